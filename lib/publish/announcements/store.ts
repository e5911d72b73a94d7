import type { Left } from '../../articles/refiled';
import { db } from '../../db/client';
import type { Tx } from '../../db/transaction';
import { EVERYTHING, type FeedFilter } from '../feeds/filter';
import { matching, SHOWN } from '../feeds/store';
import type { AnnouncedKind } from '../webhooks/message';

/** An announcement whose time has come, of a story or of a topic. */
export type DueAnnouncement = {
  id: bigint;
  kind: AnnouncedKind;
  dueAt: Date;
  publicationId: string | null;
  topicId: string | null;
  leftTopics: string[];
  leftLanguages: string[];
  leftSources: string[];
};

/** Takes announcements that are due and not told yet, in their order; nobody else gets them before the transaction ends. */
export async function takeDue(tx: Tx, limit: number): Promise<DueAnnouncement[]> {
  return tx.$queryRaw<DueAnnouncement[]>`
    SELECT id, kind, "dueAt", "publicationId", "topicId", "leftTopics", "leftLanguages", "leftSources" FROM "Announcement"
    WHERE "toldAt" IS NULL AND "dueAt" <= now() ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED`;
}

/** Writes down that announcements were told. */
export async function noteTold(tx: Tx, ids: readonly bigint[]): Promise<void> {
  await tx.announcement.updateMany({ where: { id: { in: [...ids] } }, data: { toldAt: new Date() } });
}

/** Of some publications, those that readers see now. */
export async function readSeen(publicationIds: readonly string[]): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT p.id FROM "Publication" p JOIN "Article" a ON a.id = p."articleId"
    WHERE p.id = ANY(${[...publicationIds]}::uuid[]) AND ${SHOWN}`;
  return rows.map(({ id }) => id);
}

/**
 * What some stories are listed under: topics with all above them, languages, and sources with those of what was merged into them.
 * @param left what they were listed under and left
 */
export async function readKindsOf(
  publicationIds: readonly string[],
  left: Left,
): Promise<{ topics: string[]; languages: string[]; sources: string[] }> {
  const ids = [...publicationIds];
  const topics = db().$queryRaw<{ id: string }[]>`
    WITH RECURSIVE up AS (
      SELECT t."topicId" AS id FROM "ArticleTopic" t JOIN "Publication" p ON p."articleId" = t."articleId" WHERE p.id = ANY(${ids}::uuid[])
      UNION SELECT unnest(${left.topics}::text[])
      UNION SELECT t."parentId" FROM "Topic" t JOIN up ON t.id = up.id WHERE t."parentId" IS NOT NULL
    ) SELECT id FROM up ORDER BY id`;
  const articles = await db().$queryRaw<{ lang: string | null; sourceId: string }[]>`
    SELECT DISTINCT a.lang, m."sourceId" FROM "Publication" p JOIN "Article" a ON a.id = p."articleId"
      JOIN "Article" m ON m.id = a.id OR m."mergedIntoId" = a.id
    WHERE p.id = ANY(${ids}::uuid[])`;
  // A story in pt-BR is in the feed of Portuguese too.
  const tags = [...articles.map(({ lang }) => lang), ...left.languages];
  const languages = tags.flatMap((tag) => (tag ? [tag, tag.split('-', 1)[0] ?? tag] : []));
  return {
    topics: (await topics).map(({ id }) => id),
    languages: [...new Set(languages)],
    sources: [...new Set([...articles.map(({ sourceId }) => sourceId), ...left.sources])],
  };
}

/** Finds what readers see under a topic or one below it. */
export async function readSeenUnder(topicId: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT p.id FROM "Publication" p JOIN "Article" a ON a.id = p."articleId"
    WHERE ${SHOWN} AND ${matching({ ...EVERYTHING, topics: [topicId] })}`;
  return rows.map(({ id }) => id);
}

/** Whether a filter is met by one of some publications, whether they are still shown or not. */
export async function isMetBy(filter: FeedFilter, publicationIds: readonly string[]): Promise<boolean> {
  const [found] = await db().$queryRaw<{ met: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "Publication" p JOIN "Article" a ON a.id = p."articleId"
      WHERE p.id = ANY(${[...publicationIds]}::uuid[]) AND ${matching(filter)}) AS met`;
  return found?.met ?? false;
}
