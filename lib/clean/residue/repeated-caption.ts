import { captionCore } from '../captions';
import type { ResidueRule } from '../story-view';

/** Finds a picture's caption printed again, with or without its credit. */
export const repeatedCaption: ResidueRule = (view) => {
  const firsts = new Map(view.head.captions.map((index) => [captionCore(view.line(index)), index]));
  firsts.delete('');
  if (firsts.size === 0) return [];
  return view.open().flatMap((index) => {
    const line = view.line(index);
    const first = firsts.get(captionCore(line));
    if (first === undefined) return [];
    const { start, end } = view.line(first);
    const reason = first < index ? 'Repeats the caption above' : 'Repeats the caption below';
    return [{ index, residue: 'repeated-caption', reason, evidence: { matches: { start, end } } }];
  });
};
