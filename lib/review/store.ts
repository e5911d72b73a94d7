import { randomUUID } from 'node:crypto';
import { readerText } from '../articles/body';
import { asJson } from '../articles/changes/rows';
import { imageName } from '../articles/image-name';
import type { ArticleAt } from '../articles/input';
import { changesSince } from '../articles/merge/store';
import { lockArticles, lockFeeds, lockSource, lockTopics, readLocked } from '../articles/store';
import type { BlockImage, BlockKind } from '../articles/types';
import type { Change, Entity, Json } from '../audit/changes';
import { type EventBody, readEvent, titleOf } from '../audit/events';
import { storedChanges } from '../audit/store';
import { type Article, Prisma } from '../db/generated/client';
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

/**
 * Reads an article as it is now for an edit that was made on an earlier revision, with all that was changed since; null where that
 * cannot be told.
 */
export async function readForMerge(
  tx: Tx,
  at: ArticleAt,
): Promise<{ article: ArticleToDecide; revision: number; theirs: Change[] } | null> {
  await lockArticles(tx, [at.articleId]);
  const row = await tx.article.findUnique({ where: { id: at.articleId }, select: { revision: true } });
  if (!row || row.revision < at.revision) return null;
  const theirs = await changesSince(tx, at.articleId, at.revision, row.revision);
  const article = await readForDecision(tx, { articleId: at.articleId, revision: row.revision });
  return theirs && article.ok ? { article: article.value, revision: row.revision, theirs } : null;
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
  const image = row.image as BlockImage | null;
  const text = readerText(row.document.text, { ...row, kind }) || (image ? image.alt || imageName(image).file : '');
  const { id, verdict, decidedBy, deciderName, residue, reason, editedText } = row;
  return ok({ id, articleId: bodyOwnerId, kind, verdict, decidedBy, deciderName, residue, reason, editedText, text });
}

/** What changes under `lockTopics`. */
const OF_TOPICS: ReadonlySet<Entity> = new Set<Entity>(['concept', 'scheme', 'topicRule']);

/** Reads an event of the history for taking it back, with its articles locked; `not-found` where there is none. */
export async function readForUndo(tx: Tx, eventId: bigint): Promise<Result<UndoableEvent>> {
  const row = await tx.auditEvent.findUnique({ where: { id: eventId } });
  if (!row) return refuse('not-found');
  const changes = storedChanges(row.changes);
  if (changes.some(({ entity }) => OF_TOPICS.has(entity))) await lockTopics(tx);
  const feedIds = changes.flatMap(({ entity, id }) => (entity === 'feed' ? id : []));
  if (feedIds.length > 0) await lockFeeds(tx, feedIds);
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

/** The event at the end of an act's takings back and doings again (`"lastId"`), and how many they were; the act stands where even. */
const TURNED = Prisma.sql`CROSS JOIN LATERAL (
  WITH RECURSIVE turns AS (
    SELECT e.id, 0 AS times UNION ALL SELECT u.id, turns.times + 1 FROM turns JOIN "AuditEvent" u ON u."undoesId" = turns.id)
  SELECT id AS "lastId", times FROM turns ORDER BY times DESC LIMIT 1) turned`;

/**
 * Finds what a person did last that can be taken back and stands.
 * @returns the event to take back and the batch that the act is of, if any; or null
 */
export async function lastUndoableOf(
  tx: Tx,
  userId: string,
): Promise<{ id: bigint; batchId: string | null; body: EventBody } | null> {
  const rows = await tx.$queryRaw<{ id: bigint; batchId: string | null; action: string; data: unknown }[]>`
    SELECT turned."lastId" AS id, e."batchId", e.action, e.data FROM "AuditEvent" e ${TURNED}
    WHERE e."actorId" = ${userId}::uuid AND e.action <> 'undo' AND e.changes <> '[]'::jsonb AND turned.times % 2 = 0
    ORDER BY e.id DESC LIMIT 1`;
  const [last] = rows;
  return last ? { id: last.id, batchId: last.batchId, body: readEvent(last.action, last.data) } : null;
}

/** Acts of a batch taken from its end or its beginning at once. */
export type BatchPart = { batchId: string; standing: boolean; beyond: bigint | null; limit: number };

/**
 * Reads acts of a batch that stand, last first, or that were taken back, first first.
 * @param part `beyond`: the act after which to go on
 * @returns each act's id, the event that turns it round, and the title that the history gives it
 */
export async function actsOfBatch(
  tx: Tx,
  { batchId, standing, beyond, limit }: BatchPart,
): Promise<{ id: bigint; turnId: bigint; title: string }[]> {
  const further =
    beyond === null ? Prisma.empty : standing ? Prisma.sql`AND e.id < ${beyond}` : Prisma.sql`AND e.id > ${beyond}`;
  const rows = await tx.$queryRaw<{ id: bigint; turnId: bigint; action: string; data: unknown }[]>`
    SELECT e.id, turned."lastId" AS "turnId", e.action, e.data FROM "AuditEvent" e ${TURNED}
    WHERE e."batchId" = ${batchId}::uuid AND e.action <> 'undo' AND turned.times % 2 = ${standing ? 0 : 1} ${further}
    ORDER BY e.id ${standing ? Prisma.sql`DESC` : Prisma.sql`ASC`} LIMIT ${limit}`;
  return rows.map(({ id, turnId, action, data }) => ({ id, turnId, title: titleOf(readEvent(action, data)) ?? '' }));
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
