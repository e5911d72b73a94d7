/** Precision, recall and F1 of one page, 0…1. */
export type Score = { precision: number; recall: number; f1: number };

const GRAM = 4;

const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]`;
const WORD = new RegExp(String.raw`${UNSPACED}|(?:(?!${UNSPACED})[\p{L}\p{M}\p{N}_])+`, 'gu');

/** The words of a text in lower case: runs of letters and digits; in scripts without spaces each character is one. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** The multiset of word 4-grams; a text of fewer words is one gram. */
export function gramsOf(text: string): Map<string, number> {
  const words = wordsOf(text);
  const grams = new Map<string, number>();
  if (words.length === 0) return grams;
  const last = Math.max(1, words.length - GRAM + 1);
  for (let at = 0; at < last; at += 1) {
    const gram = words.slice(at, at + GRAM).join(' ');
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}

const totalOf = (grams: Map<string, number>): number => [...grams.values()].reduce((sum, count) => sum + count, 0);

/** Multiset overlap of word 4-grams between an output and the gold text, which may be given as its grams. */
export function scorePage(output: string, gold: string | Map<string, number>): Score {
  const ours = gramsOf(output);
  const theirs = typeof gold === 'string' ? gramsOf(gold) : gold;
  let common = 0;
  for (const [gram, count] of ours) common += Math.min(count, theirs.get(gram) ?? 0);
  const precision = common / Math.max(1, totalOf(ours));
  const recall = common / Math.max(1, totalOf(theirs));
  return { precision, recall, f1: common === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** The mean of each member over pages. */
export function meanScore(scores: Score[]): Score {
  const mean = (pick: (score: Score) => number) =>
    scores.reduce((sum, score) => sum + pick(score), 0) / Math.max(1, scores.length);
  return { precision: mean((s) => s.precision), recall: mean((s) => s.recall), f1: mean((s) => s.f1) };
}

/** The middle value. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
