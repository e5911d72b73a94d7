import type { Action } from '../audit/events';
import { db } from '../db/client';
import { Prisma } from '../db/generated/client';
import type { Tx } from '../db/transaction';
import { type ActNotice, DESK_CHANNEL, type PresenceNotice } from './notice';

/** Acts told at once to a browser that comes back; whoever missed more reads everything anew. */
const ACTS_TOLD = 200;
/** Ids are given out before a transaction ends: so many before the last one seen are told again, in case one came late. */
export const OVERLAP = 50;
/** Articles named of one act; as in the trigger. */
const ARTICLES_NAMED = 100;

/** Reads the acts since an event, oldest first, some from before it included. */
export async function actsSince(after: bigint | null): Promise<{ last: string; acts: ActNotice[]; missed: boolean }> {
  const since = after === null ? Prisma.sql`TRUE` : Prisma.sql`id > ${after - BigInt(OVERLAP)}`;
  const rows = await db().$queryRaw<
    { id: bigint; action: Action; by: string | null; name: string; articleIds: string[]; more: boolean }[]
  >`
    SELECT id, action, "actorId" AS by, "actorName" AS name, "articleIds"[1:${ARTICLES_NAMED}] AS "articleIds",
      cardinality("articleIds") > ${ARTICLES_NAMED} AS more
    FROM "AuditEvent" WHERE ${since} ORDER BY id DESC LIMIT ${after === null ? 1 : ACTS_TOLD}`;
  const last = String(rows[0]?.id ?? after ?? 0);
  if (after === null) return { last, acts: [], missed: false };
  const acts = rows.reverse().map((row) => ({ ...row, kind: 'act' as const, id: String(row.id) }));
  return { last, acts, missed: rows.length === ACTS_TOLD };
}

type PresenceRow = {
  tab: string;
  userId: string;
  name: string;
  articleId: string;
  until: Date;
  claimedUntil: Date | null;
};

/** Reads who is at which article now. */
export async function presentNow(): Promise<PresenceNotice[]> {
  const rows = await db().$queryRaw<PresenceRow[]>`
    SELECT p.tab, p."userId", u.name, p."articleId", p.until, p."claimedUntil"
    FROM "Presence" p JOIN "User" u ON u.id = p."userId" WHERE p.until > now() AND u."disabledAt" IS NULL`;
  return rows.map(({ until, claimedUntil, ...row }) => ({
    ...row,
    kind: 'presence',
    until: until.toISOString(),
    claimedUntil: claimedUntil?.toISOString() ?? null,
  }));
}

/** Writes down where somebody is, clears away whose word has lapsed, and tells all servers with the commit. */
export async function writePresence(tx: Tx, { tab, userId, articleId, ...at }: PresenceNotice): Promise<void> {
  const until = new Date(at.until);
  const claimedUntil = at.claimedUntil === null ? null : new Date(at.claimedUntil);
  if (articleId === null) await tx.presence.deleteMany({ where: { tab, userId } });
  else {
    const place = { articleId, until, claimedUntil };
    await tx.presence.upsert({
      where: { tab_userId: { tab, userId } },
      create: { tab, userId, ...place },
      update: place,
    });
  }
  await tx.presence.deleteMany({ where: { until: { lt: new Date() } } });
  const notice: PresenceNotice = { tab, userId, articleId, ...at };
  await tx.$queryRaw`SELECT pg_notify(${DESK_CHANNEL}, ${JSON.stringify(notice)})::text`;
}

/** Reads until when a tab has an article in hand; null where it has not. */
export async function claimOf(tx: Tx, tab: string, userId: string, articleId: string): Promise<Date | null> {
  const row = await tx.presence.findUnique({ where: { tab_userId: { tab, userId } } });
  return row?.articleId === articleId ? row.claimedUntil : null;
}
