import { transaction } from '../db/transaction';
import { env } from '../env';
import { hubPings } from '../publish/announcements/ping';
import { feedsWith, storiesNow } from '../publish/announcements/queries';
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
    const stories = await storiesNow([...new Set(due.map(({ publicationId }) => publicationId))]);
    const webhooks = await readWebhooks(tx);
    const deliveries = due.flatMap(({ id, kind, dueAt, publicationId }) => {
      const story = stories.get(publicationId);
      if (!story || !stillHolds(kind, story)) return [];
      const message = { messageId: `msg_${id}`, event: EVENTS[kind], about: nameOf(story) };
      const body = writeMessage(kind, dueAt, story);
      return webhooks.map((webhook) => ({ ...message, body, webhookId: webhook.id, url: webhook.url }));
    });
    await storeDeliveries(tx, [...deliveries, ...(await pingsOf([...stories.keys()], due))]);
    await noteTold(
      tx,
      due.map(({ id }) => id),
    );
    return ok(due.length);
  });
  if (!told.ok) throw new Error(told.error.message);
  return told.value;
}

const nameOf = (story: StoryNow): string => ('item' in story ? story.item.title : story.withdrawn.address);

async function pingsOf(publicationIds: string[], due: readonly DueAnnouncement[]): Promise<NewDelivery[]> {
  const hub = env().COPYDESK_WEBSUB_HUB;
  const [first] = due;
  if (!hub || !first || publicationIds.length === 0) return [];
  const left = {
    topics: due.flatMap(({ leftTopics }) => leftTopics),
    languages: due.flatMap(({ leftLanguages }) => leftLanguages),
  };
  const bodies = hubPings(desk().address, await feedsWith(publicationIds, left));
  return bodies.map((body, at) => ({
    ...{ webhookId: null, url: hub, body, messageId: `ping_${first.id}_${at}`, event: 'feeds.updated' },
    about: `${new URLSearchParams(body).getAll('hub.url').length} feeds`,
  }));
}
