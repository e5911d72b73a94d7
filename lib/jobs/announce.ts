import { transaction } from '../db/transaction';
import { env } from '../env';
import { hubPings } from '../publish/announcements/ping';
import { feedsWith, storiesNow, type TopicTold, topicsNow } from '../publish/announcements/queries';
import { type DueAnnouncement, noteTold, takeDue } from '../publish/announcements/store';
import { desk } from '../publish/queries';
import { EVENTS, type StoryNow, stillHolds, writeMessage } from '../publish/webhooks/message';
import { type NewDelivery, readWebhooks, storeDeliveries } from '../publish/webhooks/store';
import { ok } from '../result';

/** Announcements told in one transaction: their stories are read and written as one. */
const AT_ONCE = 100;

/**
 * Makes the deliveries of all announcements that are due: one to every webhook for each, and one ping of the hub for all of them together.
 * Once for each announcement, however many workers are at it and whatever kills one.
 */
export async function announceDue(): Promise<void> {
  while ((await announceSome()) === AT_ONCE);
}

async function announceSome(): Promise<number> {
  const told = await transaction(async (tx) => {
    const due = await takeDue(tx, AT_ONCE);
    if (due.length === 0) return ok(0);
    const stories = await storiesNow(idsOf(due, 'publicationId'));
    const topics = await topicsNow(idsOf(due, 'topicId'));
    const webhooks = await readWebhooks(tx);
    const deliveries = due.flatMap((announcement) => {
      const written = wordsOf(announcement, stories, topics);
      if (!written) return [];
      const message = { ...written, messageId: `msg_${announcement.id}`, event: EVENTS[announcement.kind] };
      return webhooks.map((webhook) => ({ ...message, webhookId: webhook.id, url: webhook.url }));
    });
    const concerned = [...stories.keys(), ...[...topics.values()].flatMap(({ publicationIds }) => publicationIds)];
    await storeDeliveries(tx, [...deliveries, ...(await pingsOf(concerned, due))]);
    await noteTold(
      tx,
      due.map(({ id }) => id),
    );
    return ok(due.length);
  });
  if (!told.ok) throw new Error(told.error.message);
  return told.value;
}

const idsOf = (due: readonly DueAnnouncement[], of: 'publicationId' | 'topicId'): string[] => [
  ...new Set(due.flatMap((announcement) => announcement[of] ?? [])),
];

/** What is sent of an announcement, and how it is named for people; null where it holds no more. */
function wordsOf(
  { kind, dueAt, publicationId, topicId }: DueAnnouncement,
  stories: ReadonlyMap<string, StoryNow>,
  topics: ReadonlyMap<string, TopicTold>,
): { body: string; about: string } | null {
  const told = topics.get(topicId ?? '');
  if (told) return { body: writeMessage(kind, dueAt, told), about: told.topic.label };
  const story = stories.get(publicationId ?? '');
  return story && stillHolds(kind, story) ? { body: writeMessage(kind, dueAt, story), about: nameOf(story) } : null;
}

const nameOf = (story: StoryNow): string => ('item' in story ? story.item.title : story.withdrawn.address);

async function pingsOf(publicationIds: string[], due: readonly DueAnnouncement[]): Promise<NewDelivery[]> {
  const hub = env().COPYDESK_WEBSUB_HUB;
  const [first] = due;
  if (!hub || !first || publicationIds.length === 0) return [];
  const left = {
    // A topic of which all stories went elsewhere has a feed all the same, which sends on.
    topics: due.flatMap(({ topicId, leftTopics }) => [...(topicId ? [topicId] : []), ...leftTopics]),
    languages: due.flatMap(({ leftLanguages }) => leftLanguages),
    sources: due.flatMap(({ leftSources }) => leftSources),
  };
  const bodies = hubPings(desk().address, await feedsWith(publicationIds, left));
  return bodies.map((body, at) => ({
    ...{ webhookId: null, url: hub, body, messageId: `ping_${first.id}_${at}`, event: 'feeds.updated' },
    about: `${new URLSearchParams(body).getAll('hub.url').length} feeds`,
  }));
}
