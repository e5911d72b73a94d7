import type { SectionCount } from '@/components/shell/sections';
import { openClusterCount } from '@/lib/duplicates/clusters/queries';
import { waitingCounts } from '@/lib/review/counts/queries';

/** How much waits in each section of the navigation. */
export async function deskCounts(): Promise<Record<SectionCount, number>> {
  const [waiting, clusters] = await Promise.all([waitingCounts(), openClusterCount()]);
  return { ...waiting, clusters };
}
