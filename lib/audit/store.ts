import type { PermittedActor } from '../access/actor';
import type { Tx } from '../db/transaction';
import type { RefusalDetail } from '../result';
import { type Change, type Json, rowKey } from './changes';
import { type Action, type EventBody, readEvent } from './events';
import { sentenceOf } from './sentences';

/** What is written down beside the event itself. */
export type Particulars = {
  articleIds?: string[];
  /** What each of these articles' revision is since; 0 where the act did not raise it. */
  revisions?: number[];
  changes?: Change[];
  sourceId?: string | null;
  batchId?: string | null;
  undoesId?: bigint | null;
};

/** Acts that tell of articles and leave their revision as it was. */
const UNRAISED: Action[] = [
  'pair.dismiss',
  'document.import',
  'reprint.arrive',
  'article.assign',
  'article.comment',
  'opinion.give',
];

/** Number of the advisory lock on the order of the history. */
const HISTORY = 7_101;
/** What is learned from, event by event in the order of their ids. */
const IN_ORDER = /^(?:topic|article(?!\.(?:assign|comment))|undo)\b/;

/**
 * Tells up to which event the history is complete: every event up to it is written for good, and none will come before it. Ids are given
 * out before a transaction ends, so that without this a lower one might appear later.
 * @returns null while somebody is just writing; nobody is made to wait
 */
export async function completeUpTo(tx: Tx): Promise<bigint | null> {
  const [lock] = await tx.$queryRaw<{ free: boolean }[]>`SELECT pg_try_advisory_xact_lock(${HISTORY}::int, 0) AS free`;
  if (!lock?.free) return null;
  const [last] = await tx.$queryRaw<{ id: bigint | null }[]>`SELECT max(id) AS id FROM "AuditEvent"`;
  return last?.id ?? 0n;
}

/**
 * Appends one event to the history, in the transaction of the change that it tells of.
 * @returns the event's id
 */
export async function record(
  tx: Tx,
  actor: Pick<PermittedActor, 'id' | 'name'>,
  event: EventBody,
  particulars: Particulars = {},
): Promise<bigint> {
  if (IN_ORDER.test(event.action)) await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(${HISTORY}::int, 0)`;
  const row = await tx.auditEvent.create({
    data: {
      actorId: actor.id,
      actorName: actor.name,
      action: event.action,
      data: event.data,
      articleIds: particulars.articleIds ?? [],
      revisions: particulars.revisions ?? [],
      changes: (particulars.changes ?? []) as Json[],
      sourceId: particulars.sourceId ?? null,
      batchId: particulars.batchId ?? null,
      undoesId: particulars.undoesId ?? null,
    },
    select: { id: true },
  });
  return row.id;
}

/** Tells whose batch it is; null where nothing of it is in the history yet. */
export async function batchOf(tx: Tx, batchId: string): Promise<{ actorId: string | null } | null> {
  return tx.auditEvent.findFirst({ where: { batchId }, select: { actorId: true } });
}

/**
 * Tells who did what to an article last, newest first; acts that leave its revision as it was are left out.
 * @param count how many events; every one raised the article's revision by one
 */
export async function lastActs(tx: Tx, articleId: string, count: number): Promise<RefusalDetail[]> {
  const rows = await tx.auditEvent.findMany({
    where: { articleIds: { has: articleId }, action: { notIn: UNRAISED } },
    orderBy: { id: 'desc' },
    take: Math.min(Math.max(count, 1), 20),
  });
  return rows.map(asDetail);
}

/** Tells what was done last of some actions to what is known of a source. */
export async function lastActsOnSource(tx: Tx, sourceId: string, actions: Action[]): Promise<RefusalDetail[]> {
  const rows = await tx.auditEvent.findMany({
    where: { sourceId, OR: [{ action: { in: actions } }, { action: 'undo', articleIds: { isEmpty: true } }] },
    orderBy: { id: 'desc' },
    take: 3,
  });
  return rows.map(asDetail);
}

/** Tells what was done last to a saved feed. */
export async function lastActsOnFeed(tx: Tx, id: string): Promise<RefusalDetail[]> {
  const actions: Action[] = ['feed.edit', 'feed.revoke', 'feed.restore'];
  const rows = await tx.auditEvent.findMany({
    where: { action: { in: actions }, changes: { array_contains: [{ entity: 'feed', id }] } },
    orderBy: { id: 'desc' },
    take: 3,
  });
  return rows.map(asDetail);
}

/** Tells what was done last to a rule that gives topics. */
export async function lastActsOnTopicRule(tx: Tx, ruleId: string): Promise<RefusalDetail[]> {
  const actions: Action[] = ['topic-rule.save', 'topic-rule.switch'];
  const rows = await tx.auditEvent.findMany({
    where: { action: { in: actions }, data: { path: ['ruleId'], equals: ruleId } },
    orderBy: { id: 'desc' },
    take: 3,
  });
  return rows.map(asDetail);
}

/**
 * Finds the later events that touched the same rows as the given changes, newest first.
 * @param after only events later than this one
 * @param sourceId the source whose rows the changes are about, where they belong to no article
 */
export async function laterActsOn(
  tx: Tx,
  changes: readonly Change[],
  after: bigint,
  sourceId: string | null,
): Promise<RefusalDetail[]> {
  const articleIds = [...new Set(changes.flatMap((change) => change.articleId ?? []))];
  const about = articleIds.length > 0 ? { articleIds: { hasSome: articleIds } } : { sourceId };
  const rows = await tx.auditEvent.findMany({
    where: { id: { gt: after }, ...about },
    orderBy: { id: 'desc' },
    take: 200,
  });
  const touched = new Set(changes.map(rowKey));
  return rows.filter((row) => storedChanges(row.changes).some((change) => touched.has(rowKey(change)))).map(asDetail);
}

/** The changes as an event stored them. */
export const storedChanges = (changes: unknown): Change[] => changes as Change[];

function asDetail(row: { actorName: string; action: string; data: unknown; at: Date }): RefusalDetail {
  return { who: row.actorName, what: sentenceOf(readEvent(row.action, row.data)), at: row.at.toISOString() };
}
