import { db } from '../../db/client';
import type { GoingOn } from './view';

/**
 * Reads which files are still being taken in, the oldest first.
 * @param personId who looks: their own can be stopped
 */
export async function goingOn(personId: string | null): Promise<GoingOn[]> {
  const rows = await db().upload.findMany({
    orderBy: { id: 'asc' },
    select: {
      ...{ id: true, importId: true, name: true, done: true, total: true },
      import: { select: { startedById: true, startedBy: { select: { name: true } } } },
    },
  });
  return rows.map(({ id, import: { startedById, startedBy }, ...upload }) => ({
    ...{ ...upload, uploadId: id, byName: startedBy?.name ?? '' },
    isOwn: startedById === personId,
  }));
}
