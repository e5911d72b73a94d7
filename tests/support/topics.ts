import { db } from '../../lib/db/client';
import { withTopicsBelow } from '../../lib/topics/below/queries';

/** Reads which topics a filter by one of them takes, sorted. */
export async function topicIdsWithBelow(topicId: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`SELECT id FROM ${withTopicsBelow(topicId)} AS wanted ORDER BY id`;
  return rows.map(({ id }) => id);
}
