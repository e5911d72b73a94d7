import { LIVE } from '../articles/store';
import { labelOf } from '../articles/topic-label';
import { STATUSES, type Status } from '../articles/types';
import { db } from '../db/client';
import { Prisma } from '../db/generated/client';
import { suggestionsForAll, withTopicsBelow } from '../topics/queries';
import { LIKELY_SCORE } from '../topics/view';
import type { QueueFilter } from './filters';
import { QUEUE_DIRECTION, readPlace, writePlace } from './order';
import { searchConditions } from './search/queries';
import { readSearch } from './search/search';
import type { QueueFacets, QueuePage, QueueRow } from './view';

const PAGE_SIZE = 40;
const OPENING_CHARACTERS = 220;
/** Menus list at most this many entries, the fullest first. */
const MENU_SIZE = 200;

/**
 * Reads a page of the queue, by keyset, so that a deep page costs what the first does.
 * @param cursor `after` or `before` a line's `place`; malformed ones count as the beginning
 */
export async function queuePage(
  filter: QueueFilter,
  cursor: { after?: string; before?: string } = {},
  limit = PAGE_SIZE,
): Promise<QueuePage> {
  const backwards = cursor.before !== undefined && readPlace(cursor.before) !== null;
  const place = readPlace(backwards ? cursor.before : cursor.after);
  const ascending = (QUEUE_DIRECTION[filter.status] === 'oldest-first') !== backwards;
  const beyond = place
    ? ascending
      ? Prisma.sql`AND (a."createdAt", a.id) > (${place.createdAt}::timestamptz, ${place.id}::uuid)`
      : Prisma.sql`AND (a."createdAt", a.id) < (${place.createdAt}::timestamptz, ${place.id}::uuid)`
    : Prisma.empty;
  const order = ascending ? Prisma.sql`a."createdAt", a.id` : Prisma.sql`a."createdAt" DESC, a.id DESC`;
  const found = await db().$queryRaw<{ id: string }[]>`
    SELECT a.id FROM "Article" a WHERE ${conditions(filter)} ${beyond} ORDER BY ${order} LIMIT ${limit + 1}`;
  const ids = found.slice(0, limit).map(({ id }) => id);
  const rows = await readRows(backwards ? ids.reverse() : ids);
  const more = found.length > limit;
  const first = rows[0]?.place ?? null;
  const last = rows.at(-1)?.place ?? null;
  return {
    rows,
    previous: backwards ? (more ? first : null) : place ? first : null,
    next: backwards ? last : more ? last : null,
  };
}

/** The conditions of a filter on `"Article" a`; `except` leaves one out, for the menus. */
export function conditions(filter: QueueFilter, except?: keyof QueueFilter): Prisma.Sql {
  const all: Prisma.Sql[] = [];
  const has = (name: keyof QueueFilter) => name !== except && filter[name] !== undefined;
  if (except !== 'status') all.push(Prisma.sql`a.status = ${filter.status}::"Status"`);
  if (has('source')) all.push(Prisma.sql`a."sourceId" = ${filter.source}::uuid`);
  if (has('lang')) all.push(Prisma.sql`a.lang = ${filter.lang}`);
  if (has('residue')) all.push(Prisma.sql`a."residueCount" > 0`);
  if (has('duplicate')) all.push(HAS_DUPLICATE);
  all.push(filter.reprint && except !== 'reprint' ? IS_REPRINT : Prisma.sql`NOT (${IS_REPRINT})`);
  if (filter.topic !== undefined && except !== 'topic') {
    const wanted = withTopicsBelow(filter.topic);
    all.push(
      Prisma.sql`EXISTS (SELECT 1 FROM "ArticleTopic" t WHERE t."articleId" = a.id AND t."topicId" IN ${wanted})`,
    );
  }
  if (has('q')) all.push(...searchConditions(readSearch(filter.q ?? '')));
  return all.length > 0 ? Prisma.join(all, ' AND ') : Prisma.sql`TRUE`;
}

const HAS_DUPLICATE = Prisma.sql`a.status <> 'merged' AND EXISTS (
  SELECT 1 FROM "DuplicatePair" p JOIN "Article" other ON other.id = CASE WHEN p."aId" = a.id THEN p."bId" ELSE p."aId" END
  WHERE p.state = 'proposed' AND p.verdict = 'duplicate' AND (p."aId" = a.id OR p."bId" = a.id) AND other.status <> 'merged')`;

/** Readers have the story, or an editor has decided that they will: it does not queue again (docs/adr/0009-clusters.md). */
const IS_REPRINT = Prisma.sql`a.status = 'pending' AND a."reprintOfId" IS NOT NULL AND EXISTS (
  SELECT 1 FROM "Article" earlier LEFT JOIN "Article" lead ON lead.id = earlier."mergedIntoId"
  WHERE earlier.id = a."reprintOfId" AND coalesce(lead.status, earlier.status) IN ('approved', 'published', 'withdrawn'))`;
/** The statuses of a story whose reprints do not queue. */
export const KEPT_OUT: Status[] = ['approved', 'published', 'withdrawn'];

async function readRows(ids: string[]): Promise<QueueRow[]> {
  const open = { state: 'proposed', verdict: 'duplicate', a: LIVE, b: LIVE } as const;
  const pairs = { where: open, orderBy: { resemblance: 'desc' } } as const;
  const found = await db().article.findMany({
    where: { id: { in: ids } },
    omit: { sketch: true, found: true },
    include: {
      source: { select: { id: true, name: true } },
      document: { select: { _count: { select: { articles: true } } } },
      topics: { include: { topic: { select: { labels: true } } }, orderBy: { at: 'asc' } },
      pairsAsA: { ...pairs, take: 1, include: { b: { select: { title: true } } } },
      pairsAsB: { ...pairs, take: 1, include: { a: { select: { title: true } } } },
      reprintOf: { select: { ...DECIDED, mergedInto: { select: DECIDED } } },
    },
  });
  const byId = new Map(found.map((row) => [row.id, row]));
  const suggested = await suggestionsForAll(found.filter(({ status }) => status === 'pending'));
  const labelled = ({ id, label }: { id: string; label: string }) => ({ id, label });
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const [asA] = row.pairsAsA;
    const [asB] = row.pairsAsB;
    const duplicate = asA
      ? { pairId: asA.id, otherTitle: asA.b.title }
      : asB
        ? { pairId: asB.id, otherTitle: asB.a.title }
        : null;
    const createdAt = row.createdAt.toISOString();
    const { revision, status, title, source, lang, wordCount, residueCount } = row;
    return {
      ...{ id, revision, status, title, source, lang, wordCount, residueCount, createdAt, duplicate },
      reprintOf: row.reprintOf && decidedOf(row.reprintOf),
      opening: row.text.slice(0, OPENING_CHARACTERS),
      publishedAt: row.publishedAt?.toISOString() ?? null,
      topics: row.topics.map(({ topicId, topic }) => ({ id: topicId, label: labelOf(topic.labels) })),
      likely: (suggested.get(id) ?? []).filter(({ score }) => score >= LIKELY_SCORE).map(labelled),
      part: { ordinal: row.ordinal, of: row.document._count.articles },
      place: writePlace({ createdAt, id }),
    };
  });
}

const DECIDED = { id: true, title: true, status: true } as const;
type Decided = NonNullable<QueueRow['reprintOf']>;

function decidedOf({ mergedInto, ...earlier }: Decided & { mergedInto: Decided | null }): Decided {
  return mergedInto ?? earlier;
}

/** Counts what each choice of the filter menus would show under the rest of the filter. */
export async function queueFacets(filter: QueueFilter): Promise<QueueFacets> {
  type Counted<T> = (T & { count: number })[];
  const [statuses, sources, topics, languages, flags] = await Promise.all([
    db().$queryRaw<Counted<{ status: Status }>>`
      SELECT a.status, count(*)::int AS count FROM "Article" a WHERE ${conditions(filter, 'status')} GROUP BY 1`,
    db().$queryRaw<Counted<{ id: string; name: string }>>`
      SELECT s.id, s.name, count(*)::int AS count FROM "Article" a JOIN "Source" s ON s.id = a."sourceId"
      WHERE ${conditions(filter, 'source')} GROUP BY s.id, s.name ORDER BY count DESC, s.name LIMIT ${MENU_SIZE}`,
    db().$queryRaw<Counted<{ id: string; labels: unknown }>>`
      SELECT t.id, t.labels, count(*)::int AS count FROM "Article" a
      JOIN "ArticleTopic" assigned ON assigned."articleId" = a.id JOIN "Topic" t ON t.id = assigned."topicId"
      WHERE ${conditions(filter, 'topic')} GROUP BY t.id, t.labels ORDER BY count DESC, t.id LIMIT ${MENU_SIZE}`,
    db().$queryRaw<Counted<{ code: string }>>`
      SELECT a.lang AS code, count(*)::int AS count FROM "Article" a
      WHERE ${conditions(filter, 'lang')} AND a.lang IS NOT NULL GROUP BY 1 ORDER BY count DESC, 1 LIMIT ${MENU_SIZE}`,
    db().$queryRaw<{ residue: number; duplicate: number; reprint: number }[]>`
      SELECT (SELECT count(*)::int FROM "Article" a WHERE ${conditions({ ...filter, residue: true })}) AS residue,
             (SELECT count(*)::int FROM "Article" a WHERE ${conditions({ ...filter, duplicate: true })}) AS duplicate,
             (SELECT count(*)::int FROM "Article" a WHERE ${conditions({ ...filter, reprint: true })}) AS reprint`,
  ]);
  const counts = new Map(statuses.map(({ status, count }) => [status, count]));
  return {
    statuses: Object.fromEntries(STATUSES.map((status) => [status, counts.get(status) ?? 0])) as Record<Status, number>,
    sources,
    topics: topics.map(({ id, labels, count }) => ({ id, label: labelOf(labels), count })),
    languages,
    residue: flags[0]?.residue ?? 0,
    duplicate: flags[0]?.duplicate ?? 0,
    reprint: flags[0]?.reprint ?? 0,
  };
}

/** Counts what waits to be reviewed and what waits to be published, for the navigation. */
export async function waitingCounts(): Promise<{ pending: number; approved: number }> {
  const counted = await db().article.groupBy({
    by: ['status'],
    where: { status: { in: ['pending', 'approved'] } },
    _count: { _all: true },
  });
  const decided = { status: { in: KEPT_OUT } };
  const reprints = await db().article.count({
    where: { status: 'pending', reprintOf: { OR: [decided, { mergedInto: decided }] } },
  });
  const of = (status: Status) => counted.find((row) => row.status === status)?._count._all ?? 0;
  return { pending: of('pending') - reprints, approved: of('approved') };
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
  const [here] = await readRows([articleId]);
  if (!here) return { rows: [], previous: null, next: null, left: null };
  const [before, own, after] = await Promise.all([
    queuePage(filter, { before: here.place }, BEFORE),
    db().$queryRaw<unknown[]>`SELECT 1 FROM "Article" a WHERE ${conditions(filter)} AND a.id = ${articleId}::uuid`,
    queuePage(filter, { after: here.place }),
  ]);
  return {
    rows: [...before.rows, ...(own.length > 0 ? [here] : []), ...after.rows],
    previous: before.previous,
    next: after.next,
    left: own.length > 0 ? null : { row: here, index: before.rows.length },
  };
}
