import { asJson } from '../../articles/changes/rows';
import { lockArticles } from '../../articles/store';
import type { Json } from '../../audit/changes';
import type { Tx } from '../../db/transaction';
import { ok, type Result, refuse } from '../../result';
import type { Colleague } from './mentions';

/** An article, and the row of who has it. */
export type ToHandOver = { story: { id: string; title: string }; current: Record<string, Json> | null };

/** Reads an article and who has it, locked against another handing over; `not-found` where there is none. */
export async function readForHandOver(tx: Tx, articleId: string): Promise<Result<ToHandOver>> {
  await lockArticles(tx, [articleId]);
  const story = await tx.article.findUnique({ where: { id: articleId }, select: { id: true, title: true } });
  if (!story) return refuse('not-found');
  const row = await tx.assignment.findUnique({ where: { id: articleId } });
  return ok({ story, current: row && asJson('assignment', row) });
}

/** Reads everybody who can be mentioned or given an article: whose account is on, by name. */
export const readColleagues = (tx: Pick<Tx, 'user'>): Promise<Colleague[]> =>
  tx.user.findMany({
    where: { disabledAt: null },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });

/** Puts an event into people's inboxes, in the transaction of the event. */
export async function tell(tx: Tx, userIds: readonly string[], articleId: string, eventId: string): Promise<void> {
  await tx.inboxItem.createMany({ data: userIds.map((userId) => ({ userId, articleId, eventId: BigInt(eventId) })) });
}

/** Marks what a person was told of one article, or of all, as seen. */
export async function markSeen(tx: Tx, userId: string, articleId: string | null): Promise<void> {
  const where = { userId, seenAt: null, ...(articleId === null ? {} : { articleId }) };
  await tx.inboxItem.updateMany({ where, data: { seenAt: new Date() } });
}
