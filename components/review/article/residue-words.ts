import type { BlockView } from '@/lib/review/view';

/** A residue kind as words: `share-bar` is a share bar. */
export const residueWords = (residue: string | null): string => {
  const words = (residue ?? 'removed').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Who made a verdict, in a word or a name. */
export function deciderWords({ decidedBy, deciderName }: Pick<BlockView, 'decidedBy' | 'deciderName'>): string {
  if (decidedBy === 'person') return deciderName ?? 'you';
  if (decidedBy === 'rule' && deciderName) return `rule “${deciderName}”`;
  return { machine: 'machine', rule: 'rule', memory: 'from memory' }[decidedBy];
}

/** Around words that may be written the other way, so that they turn nothing around them (UAX #9, isolates). */
const ISOLATE = '\u2068';
const END = '\u2069';

/** What a verdict rests on, as far as words can say it; null where the passage and the reason say it all. */
export function evidenceWords({
  evidence,
  reason,
  text,
}: Pick<BlockView, 'evidence' | 'reason' | 'text'>): string | null {
  const parts: string[] = [];
  const said = evidence?.text && (reason?.includes(evidence.text) || evidence.text.length >= text.length);
  if (evidence?.text && !said) parts.push(`“${ISOLATE}${evidence.text}${END}”`);
  if (evidence?.count && !reason?.includes(`${evidence.count} of ${evidence.outOf}`))
    parts.push(evidence.outOf ? `seen ${evidence.count} of ${evidence.outOf} times` : `seen ${evidence.count}×`);
  return parts.length > 0 ? parts.join(', ') : null;
}
