import type { Actor } from '../../access/actor';
import { permit } from '../../access/store';
import { readInput } from '../../articles/input';
import type { EventBody } from '../../audit/events';
import { record } from '../../audit/store';
import type { Feed } from '../../db/generated/client';
import { type Tx, transaction } from '../../db/transaction';
import { ok, type Result, refuse } from '../../result';
import { FEED_AT, FEED_TO_CHANGE, FEED_TO_MAKE, slugOf } from './input';
import { hashOfToken, newToken } from './token';

/** Where a new feed is found: `key` is the last part of its address; that of a private feed is its token, kept nowhere. */
export type MadeFeed = { feedId: string; isPrivate: boolean; key: string };

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
    const key = isPrivate ? newToken() : await freeSlug(tx, slugOf(name));
    const place = isPrivate ? { tokenHash: hashOfToken(key) } : { slug: key };
    const feed = await tx.feed.create({ data: { name, filter, byName: permitted.value.name, ...place } });
    await record(tx, permitted.value, { action: 'feed.create', data: { name, isPrivate } });
    return ok({ feedId: feed.id, isPrivate, key });
  });
}

/** Changes a feed's name or filter; its address stays. Refuses `stale`, `not-found`, and as `makeFeed`. */
export async function changeFeed(actor: Actor, input: unknown): Promise<Result<void>> {
  const wanted = readInput(FEED_TO_CHANGE, input);
  if (!wanted.ok) return wanted;
  const { name, filter } = wanted.value;
  return changeRow(actor, wanted.value, (feed) =>
    feed.revokedAt
      ? refuse('not-found')
      : ok({ data: { name, filter }, event: { action: 'feed.edit', data: { name } } }),
  );
}

/** Takes a feed away: its address answers 410 from then on. For a private one that is final. Refuses as `changeFeed`. */
export async function revokeFeed(actor: Actor, input: unknown): Promise<Result<void>> {
  const at = readInput(FEED_AT, input);
  if (!at.ok) return at;
  return changeRow(actor, at.value, (feed) => {
    if (feed.revokedAt) return refuse('not-found');
    const { name, slug } = feed;
    const event: EventBody = { action: 'feed.revoke', data: { name, isPrivate: slug === null } };
    return ok({ data: { revokedAt: new Date() }, event });
  });
}

/** Brings back a public feed that was taken away, at its address. Refuses as `changeFeed`. */
export async function restoreFeed(actor: Actor, input: unknown): Promise<Result<void>> {
  const at = readInput(FEED_AT, input);
  if (!at.ok) return at;
  return changeRow(actor, at.value, (feed) => {
    if (!feed.revokedAt || feed.slug === null) return refuse('not-undoable');
    return ok({ data: { revokedAt: null }, event: { action: 'feed.restore', data: { name: feed.name } } });
  });
}

type RowChange = { data: { name?: string; filter?: object; revokedAt?: Date | null }; event: EventBody };

function changeRow(
  actor: Actor,
  { feedId, revision }: { feedId: string; revision: number },
  decide: (feed: Feed) => Result<RowChange>,
): Promise<Result<void>> {
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'feeds');
    if (!permitted.ok) return permitted;
    const raised = await tx.feed.updateMany({ where: { id: feedId, revision }, data: { revision: { increment: 1 } } });
    const feed = await tx.feed.findUnique({ where: { id: feedId } });
    if (!feed) return refuse('not-found');
    if (raised.count === 0) return refuse('stale');
    const decided = decide(feed);
    if (!decided.ok) return decided;
    await tx.feed.update({ where: { id: feedId }, data: decided.value.data });
    await record(tx, permitted.value, decided.value.event);
    return ok(undefined);
  });
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
