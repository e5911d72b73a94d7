import type { MergeChoice, MergeChoices } from '@/lib/duplicates/merge';
import type { PairSide, PairView } from '@/lib/duplicates/view';
import { fullDate } from '../ui/timestamp';

/** The parts that can be taken from either side, and what each side would give; null where it has nothing. */
export const PARTS: readonly { name: MergeChoice; label: string; read: (side: PairSide) => string | null }[] = [
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

/** What a merge takes unless the editor says otherwise: everything of the lead, and from the other what the lead lacks. */
export function usualChoices({ a, b }: PairView, leadId: string): MergeChoices {
  const [lead, other] = leadId === a.id ? [a, b] : [b, a];
  const takes = PARTS.map(({ name, read }) => [name, read(lead) || !read(other) ? lead.id : other.id]);
  return Object.fromEntries(takes) as MergeChoices;
}
