import type { Actor, PermittedActor } from '../access/actor';
import type { Change } from '../audit/changes';
import { batchOf, lastActs, record } from '../audit/store';
import type { Article, Prisma } from '../db/generated/client';
import type { Tx } from '../db/transaction';
import { ok, type Result, refuse } from '../result';
import { readerText } from './body';
import { apply } from './changes/store';
import { derivedColumns } from './derived';
import type { ArticleAt } from './input';
import type { Plan } from './plan';
import { keepPublications } from './publications/store';
import { isReshaped, sameWords } from './significant';
import type { TopicsApproved } from './topics-approved';
import type { Block, BlockKind } from './types';

/** The articles that stand for themselves: a merged one speaks only through its lead. */
export const LIVE = { status: { not: 'merged' } } as const satisfies Prisma.ArticleWhereInput;

/** What a committed change leaves behind: the event for undo, and the articles whose running text is another now. */
export type Committed = { eventId: string; textChanged: string[] };

/**
 * Carries out a plan: revision, rows, history. The caller has checked the permission in the same transaction.
 * @returns `stale` with who changed what since, when an article is no longer at the plan's revision; nothing is written then
 */
export async function commit(tx: Tx, actor: PermittedActor, plan: Plan): Promise<Result<Committed>> {
  // In one order everywhere, so that two plans over the same articles wait for each other instead of deadlocking.
  const revisions = plan.revisions.toSorted((a, b) => (a.articleId < b.articleId ? -1 : 1));
  const raisedTo = new Map<string, number>();
  for (const { articleId, revision } of revisions) {
    const [raised] = await raise(tx, { id: articleId, ...(revision === null ? {} : { revision }) });
    if (!raised) return staleRefusal(tx, articleId, revision);
    raisedTo.set(articleId, raised.revision);
  }
  for (const change of plan.changes) await apply(tx, change);
  const texts = await refreshTexts(tx, plan.changes);
  const decidedOn = plan.revisions.map(({ articleId }) => articleId);
  // A lead reads otherwise when its body changes in the member that it has it from.
  const readers = texts.textChanged.filter((id) => !decidedOn.includes(id));
  for (const { id, revision } of await raise(tx, { id: { in: readers } })) raisedTo.set(id, revision);
  const articleIds = [...decidedOn, ...readers];
  await keepPublications(tx, articleIds, plan, texts);
  const toldOf = [...articleIds, ...(plan.about ?? [])];
  const eventId = await record(tx, actor, plan.event, {
    articleIds: toldOf,
    revisions: toldOf.map((id) => raisedTo.get(id) ?? 0),
    changes: plan.changes,
    sourceId: plan.sourceId ?? null,
    batchId: plan.batchId ?? null,
    undoesId: plan.undoesId ?? null,
  });
  return ok({ eventId: String(eventId), textChanged: texts.textChanged });
}

const raise = (tx: Tx, where: Prisma.ArticleWhereInput) =>
  tx.article.updateManyAndReturn({
    where,
    data: { revision: { increment: 1 } },
    select: { id: true, revision: true },
  });

/** Refuses a change that was decided on a revision which is no longer the article's: `stale` with who changed what since, or `not-found`. */
async function staleRefusal(tx: Tx, articleId: string, revision: number | null): Promise<Result<never>> {
  const now = await tx.article.findUnique({ where: { id: articleId }, select: { revision: true } });
  if (!now) return refuse('not-found');
  return refuse('stale', { details: await lastActs(tx, articleId, now.revision - (revision ?? now.revision)) });
}

/**
 * Locks articles until the transaction ends, so that what is read and decided next stays true.
 * @param ids in any order; unknown ones are passed over
 */
export async function lockArticles(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Article" WHERE id = ANY(${[...ids].sort()}::uuid[]) ORDER BY id FOR UPDATE`;
}

/** Checks that a batch is this actor's own, or new: nobody's acts are undone with those of somebody else. */
export async function checkBatch(tx: Tx, actor: Actor, batchId: string): Promise<Result<void>> {
  const by = await batchOf(tx, batchId);
  const own = actor.kind === 'person' ? actor.id : null;
  return by === null || by.actorId === own
    ? ok(undefined)
    : refuse('forbidden', { about: 'That batch is somebody else’s.' });
}

/** Number of the advisory lock on the desk's own topics. */
const TOPICS = 7_103;

/** Lets one change at a time happen to the desk's own topics, until the transaction ends. Taken before articles are locked. */
export async function lockTopics(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${TOPICS}::int, 0)`;
}

/** Reads with which topics an article would be approved; what a rule gave it is confirmed by that. */
export async function topicsToApprove(tx: Tx, articleId: string): Promise<TopicsApproved> {
  const rows = await tx.articleTopic.findMany({
    where: { articleId },
    select: { topicId: true, assignedAs: true },
    orderBy: { topicId: 'asc' },
  });
  return {
    topicIds: rows.map(({ topicId }) => topicId),
    confirmedIds: rows.flatMap(({ topicId, assignedAs }) => (assignedAs === 'rule' ? topicId : [])),
  };
}

/** Locks saved feeds until the transaction ends. */
export async function lockFeeds(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Feed" WHERE id = ANY(${[...ids].sort()}::uuid[]) ORDER BY id FOR UPDATE`;
}

/** Lets one change at a time happen to what is known of a source, until the transaction ends. */
export async function lockSource(tx: Tx, sourceId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Source" WHERE id = ${sourceId}::uuid FOR NO KEY UPDATE`;
}

/**
 * Locks and reads an article, for deciding on it in the same transaction. The revision is looked at before anything else, so that the
 * loser of a race hears who changed what, not that the status does not fit.
 * @returns `not-found`, or `stale` with who changed what since
 */
export async function readLocked(tx: Tx, { articleId, revision }: ArticleAt): Promise<Result<Article>> {
  await lockArticles(tx, [articleId]);
  const row = await tx.article.findUnique({ where: { id: articleId } });
  if (!row) return refuse('not-found');
  return row.revision === revision ? ok(row) : staleRefusal(tx, articleId, revision);
}

/** Blocks written by one statement: enough that the round trips do not count, few enough that a statement stays some megabytes. */
const BLOCKS_A_STATEMENT = 5_000;

/**
 * Writes the blocks of a new document, in reading order. A document may have a hundred thousand, so that they go in as one JSON value
 * a statement: a parameter a column takes a hundred times the memory.
 * @param blocks each with the article that it belongs to, null for the document's furniture
 */
export async function insertBlocks(
  tx: Tx,
  documentId: string,
  blocks: readonly (Block & { deciderName?: string | null; articleId: string | null })[],
): Promise<void> {
  for (let from = 0; from < blocks.length; from += BLOCKS_A_STATEMENT) {
    const rows = blocks.slice(from, from + BLOCKS_A_STATEMENT).map((block, at) => ({ ...block, position: from + at }));
    await tx.$executeRaw`
      INSERT INTO "Block" (id, "documentId", "articleId", position, start, "end", kind, verdict, "decidedBy", "deciderName", residue, reason, evidence, image, layout)
      SELECT gen_random_uuid(), ${documentId}::uuid, "articleId", position, start, "end", kind, verdict, "decidedBy", "deciderName", residue, reason, evidence, image, layout
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS block(
        "articleId" uuid, position int, start int, "end" int, kind text, verdict "Verdict", "decidedBy" "Decider",
        "deciderName" text, residue text, reason text, evidence jsonb, image jsonb, layout jsonb)`;
  }
}

/** Derives text and counts anew for every article whose reading text the changes may have altered; `reworded`: those whose words did. */
async function refreshTexts(
  tx: Tx,
  changes: readonly Change[],
): Promise<{ textChanged: string[]; reworded: string[]; reshaped: string[] }> {
  const owners = changes
    .filter((change) => change.entity === 'block' || (change.after && 'bodyFromId' in change.after))
    .flatMap((change) => [change.articleId, change.before?.articleId, change.after?.articleId])
    .filter((id) => typeof id === 'string');
  const changed = { textChanged: [] as string[], reworded: [] as string[], reshaped: [] as string[] };
  if (owners.length === 0) return changed;
  const readers = await tx.article.findMany({
    where: { OR: [{ id: { in: owners } }, { bodyFromId: { in: owners } }] },
    select: { id: true, bodyFromId: true, text: true },
  });
  const reshaped = new Set(changes.filter(isReshaped).map(({ articleId }) => articleId));
  for (const reader of readers) {
    const owner = reader.bodyFromId ?? reader.id;
    const derived = await deriveText(tx, owner);
    await tx.article.update({ where: { id: reader.id }, data: derived });
    if (derived.text !== reader.text) changed.textChanged.push(reader.id);
    if (!sameWords(derived.text, reader.text)) changed.reworded.push(reader.id);
    if (reshaped.has(owner)) changed.reshaped.push(reader.id);
  }
  return changed;
}

async function deriveText(tx: Tx, bodyOwnerId: string) {
  const owner = await tx.article.findUniqueOrThrow({
    where: { id: bodyOwnerId },
    select: { document: { select: { text: true } }, blocks: { orderBy: { position: 'asc' } } },
  });
  const blocks = owner.blocks.map((row) => {
    const block = { ...row, kind: row.kind as BlockKind };
    return {
      kind: block.kind,
      verdict: row.verdict,
      evidence: row.evidence,
      text: readerText(owner.document.text, block),
    };
  });
  return derivedColumns(blocks);
}
