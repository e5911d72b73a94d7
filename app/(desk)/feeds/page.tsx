import type { Metadata } from 'next';
import { FeedBuilder } from '@/components/feeds/feed-builder';
import { SavedFeeds } from '@/components/feeds/saved-feeds';
import { webhooksHref } from '@/components/links';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { allows } from '@/lib/access/policy';
import { requireActor } from '@/lib/auth/session';
import { filterChoices, savedFeeds } from '@/lib/publish/feeds/builder/queries';
import { desk } from '@/lib/publish/queries';
import { topicLabel } from '@/lib/topics/queries';
import { topicIdAt } from '@/lib/topics/topic-id';
import { changeFeedAction, makeFeedAction, previewAction, restoreFeedAction, revokeFeedAction } from './actions';

export const metadata: Metadata = { title: 'Feeds' };

type Parameters = Record<string, string | string[] | undefined>;

export default async function FeedsPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const { role } = await requireActor('feeds');
  const { address } = desk();
  const topicId = topicIdAt((await searchParams).topic);
  const label = topicId === null ? null : await topicLabel(topicId);
  const topic = topicId !== null && label !== null ? { id: topicId, label } : null;
  const [feeds, choices] = await Promise.all([savedFeeds(), filterChoices()]);
  const offered =
    topic && !choices.topics.some(({ id }) => id === topic.id) ? [topic, ...choices.topics] : choices.topics;
  return (
    <>
      <PageHeader
        title="Feeds"
        lead={
          <>
            Everything, each topic, language and source has feeds by itself:{' '}
            <a href="/feeds/opml.xml">all of them as OPML</a>. Here are those that the desk makes of its own filters.
          </>
        }
        actions={
          allows(role, 'webhooks') && (
            <ButtonLink href={webhooksHref} look="plain">
              Webhooks
            </ButtonLink>
          )
        }
      />
      <SavedFeeds
        feeds={feeds}
        address={address}
        revoke={revokeFeedAction}
        restore={restoreFeedAction}
        now={Date.now()}
      />
      <Section title="Make a feed" className="mt-8">
        <FeedBuilder
          key={topic?.id}
          choices={{ ...choices, topics: offered }}
          topic={topic}
          address={address}
          saved={feeds.filter(({ revokedAt }) => revokedAt === null)}
          preview={previewAction}
          make={makeFeedAction}
          change={changeFeedAction}
        />
      </Section>
    </>
  );
}
