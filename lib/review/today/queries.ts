import { db } from '../../db/client';
import { type Hour, type Today, todayOf } from './today';

/**
 * Counts what came in and what was decided today, by the hour (UTC); decisions that were taken back do not count.
 * @param userId whose decisions are counted apart
 */
export async function readToday(userId: string, now = new Date()): Promise<Today> {
  const start = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
  const rows = await db().$queryRaw<(Hour & { mine: number })[]>`
    SELECT hour, sum("cameIn")::int AS "cameIn", sum(decided)::int AS decided, sum(mine)::int AS mine FROM (
      SELECT extract(hour FROM a."createdAt" AT TIME ZONE 'UTC')::int AS hour, count(*) AS "cameIn", 0 AS decided, 0 AS mine
      FROM "Article" a WHERE a."createdAt" >= ${start} GROUP BY 1
      UNION ALL
      SELECT extract(hour FROM e.at AT TIME ZONE 'UTC')::int, 0, count(*), count(*) FILTER (WHERE e."actorId" = ${userId}::uuid)
      FROM "AuditEvent" e WHERE e.at >= ${start} AND e.action IN ('article.approve', 'article.reject', 'article.publish', 'pair.merge')
        AND NOT EXISTS (SELECT 1 FROM "AuditEvent" u WHERE u."undoesId" = e.id) GROUP BY 1) counted
    GROUP BY 1 ORDER BY 1`;
  const mine = rows.reduce((total, row) => total + row.mine, 0);
  return todayOf(rows, mine, now.getUTCHours());
}
