import { db } from '../../db/client';
import { Prisma } from '../../db/generated/client';
import { topicIdsBelow } from '../../topics/below/queries';
import type { QueueFilter } from '../filters';
import { wordCondition } from '../search/queries';
import { readSearch } from '../search/search';

/** Up to so many articles are handed on one by one; what more have is found sooner by going through the queue in its order. */
const FEW = 5_000;
/** So many are worth trying, by the database's estimate: it knows the thousand most frequent words, and guesses .5 % for any other. */
const WORTH_TRYING = 10_000;

const { sql } = Prisma;

/**
 * Where the articles of a filter are looked for: all, or the few that its topic or its words lead to. `settled` names the part of the
 * filter that all of them fit, which need not be asked again.
 */
export type Among = { articles: Prisma.Sql; settled: 'topic' | 'words' | null };

/** All articles, as `"Article" a`. */
export const ALL: Among = { articles: sql`"Article" a`, settled: null };

/**
 * Finds the few articles that a filter's topic or words lead to, once for all that is asked about the filter. Left to itself the planner
 * joins such an index with one of every article that waits, for each tab anew (measured in docs/benchmarks.md, “The desk”).
 * @returns the articles as `a`, to be asked with `conditions`
 */
export async function lookAmong({ topic, q }: QueueFilter): Promise<Among> {
  const ofTopic = topic === undefined ? null : await fewOfTopic(topic);
  if (ofTopic) return { articles: byId(ofTopic), settled: 'topic' };
  const { text, problems } = readSearch(q ?? '');
  const ofWords = text === null || problems.length > 0 ? null : await fewOfWords(text);
  return ofWords ? { articles: byId(ofWords), settled: 'words' } : ALL;
}

/** Fetched by their ids whatever the planner thinks of it, since OFFSET keeps all other conditions out. */
const byId = (ids: string[]): Prisma.Sql => sql`(SELECT * FROM "Article" WHERE id = ANY(${ids}::uuid[]) OFFSET 0) a`;

async function fewOfTopic(topic: string): Promise<string[] | null> {
  const wanted = await topicIdsBelow(topic);
  return idsWhereFew(sql`SELECT DISTINCT "articleId"::text AS id FROM "ArticleTopic" WHERE "topicId" = ANY(${wanted})`);
}

async function fewOfWords(text: string): Promise<string[] | null> {
  const found = sql`SELECT a.id::text FROM "Article" a WHERE ${wordCondition(text)}`;
  const [explained] = await db().$queryRaw<
    { 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }[]
  >`EXPLAIN (FORMAT JSON) ${found}`;
  const estimate = explained?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? Infinity;
  return estimate > WORTH_TRYING ? null : idsWhereFew(found);
}

async function idsWhereFew(found: Prisma.Sql): Promise<string[] | null> {
  const rows = await db().$queryRaw<{ id: string }[]>`${found} LIMIT ${FEW + 1}`;
  return rows.length > FEW ? null : rows.map(({ id }) => id);
}
