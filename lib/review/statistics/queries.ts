import { labelOf } from '../../articles/topic-label';
import { db } from '../../db/client';
import { Prisma } from '../../db/generated/client';
import { deskReasons } from '../reasons/queries';
import { wordsOf } from '../reasons/reasons';
import { REPORTS, type Report, type ReportId } from './report';

type Row = Report['rows'][number];
type Reader = (since: Date) => Promise<Row[]>;

/** Rows of a report by name, the fullest; the rest is a long tail. */
const LONGEST = 50;
const { sql } = Prisma;

/** The decisions since a day that stand: those that were taken back are no decisions. The second article of a merge is its member. */
const decisions = (since: Date) => sql`
  SELECT e.at, e."actorName" AS name, e.action, e.data, e."articleIds"[1] AS "articleId" FROM "AuditEvent" e
  WHERE e.at >= ${since} AND e.action IN ('article.approve', 'article.reject', 'article.publish', 'pair.merge')
    AND NOT EXISTS (SELECT 1 FROM "AuditEvent" u WHERE u."undoesId" = e.id)`;
/** Publishing a waiting article approves it too. */
const APPROVES = sql`(d.action = 'article.approve' OR (d.action = 'article.publish' AND (d.data->>'approvedToo')::boolean))`;
/** How long the article had waited for the decision, in hours. */
const HOURS = sql`extract(epoch FROM d.at - a."createdAt") / 3600`;
const percentile = (share: number) =>
  sql`round((percentile_cont(${share}::float8) WITHIN GROUP (ORDER BY ${HOURS}))::numeric, 2)::float8`;
const day = (column: Prisma.Sql) => sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD')`;

const READERS: Record<ReportId, Reader> = {
  throughput: async (since) => {
    type Day = { day: string; in: number; approved: number; rejected: number; merged: number; published: number };
    const rows = await db().$queryRaw<Day[]>`
      SELECT day, sum("in")::int AS "in", sum(approved)::int AS approved, sum(rejected)::int AS rejected,
        sum(merged)::int AS merged, sum(published)::int AS published FROM (
          SELECT ${day(sql`a."createdAt"`)} AS day, count(*) AS "in", 0 AS approved, 0 AS rejected, 0 AS merged, 0 AS published
          FROM "Article" a WHERE a."createdAt" >= ${since} GROUP BY 1
          UNION ALL SELECT ${day(sql`d.at`)}, 0, count(*) FILTER (WHERE ${APPROVES}), count(*) FILTER (WHERE d.action = 'article.reject'),
            count(*) FILTER (WHERE d.action = 'pair.merge'), count(*) FILTER (WHERE d.action = 'article.publish')
          FROM (${decisions(since)}) d GROUP BY 1) counted
      GROUP BY day ORDER BY day`;
    return rows.map((row) => [row.day, row.in, row.approved, row.rejected, row.merged, row.published]);
  },
  waiting: async (since) => {
    const rows = await db().$queryRaw<{ day: string; decided: number; median: number; ninth: number }[]>`
      SELECT ${day(sql`d.at`)} AS day, count(*)::int AS decided, ${percentile(0.5)} AS median, ${percentile(0.9)} AS ninth
      FROM (SELECT DISTINCT ON ("articleId") * FROM (${decisions(since)}) every ORDER BY "articleId", at) d
      JOIN "Article" a ON a.id = d."articleId" GROUP BY 1 ORDER BY 1`;
    return rows.map((row) => [row.day, row.decided, row.median, row.ninth]);
  },
  sources: async (since) => {
    const rows = await db().$queryRaw<{ name: string; approved: number; rejected: number; median: number }[]>`
      SELECT s.name, count(*) FILTER (WHERE ${APPROVES})::int AS approved,
        count(*) FILTER (WHERE d.action = 'article.reject')::int AS rejected, ${percentile(0.5)} AS median
      FROM (${decisions(since)}) d JOIN "Article" a ON a.id = d."articleId" JOIN "Source" s ON s.id = a."sourceId"
      GROUP BY s.id, s.name ORDER BY count(*) DESC, s.name LIMIT ${LONGEST}`;
    return rows.map((row) => [row.name, row.approved, row.rejected, row.median]);
  },
  topics: async (since) => {
    const rows = await db().$queryRaw<{ labels: unknown; approved: number }[]>`
      SELECT t.labels, count(DISTINCT d."articleId")::int AS approved FROM (${decisions(since)}) d
      JOIN "ArticleTopic" assigned ON assigned."articleId" = d."articleId" JOIN "Topic" t ON t.id = assigned."topicId"
      WHERE ${APPROVES} GROUP BY t.id, t.labels ORDER BY approved DESC, t.id LIMIT ${LONGEST}`;
    return rows.map(({ labels, approved }) => [labelOf(labels), approved]);
  },
  editors: async (since) => {
    type Editor = {
      name: string;
      approved: number;
      rejected: number;
      merged: number;
      published: number;
      undone: number;
    };
    const rows = await db().$queryRaw<Editor[]>`
      SELECT name, sum(approved)::int AS approved, sum(rejected)::int AS rejected, sum(merged)::int AS merged,
        sum(published)::int AS published, sum(undone)::int AS undone FROM (
          SELECT d.name, count(*) FILTER (WHERE ${APPROVES}) AS approved, count(*) FILTER (WHERE d.action = 'article.reject') AS rejected,
            count(*) FILTER (WHERE d.action = 'pair.merge') AS merged, count(*) FILTER (WHERE d.action = 'article.publish') AS published,
            0 AS undone FROM (${decisions(since)}) d GROUP BY d.name
          UNION ALL SELECT e."actorName", 0, 0, 0, 0, count(*) FROM "AuditEvent" e
          WHERE e.at >= ${since} AND e.action = 'undo' GROUP BY 1) counted
      GROUP BY name ORDER BY sum(approved) + sum(rejected) DESC, name LIMIT ${LONGEST}`;
    return rows.map((row) => [row.name, row.approved, row.rejected, row.merged, row.published, row.undone]);
  },
  reasons: async (since) => {
    const rows = await db().$queryRaw<{ code: string; rejected: number }[]>`
      SELECT d.data->>'code' AS code, count(*)::int AS rejected FROM (${decisions(since)}) d
      WHERE d.action = 'article.reject' GROUP BY 1 ORDER BY 2 DESC, 1`;
    const reasons = await deskReasons();
    return rows.map(({ code, rejected }) => [wordsOf(reasons, code), rejected]);
  },
  residue: async (since) => {
    const rows = await db().$queryRaw<{ kind: string; removed: number; person: number; restored: number }[]>`
      SELECT b.residue AS kind, count(*) FILTER (WHERE b.verdict = 'remove')::int AS removed,
        count(*) FILTER (WHERE b.verdict = 'remove' AND b."decidedBy" = 'person')::int AS person,
        count(*) FILTER (WHERE b.verdict = 'keep' AND b."decidedBy" = 'person')::int AS restored
      FROM "Block" b JOIN "Article" a ON a.id = b."articleId"
      WHERE a."createdAt" >= ${since} AND b.residue IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1`;
    return rows.map((row) => [row.kind.replaceAll('-', ' '), row.removed, row.person, row.restored]);
  },
};

/** Reads one report over the days before now. */
export async function readReport(id: ReportId, days: number, now = new Date()): Promise<Report> {
  const since = new Date(now.getTime() - days * 86_400_000);
  const { title, columns } = REPORTS[id];
  return { id, title, columns: [...columns], rows: await READERS[id](since) };
}
