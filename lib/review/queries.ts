import { labelOf } from '../articles/topic-label';
import type { Status } from '../articles/types';
import { db } from '../db/client';
import { Prisma } from '../db/generated/client';
import { topicIdsBelow } from '../topics/below/queries';
import { suggestionsForAll } from '../topics/queries';
import { LIKELY_SCORE } from '../topics/view';
import { type Among, amongAll, lookAmong } from './among/queries';
import type { QueueFilter } from './filters';
import { KEY_OF, orderOf, QUEUE_DIRECTION, type QueueOrder, readPlace, writePlace } from './order/order';
import { beyond, orderBy } from './order/queries';
import { commonWordCondition } from './search/queries';
import type { QueuePage, QueueRow } from './view';

const PAGE_SIZE = 40;
const OPENING_CHARACTERS = 220;

/**
 * Reads a page of the queue, by keyset, so that a deep page costs what the first does.
 * @param cursor `after` or `before` a line's `place`; malformed ones count as the beginning
 */
export async function queuePage(
  filter: QueueFilter,
  cursor: { after?: string; before?: string } = {},
  limit = PAGE_SIZE,
): Promise<QueuePage> {
  const order = orderOf(filter);
  const backwards = cursor.before !== undefined && readPlace(cursor.before, order) !== null;
  const place = readPlace(backwards ? cursor.before : cursor.after, order);
  const ascending = (QUEUE_DIRECTION[filter.status] === 'oldest-first') !== backwards;
  const further = place ? Prisma.sql`AND ${beyond(order, place, ascending)}` : Prisma.empty;
  const among = await lookAmong(filter);
  const found = await db().$queryRaw<{ id: string }[]>`
    SELECT a.id FROM ${among.articles} WHERE ${await conditions(filter, among)} ${further}
    ORDER BY ${orderBy(order, ascending)} LIMIT ${limit + 1}`;
  const ids = found.slice(0, limit).map(({ id }) => id);
  const rows = await readRows(backwards ? ids.reverse() : ids, order);
  const more = found.length > limit;
  const first = rows[0]?.place ?? null;
  const last = rows.at(-1)?.place ?? null;
  return {
    rows,
    previous: backwards ? (more ? first : null) : place ? first : null,
    next: backwards ? last : more ? last : null,
  };
}

/**
 * The conditions of a filter on the articles `a` among which they are looked for, but for the words of its search.
 * @param except leaves one out, for the menus
 */
export async function conditionsButWords(
  filter: QueueFilter,
  { settled, fields }: Among,
  except?: keyof QueueFilter,
): Promise<Prisma.Sql> {
  const all: Prisma.Sql[] = [];
  const has = (name: keyof QueueFilter) => name !== except && filter[name] !== undefined;
  if (except !== 'status') all.push(Prisma.sql`a.status = ${filter.status}::"Status"`);
  if (has('source')) all.push(Prisma.sql`a."sourceId" = ${filter.source}::uuid`);
  if (has('assignee')) all.push(assignedTo(filter.assignee ?? ''));
  if (has('lang')) all.push(Prisma.sql`a.lang = ${filter.lang}`);
  if (has('residue')) all.push(Prisma.sql`a."residueCount" > 0`);
  if (has('duplicate')) all.push(HAS_DUPLICATE);
  if (filter.reprint && except !== 'reprint') all.push(IS_REPRINT);
  // Only what waits can be one; asking of the others misleads the planner.
  else if (filter.status === 'pending') all.push(Prisma.sql`NOT (${IS_REPRINT})`);
  if (filter.topic !== undefined && except !== 'topic' && settled !== 'topic') {
    const wanted = await topicIdsBelow(filter.topic);
    all.push(
      Prisma.sql`EXISTS (SELECT 1 FROM "ArticleTopic" t WHERE t."articleId" = a.id AND t."topicId" = ANY(${wanted}))`,
    );
  }
  if (has('q')) all.push(...fields);
  return all.length > 0 ? Prisma.join(all, ' AND ') : Prisma.sql`TRUE`;
}

/** All conditions of a filter, words too; otherwise as `conditionsButWords`. */
export async function conditions(filter: QueueFilter, among: Among, except?: keyof QueueFilter): Promise<Prisma.Sql> {
  const fits = await conditionsButWords(filter, among, except);
  return among.words === null ? fits : Prisma.sql`${fits} AND ${commonWordCondition(among.words, among.fields)}`;
}

const assignedTo = (userId: string) =>
  Prisma.sql`EXISTS (SELECT 1 FROM "Assignment" s WHERE s.id = a.id AND s."userId" = ${userId}::uuid)`;

/** Written as the index of the order by copies is, which has those with any first (docs/adr/0023-queue-order.md). */
const HAS_DUPLICATE = Prisma.sql`(-a.copies) < 0 AND a.status <> 'merged'`;

/**
 * Readers have the story, or an editor has decided that they will: it does not queue again (docs/adr/0009-clusters.md). Asked of each
 * reprint alone: as EXISTS the planner would look at all articles once one of a page is a reprint.
 */
const IS_REPRINT = Prisma.sql`a.status = 'pending' AND a."reprintOfId" IS NOT NULL AND (
  SELECT coalesce(lead.status, earlier.status) FROM "Article" earlier LEFT JOIN "Article" lead ON lead.id = earlier."mergedIntoId"
  WHERE earlier.id = a."reprintOfId") IN ('approved', 'published', 'withdrawn')`;
/** The statuses of a story whose reprints do not queue. */
export const KEPT_OUT: Status[] = ['approved', 'published', 'withdrawn'];

async function readRows(ids: string[], order: QueueOrder): Promise<QueueRow[]> {
  const found = await db().article.findMany({
    where: { id: { in: ids } },
    omit: { sketch: true, found: true },
    include: {
      source: { select: { id: true, name: true } },
      topics: { include: { topic: { select: { labels: true } } }, orderBy: { at: 'asc' } },
    },
  });
  const byId = new Map(found.map((row) => [row.id, row]));
  const [suggested, said, parts, duplicates, reprints] = await Promise.all([
    suggestionsForAll(found.filter(({ status }) => status === 'pending')),
    db().comment.groupBy({ by: ['articleId'], where: { articleId: { in: ids } }, _count: true }),
    db().article.groupBy({
      ...{ by: ['documentId'], where: { documentId: { in: found.map(({ documentId }) => documentId) } }, _count: true },
    }),
    likestCopies(found.filter(({ copies }) => copies > 0).map(({ id }) => id)),
    storiesReprinted(found.flatMap(({ reprintOfId }) => reprintOfId ?? [])),
  ]);
  const comments = new Map(said.map(({ articleId, _count }) => [articleId, _count]));
  const partsOf = new Map(parts.map(({ documentId, _count }) => [documentId, _count]));
  const labelled = ({ id, label }: { id: string; label: string }) => ({ id, label });
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const createdAt = row.createdAt.toISOString();
    const { revision, status, title, source, lang, wordCount, residueCount, publishedAt } = row;
    const embargo = publishedAt && publishedAt > row.createdAt ? publishedAt.toISOString() : null;
    const rank = { weight: row.sourceWeight, copies: row.copies, topic: row.firstTopicId, embargo };
    return {
      ...{ id, revision, status, title, source, lang, wordCount, residueCount, createdAt, rank },
      duplicate: duplicates.get(id) ?? null,
      reprintOf: reprints.get(row.reprintOfId ?? '') ?? null,
      opening: row.text.slice(0, OPENING_CHARACTERS),
      publishedAt: publishedAt?.toISOString() ?? null,
      topics: row.topics.map(({ topicId, topic }) => ({ id: topicId, label: labelOf(topic.labels) })),
      likely: (suggested.get(id) ?? []).filter(({ score }) => score >= LIKELY_SCORE).map(labelled),
      comments: comments.get(id) ?? 0,
      part: { ordinal: row.ordinal, of: partsOf.get(row.documentId) ?? 1 },
      place: writePlace({ createdAt, id, key: KEY_OF[order](rank) }),
    };
  });
}

/** Reads the open pair of each article that has the most of its text in common, by article. */
async function likestCopies(ids: readonly string[]): Promise<Map<string, { pairId: string; otherTitle: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await db().$queryRaw<{ id: string; pairId: string; otherTitle: string }[]>`
    SELECT wanted.id::text, best.id::text AS "pairId", best.title AS "otherTitle" FROM unnest(${[...ids]}::uuid[]) AS wanted(id)
    CROSS JOIN LATERAL (
      SELECT p.id, other.title FROM "DuplicatePair" p
      JOIN "Article" other ON other.id = CASE WHEN p."aId" = wanted.id THEN p."bId" ELSE p."aId" END
      WHERE (p."aId" = wanted.id OR p."bId" = wanted.id) AND p.state = 'proposed' AND p.verdict = 'duplicate' AND other.status <> 'merged'
      ORDER BY p.resemblance DESC, p.id LIMIT 1) best`;
  return new Map(rows.map(({ id, ...pair }) => [id, pair]));
}

/** Reads the stories that articles are reprints of, as they stand now, by the id of the article reprinted. */
async function storiesReprinted(ids: readonly string[]): Promise<Map<string, Decided>> {
  if (ids.length === 0) return new Map();
  const rows = await db().article.findMany({
    where: { id: { in: [...ids] } },
    select: { ...DECIDED, mergedInto: { select: DECIDED } },
  });
  return new Map(rows.map(({ mergedInto, ...earlier }) => [earlier.id, mergedInto ?? earlier]));
}

const DECIDED = { id: true, title: true, status: true } as const;
type Decided = NonNullable<QueueRow['reprintOf']>;

/** Tells which of some articles a queue has. */
export async function articlesAmong(filter: QueueFilter, ids: readonly string[]): Promise<string[]> {
  const all = await amongAll(filter);
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT a.id FROM ${all.articles} WHERE a.id = ANY(${[...ids]}::uuid[]) AND ${await conditions(filter, all)}`;
  return rows.map(({ id }) => id);
}

/** Rows before an article that is opened alone. */
const BEFORE = 10;

/**
 * Reads the rows of the queue around an article: some before it, the article where it is of the queue, a page after it. So the way goes
 * on also from an article that has left the queue since.
 * @returns `left`: the article and its place where it is not of the queue; an empty page where it is unknown
 */
export async function queueAround(
  filter: QueueFilter,
  articleId: string,
): Promise<QueuePage & { left: { row: QueueRow; index: number } | null }> {
  const [here] = await readRows([articleId], orderOf(filter));
  if (!here) return { rows: [], previous: null, next: null, left: null };
  const [before, own, after] = await Promise.all([
    queuePage(filter, { before: here.place }, BEFORE),
    articlesAmong(filter, [articleId]),
    queuePage(filter, { after: here.place }),
  ]);
  return {
    rows: [...before.rows, ...(own.length > 0 ? [here] : []), ...after.rows],
    previous: before.previous,
    next: after.next,
    left: own.length > 0 ? null : { row: here, index: before.rows.length },
  };
}
