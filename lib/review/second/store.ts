import { EDITOR_ROLES } from '../../access/policy';
import { type EventBody, readEvent } from '../../audit/events';
import { Prisma } from '../../db/generated/client';
import type { Tx } from '../../db/transaction';
import { boundOf, DIGITS, SALT, secondFor } from './choose';
import type { Opinion } from './compare';
import { SHARE, SHARE_SETTING, type Share } from './share';

type Reading = Pick<Tx, '$queryRaw' | 'user' | 'deskSetting'>;

/** A decision on which a second opinion is asked and not given yet. */
export type Asked = { eventId: bigint; articleId: string; title: string; firstId: string };

/** Waiting decisions looked at, at most: with more than these nobody is short of work. */
const LOOKED_AT = 2_000;

/** A decision that stands: made by a person, and not taken back. */
export const STANDING_DECISION = Prisma.sql`e."actorId" IS NOT NULL AND (
    e.action IN ('article.approve', 'article.reject') OR (e.action = 'article.publish' AND (e.data->>'approvedToo')::boolean))
  AND NOT EXISTS (SELECT 1 FROM "AuditEvent" u WHERE u."undoesId" = e.id)`;

/** Reads the share that the desk has set; null until an admin sets one, and nobody is asked. */
export async function readShare(connection: Pick<Tx, 'deskSetting'>): Promise<Share | null> {
  const row = await connection.deskSetting.findUnique({ where: { id: SHARE_SETTING } });
  return row && SHARE.parse(row.value);
}

/**
 * Reads the decisions on which a person is asked for a second opinion, oldest first.
 * @param eventId only this decision
 */
export async function askedOf(connection: Reading, userId: string, eventId: bigint | null = null): Promise<Asked[]> {
  const setting = await readShare(connection);
  if (!setting || setting.share <= 0) return [];
  const editors = await connection.user.findMany({
    where: { disabledAt: null, role: { in: [...EDITOR_ROLES] } },
    select: { id: true },
  });
  const ids = editors.map(({ id }) => id);
  const only = eventId === null ? Prisma.empty : Prisma.sql`AND e.id = ${eventId}`;
  const rows = await connection.$queryRaw<Asked[]>`
    SELECT e.id AS "eventId", e."articleIds"[1] AS "articleId", e.data->>'title' AS title, e."actorId" AS "firstId"
    FROM "AuditEvent" e WHERE e.at >= ${new Date(setting.since)} AND ${STANDING_DECISION} ${only}
      AND left(md5(${SALT} || e.id), ${DIGITS}::int) COLLATE "C" < ${boundOf(setting.share)}
      AND NOT EXISTS (SELECT 1 FROM "SecondOpinion" o WHERE o."eventId" = e.id)
    ORDER BY e.id LIMIT ${LOOKED_AT}`;
  return rows.filter((row) => secondFor(String(row.eventId), row.firstId, ids) === userId);
}

/** What a decision of the history says, as an opinion; null where it is none. */
export function opinionOf(action: string, data: unknown): Opinion | null {
  const event: EventBody = readEvent(action, data);
  if (event.action === 'article.reject') return { verdict: 'reject', code: event.data.code, topicIds: [] };
  if (event.action !== 'article.approve' && event.action !== 'article.publish') return null;
  return { verdict: 'approve', code: null, topicIds: event.data.topicIds ?? [] };
}
