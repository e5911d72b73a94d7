import { labelOf } from '../../articles/topic-label';
import { STATUSES, type Status } from '../../articles/types';
import { db } from '../../db/client';
import { Prisma } from '../../db/generated/client';
import type { QueueFilter } from '../filters';
import { conditions } from '../queries';
import type { QueueFacets } from '../view';
import { COUNT_BOUND } from './bound';

/** Menus list at most this many entries, the fullest first. */
const MENU_SIZE = 200;

const { sql } = Prisma;

/** The first articles that fit, one more than are counted: whoever gets that many knows that there are more. */
const some = (columns: Prisma.Sql, wanted: Prisma.Sql, bound = COUNT_BOUND) =>
  sql`SELECT ${columns} FROM "Article" a WHERE ${wanted} LIMIT ${bound + 1}`;

/** Counts the articles that a filter shows, up to a bound: one more than it means more. */
export async function countMatching(filter: QueueFilter, bound = COUNT_BOUND): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (${some(sql`1`, conditions(filter), bound)}) few`;
  return row?.count ?? 0;
}

type Counted<T> = (T & { count: number })[];

/**
 * Counts what each choice of the filter menus would show under the rest of the filter. Where more than `COUNT_BOUND` articles fit, a menu
 * lists what the first of them have, without counts.
 */
export async function queueFacets(filter: QueueFilter): Promise<QueueFacets> {
  const [statuses, sources, topics, languages, residue, duplicate, reprint] = await Promise.all([
    Promise.all(STATUSES.map(async (status) => [status, await countMatching({ ...filter, status })] as const)),
    db().$queryRaw<Counted<{ id: string; name: string; of: number }>>`
      SELECT s.id, s.name, count(*)::int AS count, sum(count(*)) OVER ()::int AS of
      FROM (${some(sql`a."sourceId"`, conditions(filter, 'source'))}) few JOIN "Source" s ON s.id = few."sourceId"
      GROUP BY s.id, s.name ORDER BY count DESC, s.name LIMIT ${MENU_SIZE}`,
    db().$queryRaw<Counted<{ id: string; labels: unknown; of: number }>>`
      WITH few AS MATERIALIZED (${some(sql`a.id`, conditions(filter, 'topic'))})
      SELECT t.id, t.labels, count(*)::int AS count, (SELECT count(*) FROM few)::int AS of FROM few
      JOIN "ArticleTopic" assigned ON assigned."articleId" = few.id JOIN "Topic" t ON t.id = assigned."topicId"
      GROUP BY t.id, t.labels ORDER BY count DESC, t.id LIMIT ${MENU_SIZE}`,
    db().$queryRaw<Counted<{ code: string; of: number }>>`
      SELECT few.lang AS code, count(*)::int AS count, sum(count(*)) OVER ()::int AS of
      FROM (${some(sql`a.lang`, sql`${conditions(filter, 'lang')} AND a.lang IS NOT NULL`)}) few
      GROUP BY 1 ORDER BY count DESC, 1 LIMIT ${MENU_SIZE}`,
    countMatching({ ...filter, residue: true }),
    countMatching({ ...filter, duplicate: true }),
    countMatching({ ...filter, reprint: true }),
  ]);
  return {
    statuses: Object.fromEntries(statuses) as Record<Status, number>,
    sources: sources.map(({ id, name, count, of }) => ({ id, name, count: exact(count, of) })),
    topics: topics.map(({ id, labels, count, of }) => ({ id, label: labelOf(labels), count: exact(count, of) })),
    languages: languages.map(({ code, count, of }) => ({ code, count: exact(count, of) })),
    ...{ residue, duplicate, reprint },
  };
}

const exact = (count: number, of: number): number | null => (of > COUNT_BOUND ? null : count);

/** Counts what waits to be reviewed and what waits to be published, for the navigation; bounded as `countMatching`. */
export async function waitingCounts(): Promise<{ pending: number; approved: number }> {
  const [pending, approved] = await Promise.all([
    countMatching({ status: 'pending' }),
    countMatching({ status: 'approved' }),
  ]);
  return { pending, approved };
}
