import type { Metadata } from 'next';
import { sourcesHref } from '@/components/links';
import { TokenDesk } from '@/components/sources/tokens/token-desk';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/auth/session';
import { baseUrl } from '@/lib/env';
import { openTokens } from '@/lib/import/api/queries';
import { createTokenAction, revokeTokenAction } from './actions';

export const metadata: Metadata = { title: 'API tokens' };

export default async function TokensPage() {
  await requireActor('sources');
  return (
    <>
      <PageHeader
        title="API tokens"
        lead="A token lets a program send documents. It can do nothing else, and is shown only once."
        actions={
          <ButtonLink href={sourcesHref} look="plain">
            All sources
          </ButtonLink>
        }
      />
      <TokenDesk
        tokens={await openTokens()}
        now={Date.now()}
        address={baseUrl()}
        create={createTokenAction}
        revoke={revokeTokenAction}
      />
    </>
  );
}
