import { db } from '../../db/client';
import type { Tx } from '../../db/transaction';
import type { Fetched } from '../fetch';
import type { Pace } from './schedule';
import type { PollFacts } from './view';

/** What is at the address: a feed, or a page that is watched. */
export type InletKind = 'feed' | 'page';

/** An inlet as a worker has it in hand. */
export type HeldInlet = Pace & {
  id: string;
  url: string;
  kind: InletKind;
  title: string;
  fetchesPages: boolean;
  etag: string | null;
  lastModified: string | null;
  validatorsUrl: string | null;
  source: { id: string; key: string; name: string };
};

/** Longer than one fetch with its redirects; renewed before every page, so that only a killed worker's lease runs out. */
const LEASE_SECONDS = 180;

const HELD = {
  ...{
    id: true,
    kind: true,
    url: true,
    title: true,
    everyMinutes: true,
    paceMinutes: true,
    failures: true,
    fetchesPages: true,
  },
  ...{ etag: true, lastModified: true, validatorsUrl: true, source: { select: { id: true, key: true, name: true } } },
} as const;

/** The inlets that are due and in nobody's hand, the longest due first. */
export async function dueInlets(limit: number): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM "Inlet" WHERE state = 'active' AND "nextAt" <= now() AND ("leaseUntil" IS NULL OR "leaseUntil" < now())
    ORDER BY "nextAt" LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/**
 * Takes an inlet in hand, so that no other worker asks it meanwhile.
 * @param isDueOnly false where a person asked for it, whether it is due or not
 * @returns null where it is not due, paused, gone, or in another's hand
 */
export async function holdInlet(id: string, isDueOnly: boolean): Promise<HeldInlet | null> {
  const held = await db().$executeRaw`
    UPDATE "Inlet" SET "leaseUntil" = now() + ${LEASE_SECONDS} * interval '1 second'
    WHERE id = ${id}::uuid AND ("leaseUntil" IS NULL OR "leaseUntil" < now())
      AND (NOT ${isDueOnly}::boolean OR state = 'active' AND "nextAt" <= now())`;
  const row = held === 1 ? await db().inlet.findUnique({ where: { id }, select: HELD }) : null;
  return row && { ...row, kind: row.kind as InletKind };
}

/** Keeps an inlet in hand for as long again. */
export async function holdLonger(id: string): Promise<void> {
  await db().$executeRaw`
    UPDATE "Inlet" SET "leaseUntil" = now() + ${LEASE_SECONDS} * interval '1 second' WHERE id = ${id}::uuid`;
}

/** Of some items, those that were taken in already, as `key:hash`. */
export async function seenOf(inletId: string, items: readonly { key: string; hash: string }[]): Promise<Set<string>> {
  const rows = await db().seenItem.findMany({
    where: { inletId, key: { in: items.map(({ key }) => key) } },
    select: { key: true, hash: true },
  });
  return new Set(rows.map(({ key, hash }) => `${key}:${hash}`));
}

/** Whether this is what was seen last under its key: a page may go back to what it said before, and that is news again. */
export async function isLastSeen(inletId: string, { key, hash }: { key: string; hash: string }): Promise<boolean> {
  const last = await db().seenItem.findFirst({
    where: { inletId, key },
    orderBy: { at: 'desc' },
    select: { hash: true },
  });
  return last?.hash === hash;
}

/** Writes down that an item was taken in; once more says only when. */
export async function noteSeen(inletId: string, { key, hash }: { key: string; hash: string }): Promise<void> {
  const at = new Date();
  await db().seenItem.upsert({
    where: { inletId_key_hash: { inletId, key, hash } },
    create: { inletId, key, hash, at },
    update: { at },
  });
}

/** Number of the advisory lock on the addresses of inlets. */
const ADDRESSES = 7_105;

/** Lets one change at a time happen to the addresses of inlets, until the transaction ends. Taken after an inlet is locked, never before. */
export async function lockAddresses(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ADDRESSES}::int, 0)`;
}

/** What a poll leaves behind. `moved`: where the feed is from now on; `answer`: the whole answer, whose validators are kept. */
export type PollRecord = PollFacts & { moved: string | null; title: string | null; answer: Fetched | null };

/** Ends a poll: writes the log, what is known of the inlet now, and lets go of it. Call in a transaction. */
export async function storePoll(
  tx: Tx,
  inlet: HeldInlet,
  poll: PollRecord,
  next: Pace & { nextAt: Date },
): Promise<void> {
  const { outcome, status, items, fresh, tookMs, message } = poll;
  await tx.inletPoll.create({ data: { inletId: inlet.id, outcome, status, items, fresh, tookMs, message } });
  const isSuccess = outcome === 'new' || outcome === 'same';
  const now = new Date();
  await tx.inlet.update({
    where: { id: inlet.id },
    data: {
      ...{
        paceMinutes: next.paceMinutes,
        failures: next.failures,
        nextAt: next.nextAt,
        leaseUntil: null,
        lastTriedAt: now,
      },
      trouble: isSuccess ? null : message,
      ...(isSuccess ? { lastSuccessAt: now } : {}),
      ...(outcome === 'gone' ? { state: 'gone' } : {}),
      ...(poll.title ? { title: poll.title } : {}),
      ...(poll.answer ? validatorsOf(poll.answer) : {}),
    },
  });
  if (poll.moved) await move(tx, inlet.id, poll.moved);
}

/** An address that another inlet has stays its own. */
async function move(tx: Tx, id: string, url: string): Promise<void> {
  await lockAddresses(tx);
  if (!(await tx.inlet.findUnique({ where: { url }, select: { id: true } })))
    await tx.inlet.update({ where: { id }, data: { url } });
}

const validatorsOf = ({ url, headers }: Fetched) => ({
  validatorsUrl: url,
  etag: headers.etag?.slice(0, 1_000) ?? null,
  lastModified: headers['last-modified']?.slice(0, 200) ?? null,
});

/** Deletes the log of polls that are older than `days`. */
export async function forgetPolls(days: number): Promise<number> {
  return db().$executeRaw`DELETE FROM "InletPoll" WHERE at < now() - ${days} * interval '1 day'`;
}
