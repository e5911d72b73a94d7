import { db } from '../../db/client';
import { lookAmong } from '../among/queries';
import { COUNT_BOUND } from '../counts/bound';
import type { QueueFilter } from '../filters';
import { conditions } from '../queries';

/** Reads all that a filter shows, at the revision that each has now; of more than are counted, which is minutes of work, the oldest. */
export async function matchingArticles(
  filter: QueueFilter,
): Promise<{ articleId: string; revision: number; title: string }[]> {
  const among = await lookAmong(filter);
  return db().$queryRaw`
    SELECT a.id AS "articleId", a.revision, a.title FROM ${among.articles} WHERE ${await conditions(filter, among)}
    ORDER BY a."createdAt", a.id LIMIT ${COUNT_BOUND}`;
}
