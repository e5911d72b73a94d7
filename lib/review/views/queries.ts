import { db } from '../../db/client';
import { countMatching } from '../counts/queries';
import { readFilter } from '../filters';
import type { ViewLink } from '../view';

/** A view's count says whether there is work, not how much for the year. */
export const VIEW_COUNT_BOUND = 1_000;
const MAX_SHOWN = 40;

/** Reads the views that a person sees, their own and those of the desk, in the order in which they were saved, with their counts. */
export async function viewsFor(userId: string): Promise<ViewLink[]> {
  const rows = await db().savedView.findMany({
    where: { OR: [{ ownerId: userId }, { shared: true }] },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: MAX_SHOWN,
  });
  return Promise.all(
    rows.map(async ({ id, revision, name, filter, shared, ownerId, byName }) => ({
      ...{ viewId: id, revision, name, filter, shared, byName, mine: ownerId === userId },
      count: await countMatching(readFilter(Object.fromEntries(new URLSearchParams(filter))), VIEW_COUNT_BOUND),
    })),
  );
}
