import type { Actor } from '../../access/actor';
import { permit } from '../../access/store';
import { apply } from '../../articles/changes/store';
import { readInput } from '../../articles/input';
import { lockFeeds } from '../../articles/store';
import { type Change, fieldChange } from '../../audit/changes';
import type { EventBody } from '../../audit/events';
import { lastActsOnFeed, record } from '../../audit/store';
import type { Feed } from '../../db/generated/client';
import { type Tx, transaction } from '../../db/transaction';
import { ok, type Result, refuse } from '../../result';
import { FEED_FILTER } from './filter';
import { FEED_AT, FEED_TO_CHANGE, FEED_TO_MAKE, slugOf } from './input';
import { hashOfToken, newToken } from './token';

/** The act in the history, where it can be undone: all but making and revoking a private feed, and changing nothing. */
export type ChangedFeed = { eventId: string | null };

/** Where a new feed is found: `key` is the last part of its address; that of a private feed is its token, kept nowhere. */
export type MadeFeed = ChangedFeed & { feedId: string; isPrivate: boolean; key: string };

/**
 * Makes a feed of its own from a filter, public or private.
 * @param input `{ name, filter, isPrivate }`
 * @returns where it is; refuses `forbidden`, `invalid-input`
 */
export async function makeFeed(actor: Actor, input: unknown): Promise<Result<MadeFeed>> {
  const wanted = readInput(FEED_TO_MAKE, input);
  if (!wanted.ok) return wanted;
  const { name, filter, isPrivate } = wanted.value;
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'feeds');
    if (!permitted.ok) return permitted;
    if (!isPrivate) await lockSlugs(tx);
    const key = isPrivate ? newToken() : await freeSlug(tx, slugOf(name));
    const place = isPrivate ? { tokenHash: hashOfToken(key) } : { slug: key };
    const feed = await tx.feed.create({ data: { name, filter, byName: permitted.value.name, ...place } });
    // Taking back the making leaves an address that answers 410, and may be given to readers again.
    const made = switched(feed, feed.createdAt, null);
    const changes = isPrivate ? [] : [made];
    const eventId = await record(
      tx,
      permitted.value,
      { action: 'feed.create', data: { name, isPrivate } },
      { changes },
    );
    return ok({ feedId: feed.id, isPrivate, key, eventId: isPrivate ? null : String(eventId) });
  });
}

/** Changes a feed's name or filter; its address stays. Refuses `stale`, `not-found`, and as `makeFeed`. */
export async function changeFeed(actor: Actor, input: unknown): Promise<Result<ChangedFeed>> {
  const wanted = readInput(FEED_TO_CHANGE, input);
  if (!wanted.ok) return wanted;
  const { name, filter } = wanted.value;
  return changeRow(actor, wanted.value, (feed) => {
    if (feed.revokedAt) return refuse('not-found');
    const before = { name: feed.name, filter: FEED_FILTER.parse(feed.filter) };
    const change = fieldChange('feed', { id: feed.id, articleId: null }, before, { name, filter });
    return ok({ change, isUndoable: true, event: { action: 'feed.edit', data: { name } } });
  });
}

/** Takes a feed away: its address answers 410 from then on. For a private one that is final. Refuses as `changeFeed`. */
export async function revokeFeed(actor: Actor, input: unknown): Promise<Result<ChangedFeed>> {
  const at = readInput(FEED_AT, input);
  if (!at.ok) return at;
  return changeRow(actor, at.value, (feed) => {
    if (feed.revokedAt) return refuse('not-found');
    const { name, slug } = feed;
    const event: EventBody = { action: 'feed.revoke', data: { name, isPrivate: slug === null } };
    return ok({ change: switched(feed, null, new Date()), isUndoable: slug !== null, event });
  });
}

/** Brings back a public feed that was taken away, at its address. Refuses as `changeFeed`. */
export async function restoreFeed(actor: Actor, input: unknown): Promise<Result<ChangedFeed>> {
  const at = readInput(FEED_AT, input);
  if (!at.ok) return at;
  return changeRow(actor, at.value, (feed) => {
    if (!feed.revokedAt || feed.slug === null) return refuse('not-undoable');
    const event: EventBody = { action: 'feed.restore', data: { name: feed.name } };
    return ok({ change: switched(feed, feed.revokedAt, null), isUndoable: true, event });
  });
}

/** Revokes a feed or brings it back. */
const switched = ({ id }: Feed, before: Date | null, after: Date | null): Change => ({
  ...{ entity: 'feed', id, articleId: null },
  before: { revokedAt: before?.toISOString() ?? null },
  after: { revokedAt: after?.toISOString() ?? null },
});

/** `change`: null where nothing is different. */
type RowChange = { change: Change | null; isUndoable: boolean; event: EventBody };

function changeRow(
  actor: Actor,
  { feedId, revision }: { feedId: string; revision: number },
  decide: (feed: Feed) => Result<RowChange>,
): Promise<Result<ChangedFeed>> {
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'feeds');
    if (!permitted.ok) return permitted;
    await lockFeeds(tx, [feedId]);
    const feed = await tx.feed.findUnique({ where: { id: feedId } });
    if (!feed) return refuse('not-found');
    if (feed.revision !== revision) return refuse('stale', { details: await lastActsOnFeed(tx, feedId) });
    const decided = decide(feed);
    if (!decided.ok) return decided;
    const { change, isUndoable, event } = decided.value;
    if (!change) return ok({ eventId: null });
    await apply(tx, change);
    const eventId = await record(tx, permitted.value, event, { changes: isUndoable ? [change] : [] });
    return ok({ eventId: isUndoable ? String(eventId) : null });
  });
}

/** Number of the advisory lock on the addresses of saved feeds. */
const SLUGS = 7_104;

/** Lets one address at a time be given out, so that two people who make a feed of one name at once get two. */
async function lockSlugs(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SLUGS}::int, 0)`;
}

/** Two feeds of one name have addresses of their own. */
async function freeSlug(tx: Tx, slug: string): Promise<string> {
  const taken = await tx.feed.findMany({ where: { slug: { startsWith: slug } }, select: { slug: true } });
  const slugs = new Set(taken.map((feed) => feed.slug));
  if (!slugs.has(slug)) return slug;
  let number = 2;
  while (slugs.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}
