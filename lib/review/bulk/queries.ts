import { db } from '../../db/client';
import type { QueueFilter } from '../filters';
import { conditions } from '../queries';

/** Articles that one bulk act may have at most: minutes of work. */
export const MAX_SELECTED = 5_000;

/** Reads all that a filter shows, at the revision that each has now; of more than `MAX_SELECTED` the oldest. */
export const matchingArticles = (
  filter: QueueFilter,
): Promise<{ articleId: string; revision: number; title: string }[]> => db().$queryRaw`
  SELECT a.id AS "articleId", a.revision, a.title FROM "Article" a WHERE ${conditions(filter)}
  ORDER BY a."createdAt", a.id LIMIT ${MAX_SELECTED}`;
