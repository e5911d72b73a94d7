import type { SectionCount } from '@/components/shell/sections';
import { openDuplicates } from '@/lib/duplicates/queries';
import { queueFacets } from '@/lib/review/queries';

/** How much waits in each section of the navigation. */
export async function deskCounts(): Promise<Record<SectionCount, number>> {
  const [{ statuses }, pairs] = await Promise.all([queueFacets({ status: 'pending' }), openDuplicates()]);
  return { pending: statuses.pending, approved: statuses.approved, pairs };
}
