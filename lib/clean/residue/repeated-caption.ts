import { captionCore } from '../captions';
import type { Proposal, ResidueRule } from '../story-view';

/** Finds a picture's caption printed again, with or without its credit. */
export const repeatedCaption: ResidueRule = (view) => {
  const firsts = new Map(view.head.captions.map((index) => [captionCore(view.line(index)), index]));
  firsts.delete('');
  if (firsts.size === 0) return [];
  const repeats: Proposal[] = [];
  for (const index of view.open()) {
    const first = firsts.get(captionCore(view.line(index)));
    if (first === undefined) continue;
    const { start, end } = view.line(first);
    const reason = first < index ? 'Repeats the caption above' : 'Repeats the caption below';
    repeats.push({ index, residue: 'repeated-caption', reason, evidence: { matches: { start, end } } });
  }
  return repeats;
};
