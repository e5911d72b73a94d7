import { Prisma } from '../../db/generated/client';
import { topicsNamed } from '../../topics/below/queries';
import type { FieldTerm, Search } from './search';

/** The condition of a search's words on `"Article" a`. @param text as `readSearch` gives it */
export const wordCondition = (text: string): Prisma.Sql =>
  Prisma.sql`a.search @@ to_tsquery('simple', unaccent(${text}))`;

/**
 * The conditions of a search on `"Article" a`; the status that it names is the caller's. What is not understood finds nothing, and so
 * does a search without words and fields.
 * @param settled whether its words need not be asked for, since only articles that have them are looked at
 */
export function searchConditions({ text, fields, problems }: Search, settled: boolean): Prisma.Sql[] {
  if (problems.length > 0 || (text === null && fields.length === 0)) return [Prisma.sql`FALSE`];
  return [
    ...(text === null || settled ? [] : [wordCondition(text)]),
    ...fields.map((term) =>
      term.not ? Prisma.sql`NOT coalesce(${fieldCondition(term)}, FALSE)` : fieldCondition(term),
    ),
  ];
}

function fieldCondition({ field, value }: FieldTerm): Prisma.Sql {
  switch (field) {
    case 'source':
      return Prisma.sql`a."sourceId" IN (
        SELECT id FROM "Source" WHERE strpos(lower(unaccent(name)), lower(unaccent(${value}))) > 0)`;
    case 'topic':
      return Prisma.sql`EXISTS (
        SELECT 1 FROM "ArticleTopic" named WHERE named."articleId" = a.id AND named."topicId" IN ${topicsNamed(value)})`;
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
