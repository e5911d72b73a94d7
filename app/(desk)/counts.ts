import type { SectionCount } from '@/components/shell/sections';
import { openDuplicates } from '@/lib/duplicates/queries';
import { waitingCounts } from '@/lib/review/queries';

/** How much waits in each section of the navigation. */
export async function deskCounts(): Promise<Record<SectionCount, number>> {
  const [waiting, pairs] = await Promise.all([waitingCounts(), openDuplicates()]);
  return { ...waiting, pairs };
}
