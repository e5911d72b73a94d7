import { db } from '../../db/client';
import { Prisma } from '../../db/generated/client';
import { withTopicsBelow } from '../../topics/below/queries';
import { SITEMAP_DAYS, SITEMAP_LENGTH } from '../news-sitemap';
import type { FeedFilter } from './filter';
import { webSearch } from './words';

/** Items of a feed: about two days of a busy desk; readers poll many times a day. */
export const FEED_LENGTH = 50;
/** Of an archive's day: far more than any desk publishes in one, few enough to be written at once. */
const DAY_LENGTH = 2_000;
/** Tombstones of the current feed. */
const WITHDRAWN_LENGTH = 50;

const { sql, join, empty } = Prisma;

/** What is in the feeds now: published, and due. */
export const SHOWN = sql`a.status = 'published' AND p."firstPublishedAt" <= now()`;
/** What was in them and left. */
const GONE = sql`a.status <> 'published' AND p."withdrawnAt" > p."firstPublishedAt"`;

/** The condition that a filter is, over an article `a` and its publication `p`. */
export function matching({ topics, languages, sources, words }: FeedFilter): Prisma.Sql {
  const conditions = [sql`true`];
  if (topics.length > 0) {
    const wanted = join(
      topics.map((id) => sql`t."topicId" IN ${withTopicsBelow(id)}`),
      ' OR ',
    );
    conditions.push(sql`EXISTS (SELECT 1 FROM "ArticleTopic" t WHERE t."articleId" = a.id AND (${wanted}))`);
  }
  if (languages.length > 0) {
    const tags = languages.map((tag) => tag.toLowerCase());
    const wanted = join(
      tags.map((tag) => sql`lower(a.lang) = ${tag} OR lower(a.lang) LIKE ${`${tag}-%`}`),
      ' OR ',
    );
    conditions.push(sql`(${wanted})`);
  }
  if (sources.length > 0) {
    conditions.push(sql`(a."sourceId" = ANY(${sources}::uuid[]) OR EXISTS (
      SELECT 1 FROM "Article" m WHERE m."mergedIntoId" = a.id AND m."sourceId" = ANY(${sources}::uuid[])))`);
  }
  if (words !== null) conditions.push(sql`a.search @@ websearch_to_tsquery('simple', unaccent(${webSearch(words)}))`);
  return join(conditions, ' AND ');
}

const during = (range: { from: Date; to: Date } | null): Prisma.Sql =>
  range ? sql`AND p."firstPublishedAt" >= ${range.from} AND p."firstPublishedAt" < ${range.to}` : empty;

/**
 * Finds what a feed shows, newest first by when this desk first published it, so that an edit or a second publishing moves nothing up.
 * What was published for later is not there before its time.
 * @param range only what was first published then; without it the latest
 * @returns publication ids
 */
export async function readShown(filter: FeedFilter, range: { from: Date; to: Date } | null): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT p.id FROM "Publication" p JOIN "Article" a ON a.id = p."articleId"
    WHERE ${SHOWN} AND ${matching(filter)} ${during(range)}
    ORDER BY p."firstPublishedAt" DESC, p.id DESC LIMIT ${range ? DAY_LENGTH : FEED_LENGTH}`;
  return rows.map(({ id }) => id);
}

/** A story that left the feeds, with the article that it was merged into, if so. */
export type GoneRow = { guid: string; articleId: string; lang: string | null; withdrawnAt: Date; merged: boolean };

/** Finds what was in a feed and left it, the last first. */
export async function readGone(filter: FeedFilter, range: { from: Date; to: Date } | null): Promise<GoneRow[]> {
  return db().$queryRaw<GoneRow[]>`
    SELECT p.guid, a.id AS "articleId", a.lang, p."withdrawnAt", a.status = 'merged' AS merged
    FROM "Publication" p JOIN "Article" a ON a.id = p."articleId"
    WHERE ${GONE} AND ${matching(filter)} ${during(range)}
    ORDER BY p."withdrawnAt" DESC, p.id DESC LIMIT ${range ? DAY_LENGTH : WITHDRAWN_LENGTH}`;
}

/** Finds the days beside a range on which a feed has something: when the last story before it and the first one after it appeared. */
export async function readNeighbours(
  filter: FeedFilter,
  { from, to }: { from: Date; to: Date },
): Promise<{ before: Date | null; after: Date | null }> {
  const [found] = await db().$queryRaw<{ before: Date | null; after: Date | null }[]>`
    SELECT max(p."firstPublishedAt") FILTER (WHERE p."firstPublishedAt" < ${from}) AS before,
      min(p."firstPublishedAt") FILTER (WHERE p."firstPublishedAt" >= ${to}) AS after
    FROM "Publication" p JOIN "Article" a ON a.id = p."articleId" WHERE ${SHOWN} AND ${matching(filter)}`;
  return found ?? { before: null, after: null };
}

/** What feeds there are by themselves: the topics, languages and sources of what is published. */
export type Kinds = { topics: string[]; languages: string[]; sources: { id: string; name: string }[] };

/** Reads which topics (with all above them), languages and sources have something published. */
export async function readKinds(): Promise<Kinds> {
  const topics = db().$queryRaw<{ id: string }[]>`
    WITH RECURSIVE up AS (
      SELECT DISTINCT t."topicId" AS id FROM "ArticleTopic" t JOIN "Article" a ON a.id = t."articleId"
        JOIN "Publication" p ON p."articleId" = a.id WHERE ${SHOWN}
      UNION SELECT t."parentId" FROM "Topic" t JOIN up ON t.id = up.id WHERE t."parentId" IS NOT NULL
    ) SELECT up.id FROM up JOIN "Topic" t ON t.id = up.id WHERE t.active ORDER BY t.labels->>'en'`;
  const languages = db().$queryRaw<{ lang: string }[]>`
    SELECT DISTINCT a.lang FROM "Article" a JOIN "Publication" p ON p."articleId" = a.id
    WHERE ${SHOWN} AND a.lang IS NOT NULL ORDER BY a.lang`;
  const sources = db().$queryRaw<{ id: string; name: string }[]>`
    SELECT DISTINCT s.id, s.name FROM "Source" s JOIN "Article" a ON a."sourceId" = s.id
      JOIN "Publication" p ON p."articleId" = a.id WHERE ${SHOWN} ORDER BY s.name, s.id`;
  return {
    topics: (await topics).map(({ id }) => id),
    languages: (await languages).map(({ lang }) => lang),
    sources: await sources,
  };
}

/** Reads the stories of a news sitemap. */
export const readRecent = (): Promise<{ guid: string; title: string; lang: string | null; firstPublishedAt: Date }[]> =>
  db().$queryRaw`
    SELECT p.guid, a.title, a.lang, p."firstPublishedAt" FROM "Publication" p JOIN "Article" a ON a.id = p."articleId"
    WHERE ${SHOWN} AND p."firstPublishedAt" > now() - make_interval(days => ${SITEMAP_DAYS}::int)
    ORDER BY p."firstPublishedAt" DESC, p.id DESC LIMIT ${SITEMAP_LENGTH}`;

/** Writes down that a private feed was asked for, once a minute at most. */
export async function noteUse(tokenHash: string): Promise<void> {
  await db().$executeRaw`UPDATE "Feed" SET "lastUsedAt" = now()
    WHERE "tokenHash" = ${tokenHash} AND ("lastUsedAt" IS NULL OR "lastUsedAt" < now() - interval '1 minute')`;
}
