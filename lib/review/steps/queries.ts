import { readEvent } from '../../audit/events';
import { db } from '../../db/client';
import { type Step, sentenceOfStep } from './step';

/** Steps shown at once: more than anybody remembers having done. */
const SHOWN = 40;

type Row = {
  id: bigint;
  batchId: string | null;
  at: Date;
  action: string;
  data: unknown;
  articleIds: string[];
  acts: number;
  standing: number;
  undoneBy: string | null;
  turnId: bigint;
};

/** Reads what a person did and could take back, newest first; what was taken back stays on the list and can be done again. */
export async function stepsOf(userId: string): Promise<Step[]> {
  const rows = await db().$queryRaw<Row[]>`
    WITH first AS (
      SELECT e.id, e."batchId", e.at, e.action, e.data, e."articleIds" FROM "AuditEvent" e
      WHERE e."actorId" = ${userId}::uuid AND e.action <> 'undo' AND e.changes <> '[]'::jsonb AND NOT EXISTS (
        SELECT 1 FROM "AuditEvent" earlier WHERE earlier."batchId" = e."batchId" AND earlier.id < e.id
          AND earlier.action <> 'undo' AND earlier.changes <> '[]'::jsonb)
      ORDER BY e.id DESC LIMIT ${SHOWN})
    SELECT first.*, of.* FROM first CROSS JOIN LATERAL (
      SELECT count(*)::int AS acts, (count(*) FILTER (WHERE turned.times % 2 = 0))::int AS standing,
             max(turned."lastId") AS "turnId",
             (array_agg(turned."byName" ORDER BY turned."lastId" DESC) FILTER (WHERE turned.times % 2 = 1))[1] AS "undoneBy"
      FROM "AuditEvent" act CROSS JOIN LATERAL (
        WITH RECURSIVE turns AS (
          SELECT act.id, act."actorName", 0 AS times
          UNION ALL SELECT u.id, u."actorName", turns.times + 1 FROM turns JOIN "AuditEvent" u ON u."undoesId" = turns.id)
        SELECT id AS "lastId", "actorName" AS "byName", times FROM turns ORDER BY times DESC LIMIT 1) turned
      WHERE (act.id = first.id OR act."batchId" = first."batchId") AND act.action <> 'undo' AND act.changes <> '[]'::jsonb
    ) of ORDER BY first.id DESC`;
  return rows.map(({ id, batchId, at, action, data, articleIds, acts, standing, undoneBy, turnId }) => ({
    ...{ id: String(id), batchId, at: at.toISOString(), acts, standing, undoneBy },
    sentence: sentenceOfStep(readEvent(action, data), acts),
    turnId: acts === 1 ? String(turnId) : null,
    articleId: acts === 1 ? (articleIds[0] ?? null) : null,
  }));
}
