import { db } from '../../db/client';
import { Prisma } from '../../db/generated/client';
import { topicIdsBelow } from '../../topics/below/queries';
import type { QueueFilter } from '../filters';
import { fieldConditions, readWords, type Words, wordCondition } from '../search/queries';
import { readSearch } from '../search/search';

/** Up to so many articles are handed on one by one; what more have is found sooner by going through the queue in its order. */
const FEW = 5_000;
/** So many are worth trying, by the database's estimate: it knows the thousand most frequent words, and guesses .5 % for any other. */
const WORTH_TRYING = 10_000;
/**
 * Of articles that have a phrase of frequent words, which are read to be sure, so many times the root of how many there are in all: going
 * through the queue meets a page of them the sooner the more have it, and looks at an article in a tenth of the time.
 */
const FEW_WITH_PAIRS = 3;
/** Where so many times those are expected to have its pairs, it is not tried. Of pairs that it does not know the database guesses .4 %. */
const PAIRS_WORTH_TRYING = 5;

const { sql } = Prisma;

/**
 * Where the articles of a filter are looked for: all, or the few that its topic or its words lead to. `settled` names the part of the
 * filter that all of them fit, which need not be asked again; `fields` and `words` are what is left to be asked of its search.
 */
export type Among = {
  articles: Prisma.Sql;
  settled: 'topic' | 'words' | null;
  fields: readonly Prisma.Sql[];
  words: Words | null;
};

/** All articles, as `"Article" a`. */
export const amongAll = async (filter: QueueFilter): Promise<Among> => allOf(filter, await wordsOf(filter));

/**
 * Finds the few articles that a filter's topic or words lead to, once for all that is asked about the filter. Left to itself the planner
 * joins such an index with one of every article that waits, for each tab anew (measured in docs/benchmarks.md, “The desk”).
 * @returns the articles as `a`, to be asked with `conditions`
 */
export async function lookAmong(filter: QueueFilter): Promise<Among> {
  const words = await wordsOf(filter);
  const ofTopic = filter.topic === undefined ? null : await fewOfTopic(filter.topic);
  if (ofTopic) return { ...(await allOf(filter, words)), articles: byId(ofTopic), settled: 'topic' };
  const ofWords = words === null ? null : await fewOfWords(words);
  if (ofWords) return { ...(await allOf(filter, null)), articles: byId(ofWords), settled: 'words' };
  return allOf(filter, words);
}

async function allOf({ q }: QueueFilter, words: Words | null): Promise<Among> {
  const fields = q === undefined ? [] : await fieldConditions(readSearch(q));
  return { articles: sql`"Article" a`, settled: null, fields, words };
}

/** The words of a filter's search; null where it has none, or is not understood. */
async function wordsOf({ q }: QueueFilter): Promise<Words | null> {
  const { text, phrases, problems } = readSearch(q ?? '');
  return text === null || problems.length > 0 ? null : readWords(text, phrases);
}

/** Fetched by their ids whatever the planner thinks of it, since OFFSET keeps all other conditions out. */
const byId = (ids: string[]): Prisma.Sql => sql`(SELECT * FROM "Article" WHERE id = ANY(${ids}::uuid[]) OFFSET 0) a`;

async function fewOfTopic(topic: string): Promise<string[] | null> {
  const wanted = await topicIdsBelow(topic);
  return idsWhereFew(sql`SELECT DISTINCT "articleId"::text AS id FROM "ArticleTopic" WHERE "topicId" = ANY(${wanted})`);
}

async function fewOfWords({ query, pairs }: Words): Promise<string[] | null> {
  const ofWords = wordCondition({ query, pairs: [] });
  if ((await estimateOf(ofWords)) <= WORTH_TRYING)
    return idsWhereFew(sql`SELECT a.id::text FROM "Article" a WHERE ${wordCondition({ query, pairs })}`);
  if (pairs.length === 0) return null;
  // The index of frequent words would take longer than that of their pairs; nothing is read until those are known to be few.
  const withPairs = sql`a."wordPairs" @> ${pairs}::int[]`;
  const [all, estimate] = await Promise.all([roughlyAll(), estimateOf(withPairs)]);
  const few = Math.ceil(FEW_WITH_PAIRS * Math.sqrt(all));
  if (estimate > few * PAIRS_WORTH_TRYING) return null;
  const [found] = await db().$queryRaw<{ ids: string[] | null }[]>`
    WITH a AS MATERIALIZED (SELECT a.id, a.search FROM "Article" a WHERE ${withPairs} LIMIT ${few + 1})
    SELECT CASE WHEN (SELECT count(*) FROM a) <= ${few} THEN ARRAY(SELECT id::text FROM a WHERE ${ofWords}) END AS ids`;
  return found?.ids ?? null;
}

/** How many articles `a` the database expects to fit. */
async function estimateOf(condition: Prisma.Sql): Promise<number> {
  const [explained] = await db().$queryRaw<
    { 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }[]
  >`EXPLAIN (FORMAT JSON) SELECT FROM "Article" a WHERE ${condition}`;
  return explained?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? Infinity;
}

/** How many articles there are, as the database last counted; 0 where it has not. */
async function roughlyAll(): Promise<number> {
  const [row] = await db().$queryRaw<
    { articles: number }[]
  >`SELECT greatest(reltuples, 0)::int AS articles FROM pg_class WHERE oid = '"Article"'::regclass`;
  return row?.articles ?? 0;
}

async function idsWhereFew(found: Prisma.Sql): Promise<string[] | null> {
  const rows = await db().$queryRaw<{ id: string }[]>`${found} LIMIT ${FEW + 1}`;
  return rows.length > FEW ? null : rows.map(({ id }) => id);
}
