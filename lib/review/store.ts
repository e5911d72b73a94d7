import { randomUUID } from 'node:crypto';
import { readerText } from '../articles/body';
import type { ArticleAt } from '../articles/input';
import { asJson } from '../articles/rows';
import { lockArticles, lockSource, lockTopics, readLocked } from '../articles/store';
import type { BlockKind } from '../articles/types';
import type { Json } from '../audit/changes';
import { readEvent, titleOf } from '../audit/events';
import { storedChanges } from '../audit/store';
import type { Article } from '../db/generated/client';
import type { Tx } from '../db/transaction';
import { ok, type Result, refuse } from '../result';
import { acceptedChanges } from '../topics/assign';
import { readTopic, readTopicsHad } from '../topics/store';
import type { Accepted, DecidableArticle, DecidableBlock } from './decide';
import type { JoinSide } from './join';
import type { UndoableEvent } from './undo';

/** An article as decisions read it: `fields` are its changeable columns as JSON, `bodyOwnerId` names whose blocks are its body. */
export type ArticleToDecide = DecidableArticle & { fields: Record<string, Json>; bodyOwnerId: string };

/** Locks and reads an article, and whose body it has, for a decision; `not-found`, or `stale` where it is no longer at the revision seen. */
export async function readForDecision(tx: Tx, at: ArticleAt): Promise<Result<ArticleToDecide>> {
  const read = await readLocked(tx, at);
  if (!read.ok) return read;
  const row = read.value;
  const { id, status, title, rejectCode, rejectNote } = row;
  // An undo of the member's own history changes the same blocks without passing by the lead.
  if (row.bodyFromId) await lockArticles(tx, [row.bodyFromId]);
  return ok({
    id,
    status,
    title,
    rejectCode,
    rejectNote,
    fields: asJson('article', row),
    bodyOwnerId: row.bodyFromId ?? id,
  });
}

const JOINED = { topics: { select: { topicId: true } }, merged: { select: { id: true } } } as const;

/**
 * Reads an article with its blocks and, locked, the story before it that its document still has; for joining the two.
 * Articles joined to that story earlier are passed over, since their passages are in it.
 */
export async function readForJoin(
  tx: Tx,
  articleId: string,
): Promise<{ before: JoinSide | null; story: JoinSide; blocks: { id: string; kind: string }[] }> {
  const row = await tx.article.findUniqueOrThrow({ where: { id: articleId }, include: JOINED });
  const blocks = await tx.block.findMany({
    where: { articleId },
    select: { id: true, kind: true },
    orderBy: { position: 'asc' },
  });
  const earlier = await tx.article.findMany({
    where: { documentId: row.documentId, ordinal: { lt: row.ordinal }, blocks: { some: {} } },
    orderBy: { ordinal: 'desc' },
    select: { id: true },
    take: 1,
  });
  const [previous] = earlier;
  if (!previous) return { before: null, story: joinSide(row), blocks };
  await lockArticles(tx, [previous.id]);
  const before = await tx.article.findUniqueOrThrow({ where: { id: previous.id }, include: JOINED });
  return { before: joinSide(before), story: joinSide(row), blocks };
}

const joinSide = (row: Article & { topics: { topicId: string }[]; merged: { id: string }[] }): JoinSide => ({
  ...{ id: row.id, status: row.status, title: row.title, mergedIntoId: row.mergedIntoId, bodyFromId: row.bodyFromId },
  topicIds: row.topics.map(({ topicId }) => topicId),
  memberIds: row.merged.map(({ id }) => id),
});

/**
 * Reads suggested topics for accepting them on an article.
 * @returns each with the rows of its assignment; refuses `not-found`, or `invalid-input` for one that is retired or assigned already
 */
export async function readToAccept(
  tx: Tx,
  articleId: string,
  topicIds: readonly string[],
  byName: string,
): Promise<Result<Accepted[]>> {
  const { existing, refused } = await readTopicsHad(tx, articleId);
  const at = new Date().toISOString();
  const accepted: Accepted[] = [];
  for (const topicId of topicIds) {
    const topic = await readTopic(tx, topicId);
    if (!topic.ok) return topic;
    const { label, active } = topic.value;
    if (!active) return refuse('invalid-input', { about: `${label} is retired.` });
    if (existing.some((one) => one.topicId === topicId)) {
      return refuse('invalid-input', { about: `It has the topic ${label} already.` });
    }
    const row = { id: randomUUID(), articleId, topicId, assignedAs: 'suggestion', byName, ruleId: null, at } as const;
    accepted.push({ topicId, label, changes: acceptedChanges(row, refused) });
  }
  return ok(accepted);
}

/** Reads one block of the article that `bodyOwnerId` names; a block of any other article is `not-found`. */
export async function readBlock(tx: Tx, blockId: string, bodyOwnerId: string): Promise<Result<DecidableBlock>> {
  const row = await tx.block.findFirst({
    where: { id: blockId, articleId: bodyOwnerId },
    include: { document: { select: { text: true } } },
  });
  if (!row) return refuse('not-found');
  const kind = row.kind as BlockKind;
  const text = readerText(row.document.text, { ...row, kind });
  const { id, verdict, decidedBy, deciderName, residue, reason, editedText } = row;
  return ok({ id, articleId: bodyOwnerId, kind, verdict, decidedBy, deciderName, residue, reason, editedText, text });
}

/** Reads an event of the history for taking it back, with its articles locked; `not-found` where there is none. */
export async function readForUndo(tx: Tx, eventId: bigint): Promise<Result<UndoableEvent>> {
  const row = await tx.auditEvent.findUnique({ where: { id: eventId } });
  if (!row) return refuse('not-found');
  if (storedChanges(row.changes).some(({ entity }) => entity === 'concept' || entity === 'topicRule'))
    await lockTopics(tx);
  await lockArticles(tx, row.articleIds);
  if (row.sourceId && row.articleIds.length === 0) await lockSource(tx, row.sourceId);
  // Looked up under the lock: of two who undo at once, the second sees the first.
  const undoneBy = await tx.auditEvent.findUnique({ where: { undoesId: eventId }, select: { id: true } });
  const { id, articleIds, sourceId, batchId } = row;
  const body = readEvent(row.action, row.data);
  return ok({
    id,
    body,
    articleIds,
    sourceId,
    changes: storedChanges(row.changes),
    batchId,
    undone: undoneBy !== null,
  });
}

/**
 * Finds what a person did last that can be taken back and was not.
 * @returns the event's id and the batch that it is of, if any; or null
 */
export async function lastUndoableOf(tx: Tx, userId: string): Promise<{ id: bigint; batchId: string | null } | null> {
  const rows = await tx.$queryRaw<{ id: bigint; batchId: string | null }[]>`
    SELECT e.id, e."batchId" FROM "AuditEvent" e
    WHERE e."actorId" = ${userId}::uuid AND e.action <> 'undo' AND e.changes <> '[]'::jsonb
      AND NOT EXISTS (SELECT 1 FROM "AuditEvent" u WHERE u."undoesId" = e.id)
    ORDER BY e.id DESC LIMIT 1`;
  return rows[0] ?? null;
}

/** The acts of a batch that were not taken back, last first, with the title that the history gives each. */
export async function actsOfBatch(tx: Tx, batchId: string): Promise<{ id: bigint; title: string }[]> {
  const rows = await tx.auditEvent.findMany({
    where: { batchId, action: { not: 'undo' } },
    orderBy: { id: 'desc' },
    select: { id: true, action: true, data: true },
  });
  const undos = await tx.auditEvent.findMany({
    where: { undoesId: { in: rows.map(({ id }) => id) } },
    select: { undoesId: true },
  });
  const undone = new Set(undos.map(({ undoesId }) => undoesId));
  return rows
    .filter(({ id }) => !undone.has(id))
    .map(({ id, action, data }) => ({ id, title: titleOf(readEvent(action, data)) ?? '' }));
}

/** Finds the merge that an article is in and that was not taken back; null where it is in none. */
export async function mergeOf(tx: Tx, articleId: string): Promise<bigint | null> {
  const rows = await tx.$queryRaw<{ id: bigint }[]>`
    SELECT e.id FROM "AuditEvent" e
    WHERE e."articleIds" @> ARRAY[${articleId}::uuid]
      AND e.changes @> ${JSON.stringify([{ id: articleId, after: { status: 'merged' } }])}::jsonb
      AND NOT EXISTS (SELECT 1 FROM "AuditEvent" u WHERE u."undoesId" = e.id)
    ORDER BY e.id DESC LIMIT 1`;
  return rows[0]?.id ?? null;
}

/** Whether one of the articles is merged into an article that is itself merged, or has such a one merged into it. */
export async function isMergedTwice(tx: Tx, articleIds: string[]): Promise<boolean> {
  const ids = { in: articleIds };
  const member = await tx.article.findFirst({
    where: { mergedInto: { status: 'merged' }, OR: [{ id: ids }, { mergedIntoId: ids }] },
    select: { id: true },
  });
  return member !== null;
}
