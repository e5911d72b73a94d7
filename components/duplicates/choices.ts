import type { MergeChoice, MergeChoices } from '@/lib/duplicates/merge/merge';
import type { PairSide } from '@/lib/duplicates/view';
import { fullDate } from '../ui/timestamp';

/** An article as far as its parts can be chosen. */
export type Choosable = Pick<PairSide, 'id' | 'title' | 'wordCount' | 'caption' | 'credit' | 'byline' | 'publishedAt'>;

/** The parts that can be taken from any of them, and what each would give; null where it has nothing. */
export const PARTS: readonly { name: MergeChoice; label: string; read: (side: Choosable) => string | null }[] = [
  { name: 'title', label: 'Title', read: (side) => side.title },
  { name: 'body', label: 'Text', read: (side) => `${side.wordCount.toLocaleString('en')} words` },
  {
    name: 'caption',
    label: 'Caption',
    read: (side) => [side.caption, side.credit].filter(Boolean).join(' – ') || null,
  },
  { name: 'byline', label: 'Byline', read: (side) => side.byline },
  { name: 'date', label: 'Date', read: (side) => (side.publishedAt ? fullDate(side.publishedAt) : null) },
];

/** What a merge takes unless the editor says otherwise: everything of the lead, and what it lacks from the first that has it. */
export function usualChoices(sides: readonly Choosable[], leadId: string): MergeChoices {
  const lead = sides.find(({ id }) => id === leadId);
  const takes = PARTS.map(({ name, read }) => {
    const from = lead && read(lead) ? lead : sides.find((side) => read(side));
    return [name, from?.id ?? leadId];
  });
  return Object.fromEntries(takes) as MergeChoices;
}
