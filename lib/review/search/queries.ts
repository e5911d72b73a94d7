import { db } from '../../db/client';
import { Prisma } from '../../db/generated/client';
import { topicIdsNamed } from '../../topics/below/queries';
import type { FieldTerm, Search } from './search';

/** A search's words as the database looks for them: a `tsquery` as text, and the pairs of words side by side that its phrases need. */
export type Words = { query: string; pairs: number[] };

/** Reads a search's words as PostgreSQL does, once for all that is asked: inside a condition it would read them again for every article. */
export async function readWords(text: string, phrases: readonly string[]): Promise<Words> {
  const [words] = await db().$queryRaw<Words[]>`
    SELECT to_tsquery('simple', unaccent(${text}))::text AS query, ARRAY(
      SELECT DISTINCT pair FROM unnest(${phrases}::text[]) phrase, unnest(word_pairs(words_of(phrase))) pair) AS pairs`;
  if (!words) throw new Error('A query of one row gave none.');
  return words;
}

/** The condition of a search's words on `"Article" a`. */
export const wordCondition = ({ query, pairs }: Words): Prisma.Sql =>
  pairs.length === 0
    ? Prisma.sql`a.search @@ ${query}::tsquery`
    : Prisma.sql`a."wordPairs" @> ${pairs}::int[] AND a.search @@ ${query}::tsquery`;

/**
 * The condition of words that so many texts have that going through a list finds enough of them sooner than their index: CASE keeps them
 * from the index, and has them looked for last, since they are stored apart from the row, which the planner does not count.
 * @param fields conditions that cost less
 */
export const commonWordCondition = (words: Words, fields: readonly Prisma.Sql[]): Prisma.Sql =>
  Prisma.sql`CASE WHEN ${Prisma.join([Prisma.sql`a.search IS NOT NULL`, ...fields], ' AND ')} THEN ${wordCondition(words)} ELSE FALSE END`;

/**
 * The conditions of a search on `"Article" a` but for its words, and for the status that it names, which is the caller's. What is not
 * understood finds nothing, and so does a search without words and fields.
 */
export async function fieldConditions({ text, fields, problems }: Search): Promise<Prisma.Sql[]> {
  if (problems.length > 0 || (text === null && fields.length === 0)) return [Prisma.sql`FALSE`];
  return Promise.all(
    fields.map(async (term) => {
      const fits = await fieldCondition(term);
      return term.not ? Prisma.sql`NOT coalesce(${fits}, FALSE)` : fits;
    }),
  );
}

/** Sources and topics are looked up first: named by their ids, the planner knows how many articles they have. */
async function fieldCondition({ field, value }: FieldTerm): Promise<Prisma.Sql> {
  switch (field) {
    case 'source': {
      const named = await db().$queryRaw<{ id: string }[]>`
        SELECT id::text FROM "Source" WHERE strpos(lower(unaccent(name)), lower(unaccent(${value}))) > 0 ORDER BY id`;
      return Prisma.sql`a."sourceId" = ANY(${named.map(({ id }) => id)}::uuid[])`;
    }
    case 'topic': {
      const wanted = await topicIdsNamed(value);
      return Prisma.sql`EXISTS (
        SELECT 1 FROM "ArticleTopic" named WHERE named."articleId" = a.id AND named."topicId" = ANY(${wanted}))`;
    }
    case 'lang':
      return Prisma.sql`(lower(a.lang) = ${value} OR starts_with(lower(a.lang), ${`${value}-`}))`;
    case 'before':
      return Prisma.sql`coalesce(a."publishedAt", a."createdAt") < ${value}::timestamptz`;
    case 'after':
      return Prisma.sql`coalesce(a."publishedAt", a."createdAt") >= ${value}::timestamptz`;
    case 'status':
      return Prisma.sql`a.status = ${value}::"Status"`;
  }
}
