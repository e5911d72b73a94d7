import { db } from '../../db/client';
import { Prisma } from '../../db/generated/client';
import type { Colleague } from './mentions';
import { readColleagues } from './store';
import type { AssignmentView, CommentView, InboxItem } from './view';

const INBOX_SIZE = 100;

/** Everybody who can be mentioned or given an article. */
export const colleagues = (): Promise<Colleague[]> => readColleagues(db());

/** Reads who has an article, and what was said about it, oldest first. */
export async function togetherOn(
  articleId: string,
): Promise<{ assignment: AssignmentView | null; comments: CommentView[] }> {
  const [assigned, comments] = await Promise.all([
    db().$queryRaw<(Omit<AssignmentView, 'at'> & { at: Date })[]>`
      SELECT s."userId", u.name, s.note, s."byName", s.at FROM "Assignment" s JOIN "User" u ON u.id = s."userId"
      WHERE s.id = ${articleId}::uuid`,
    db().$queryRaw<{ id: string; by: string; text: string; mentions: string[]; at: Date; eventId: bigint }[]>`
      SELECT c.id, c."byName" AS by, c.text, c.at,
        (SELECT coalesce(array_agg(u.name), '{}') FROM "User" u WHERE u.id = ANY(c.mentions)) AS mentions,
        (SELECT max(e.id) FROM "AuditEvent" e WHERE e."articleIds" @> ARRAY[c."articleId"] AND e.changes @> jsonb_build_array(
          jsonb_build_object('entity', 'comment', 'id', c.id, 'before', null))) AS "eventId"
      FROM "Comment" c WHERE c."articleId" = ${articleId}::uuid ORDER BY c.at, c.id`,
  ]);
  const [assignment] = assigned;
  return {
    assignment: assignment ? { ...assignment, at: assignment.at.toISOString() } : null,
    comments: comments.map(({ at, eventId, ...row }) => ({ ...row, at: at.toISOString(), eventId: String(eventId) })),
  };
}

/** What stands: an act that was taken back tells nobody anything any more. */
const STANDS = Prisma.sql`NOT EXISTS (SELECT 1 FROM "AuditEvent" u WHERE u."undoesId" = i."eventId")`;

/** Counts what a person was told and has not seen. */
export async function unseenCount(userId: string): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "InboxItem" i WHERE i."userId" = ${userId}::uuid AND i."seenAt" IS NULL AND ${STANDS}`;
  return row?.count ?? 0;
}

/** Reads what a person was told, newest first. */
export async function inboxOf(userId: string): Promise<InboxItem[]> {
  const rows = await db().$queryRaw<
    {
      id: string;
      at: Date;
      seenAt: Date | null;
      who: string;
      mentioned: boolean;
      words: string | null;
      articleId: string;
      title: string;
    }[]
  >`
    SELECT i.id, i.at, i."seenAt", e."actorName" AS who, e.action = 'article.comment' AS mentioned, i."articleId", a.title,
      coalesce(e.changes->0->'after'->>'text', e.changes->0->'after'->>'note') AS words
    FROM "InboxItem" i JOIN "AuditEvent" e ON e.id = i."eventId" JOIN "Article" a ON a.id = i."articleId"
    WHERE i."userId" = ${userId}::uuid AND ${STANDS} ORDER BY i.id DESC LIMIT ${INBOX_SIZE}`;
  return rows.map(({ id, at, seenAt, who, mentioned, words, articleId, title }) => ({
    ...{ id, who, words, at: at.toISOString(), seen: seenAt !== null },
    sentence: mentioned ? 'mentioned you' : 'handed this over to you',
    article: { id: articleId, title },
  }));
}
