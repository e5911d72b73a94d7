import { db } from '../../db/client';
import { Prisma } from '../../db/generated/client';

const { sql } = Prisma;

/**
 * The ids of a topic and of all below it at every depth, as a subquery; of a topic that was merged those of the one that took its place.
 * Empty for an unknown id.
 */
export const withTopicsBelow = (topicId: string): Prisma.Sql => topicsFrom(sql`id = ${topicId}`);

/**
 * The same, read: a query that is given them as values is planned by how many articles have these very topics, where one with the
 * subquery is planned by a guess, which for a rare topic meant looking at all that waits.
 */
export async function topicIdsBelow(topicId: string): Promise<string[]> {
  return idsOf(withTopicsBelow(topicId));
}

/** The same for all topics of a name: those with a label or another name that begins so, accents and case aside, or just that code. */
export async function topicIdsNamed(beginning: string): Promise<string[]> {
  return idsOf(
    topicsFrom(sql`id = ${beginning} OR EXISTS (
      SELECT 1 FROM (SELECT value AS name FROM jsonb_each_text(labels) UNION ALL SELECT unnest(aliases)) AS named
      WHERE starts_with(lower(unaccent(named.name)), lower(unaccent(${beginning}))))`),
  );
}

async function idsOf(topics: Prisma.Sql): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`SELECT id FROM ${topics} AS wanted ORDER BY id`;
  return rows.map(({ id }) => id);
}

const topicsFrom = (wanted: Prisma.Sql): Prisma.Sql => sql`(
  WITH RECURSIVE named AS (
    SELECT id, "mergedIntoId" FROM "Topic" WHERE ${wanted}
    UNION SELECT t.id, t."mergedIntoId" FROM "Topic" t JOIN named ON t.id = named."mergedIntoId"
  ), below AS (
    SELECT id FROM named UNION SELECT t.id FROM "Topic" t JOIN below ON t."parentId" = below.id
  ) SELECT id FROM below)`;

/**
 * Each topic of `had` with itself and every topic above it, as the body of a recursive query: `(topicId, id)`.
 * @param had the name of a query with a column `"topicId"`
 */
export const topicsAbove = (had: Prisma.Sql): Prisma.Sql => sql`
  SELECT DISTINCT "topicId", "topicId" AS id FROM ${had}
  UNION SELECT above."topicId", t."parentId" FROM above JOIN "Topic" t ON t.id = above.id WHERE t."parentId" IS NOT NULL`;

/** Live articles of a topic itself, and of it or one below it; an article with several topics of a branch counts once. */
type TopicCounts = { own: number; withBelow: number };

/** Counts the live articles of every topic that has any. */
export async function countTopics(): Promise<Map<string, TopicCounts>> {
  const rows = await db().$queryRaw<(TopicCounts & { id: string })[]>`
    WITH RECURSIVE had AS MATERIALIZED (
      SELECT t."articleId", t."topicId" FROM "ArticleTopic" t JOIN "Article" a ON a.id = t."articleId" WHERE a.status <> 'merged'
    ), above AS (${topicsAbove(sql`had`)})
    SELECT above.id, count(*) FILTER (WHERE above.id = had."topicId")::int AS own, count(DISTINCT had."articleId")::int AS "withBelow"
    FROM had JOIN above USING ("topicId") GROUP BY above.id`;
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
