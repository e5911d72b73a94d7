import { db } from '../../db/client';
import { COUNT_BOUND } from '../counts/bound';
import type { QueueFilter } from '../filters';
import { conditions } from '../queries';

/** Reads all that a filter shows, at the revision that each has now; of more than are counted, which is minutes of work, the oldest. */
export const matchingArticles = async (
  filter: QueueFilter,
): Promise<{ articleId: string; revision: number; title: string }[]> => db().$queryRaw`
  SELECT a.id AS "articleId", a.revision, a.title FROM "Article" a WHERE ${await conditions(filter)}
  ORDER BY a."createdAt", a.id LIMIT ${COUNT_BOUND}`;
