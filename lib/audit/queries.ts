import { db } from '../db/client';
import { type AuditEvent, Prisma } from '../db/generated/client';
import { readEvent } from './events';
import type { BatchedAct, DeskEvent, HistoryView } from './history';
import { sentenceOf } from './sentences';

const PAGE_SIZE = 60;
const ARTICLE_PAGE_SIZE = 100;

/** Reads what was done to an article, newest first. */
export async function articleHistory(articleId: string): Promise<HistoryView[]> {
  const rows = await db().auditEvent.findMany({
    where: { articleIds: { has: articleId } },
    orderBy: { id: 'desc' },
    take: ARTICLE_PAGE_SIZE,
  });
  return inWords(rows);
}

/**
 * Reads a page of the desk's history, newest first.
 * @param before the id of an event: only older ones
 * @returns the events with the articles they are about, and the cursor of the next page
 */
export async function deskHistory(before?: string): Promise<{ events: DeskEvent[]; next: string | null }> {
  const rows = await db().auditEvent.findMany({
    where: before && /^\d{1,18}$/.test(before) ? { id: { lt: BigInt(before) } } : {},
    orderBy: { id: 'desc' },
    take: PAGE_SIZE + 1,
  });
  const page = rows.slice(0, PAGE_SIZE);
  const articles = await db().article.findMany({
    where: { id: { in: [...new Set(page.flatMap((row) => row.articleIds))] } },
    select: { id: true, title: true },
  });
  const byId = new Map(articles.map((article) => [article.id, article]));
  const events = (await inWords(page)).map((view, i) => ({
    ...view,
    articles: (page[i]?.articleIds ?? []).flatMap((id) => byId.get(id) ?? []),
  }));
  return { events, next: rows.length > PAGE_SIZE ? String(page.at(-1)?.id) : null };
}

/**
 * Reads what was done to what is known of a source, newest first; of a batch only the act on the source, with how many acts it has that
 * can be undone together.
 */
export const sourceActs = (sourceId: string): Promise<BatchedAct[]> =>
  actsInBatches(Prisma.sql`e."sourceId" = ${sourceId}::uuid AND NOT (e.action = 'undo' AND e."articleIds" <> '{}')`);

/** Reads what was done to the rules that give topics and by applying them, newest first; batches as `sourceActs`. */
export const topicRuleActs = (): Promise<BatchedAct[]> =>
  actsInBatches(
    Prisma.sql`e.action IN ('topic-rule.save', 'topic-rule.switch') OR (e."batchId" IS NOT NULL AND e.action IN ('topic.assign', 'topic.remove') AND e.data ? 'rule')`,
  );

async function actsInBatches(which: Prisma.Sql): Promise<BatchedAct[]> {
  const rows = await db().$queryRaw<(AuditEvent & { acts: number })[]>`
    SELECT DISTINCT ON (coalesce(e."batchId"::text, e.id::text)) e.*, count(*) OVER batch::int AS acts FROM "AuditEvent" e
    WHERE ${which}
    WINDOW batch AS (PARTITION BY coalesce(e."batchId"::text, e.id::text))
    ORDER BY coalesce(e."batchId"::text, e.id::text), e.id`;
  const latest = rows.sort((a, b) => Number(b.id - a.id)).slice(0, PAGE_SIZE);
  const views = await inWords(latest);
  return views.map((view, at) => {
    const row = latest[at];
    return { ...view, batch: row?.batchId && row.acts > 1 ? { id: row.batchId, acts: row.acts } : null };
  });
}

async function inWords(rows: AuditEvent[]): Promise<HistoryView[]> {
  const undone = await db().auditEvent.findMany({
    where: { undoesId: { in: rows.map((row) => row.id) } },
    select: { undoesId: true },
  });
  const taken = new Set(undone.map((row) => row.undoesId));
  return rows.map((row) => ({
    id: String(row.id),
    at: row.at.toISOString(),
    who: row.actorName,
    sentence: sentenceOf(readEvent(row.action, row.data)),
    undoable: !taken.has(row.id) && Array.isArray(row.changes) && row.changes.length > 0,
    undone: taken.has(row.id),
  }));
}
