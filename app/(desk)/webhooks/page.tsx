import type { Metadata } from 'next';
import { WebhookForm } from '@/components/feeds/webhooks/webhook-form';
import { WebhookList } from '@/components/feeds/webhooks/webhook-list';
import { feedsHref } from '@/components/links';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/auth/session';
import { hub, webhooks } from '@/lib/publish/webhooks/queries';
import {
  addWebhookAction,
  removeWebhookAction,
  replaceSecretAction,
  replayAction,
  settleSecretsAction,
  switchWebhookAction,
} from './actions';

export const metadata: Metadata = { title: 'Webhooks' };

export default async function WebhooksPage() {
  await requireActor('webhooks');
  return (
    <>
      <PageHeader
        title="Webhooks"
        lead="These addresses are told at once of every story that is published, changed, corrected or withdrawn, and of topics that are renamed or merged. Messages are signed (Standard Webhooks), and sent again for two days until they arrive."
        actions={
          <ButtonLink href={feedsHref} look="plain">
            All feeds
          </ButtonLink>
        }
      />
      <div className="grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-8">
        <WebhookForm add={addWebhookAction} />
        <WebhookList
          webhooks={await webhooks()}
          hub={await hub()}
          now={Date.now()}
          actions={{
            switchOver: switchWebhookAction,
            replaceSecret: replaceSecretAction,
            settleSecrets: settleSecretsAction,
            remove: removeWebhookAction,
            replay: replayAction,
          }}
        />
      </div>
    </>
  );
}
