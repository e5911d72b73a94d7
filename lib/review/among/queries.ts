import { db } from '../../db/client';
import { Prisma } from '../../db/generated/client';
import { topicIdsBelow } from '../../topics/below/queries';
import type { QueueFilter } from '../filters';
import { fieldConditions, wordCondition, wordQuery } from '../search/queries';
import { readSearch } from '../search/search';

/** Up to so many articles are handed on one by one; what more have is found sooner by going through the queue in its order. */
const FEW = 5_000;
/** So many are worth trying, by the database's estimate: it knows the thousand most frequent words, and guesses .5 % for any other. */
const WORTH_TRYING = 10_000;
/**
 * The same of a phrase, as a share of all articles. The database estimates it by its words: of a hundred texts that have these one or
 * none has the phrase, so that going through a list until enough are found takes longer than looking at all that the index gives.
 */
const PHRASE_WORTH_TRYING = 0.04;

const { sql } = Prisma;

/**
 * Where the articles of a filter are looked for: all, or the few that its topic or its words lead to. `settled` names the part of the
 * filter that all of them fit, which need not be asked again; `fields` and `words` are what is left to be asked of its search, words as
 * a `tsquery`.
 */
export type Among = {
  articles: Prisma.Sql;
  settled: 'topic' | 'words' | null;
  fields: readonly Prisma.Sql[];
  words: string | null;
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

async function allOf({ q }: QueueFilter, words: string | null): Promise<Among> {
  const fields = q === undefined ? [] : await fieldConditions(readSearch(q));
  return { articles: sql`"Article" a`, settled: null, fields, words };
}

/** The words of a filter's search as the database reads them; null where it has none, or is not understood. */
async function wordsOf({ q }: QueueFilter): Promise<string | null> {
  const { text, problems } = readSearch(q ?? '');
  return text === null || problems.length > 0 ? null : wordQuery(text);
}

/** Fetched by their ids whatever the planner thinks of it, since OFFSET keeps all other conditions out. */
const byId = (ids: string[]): Prisma.Sql => sql`(SELECT * FROM "Article" WHERE id = ANY(${ids}::uuid[]) OFFSET 0) a`;

async function fewOfTopic(topic: string): Promise<string[] | null> {
  const wanted = await topicIdsBelow(topic);
  return idsWhereFew(sql`SELECT DISTINCT "articleId"::text AS id FROM "ArticleTopic" WHERE "topicId" = ANY(${wanted})`);
}

async function fewOfWords(query: string): Promise<string[] | null> {
  const found = sql`SELECT a.id::text FROM "Article" a WHERE ${wordCondition(query)}`;
  const [explained] = await db().$queryRaw<
    { 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }[]
  >`EXPLAIN (FORMAT JSON) ${found}`;
  const estimate = explained?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? Infinity;
  const isWorthTrying =
    estimate <= WORTH_TRYING || (query.includes('<->') && estimate <= PHRASE_WORTH_TRYING * (await roughlyAll()));
  return isWorthTrying ? idsWhereFew(found) : null;
}

/** How many articles there are, as the database last counted. */
async function roughlyAll(): Promise<number> {
  const [row] = await db().$queryRaw<
    { articles: number }[]
  >`SELECT reltuples::int AS articles FROM pg_class WHERE oid = '"Article"'::regclass`;
  return row?.articles ?? 0;
}

async function idsWhereFew(found: Prisma.Sql): Promise<string[] | null> {
  const rows = await db().$queryRaw<{ id: string }[]>`${found} LIMIT ${FEW + 1}`;
  return rows.length > FEW ? null : rows.map(({ id }) => id);
}
