import type { BlockText } from './block-text';

/** Bounds of the score from which a block is kept, whatever the page. */
const LOWEST = 0.1;
const HIGHEST = 0.6;

/**
 * Gives the score from which the blocks of this page are kept: the one that makes the expected F1 of the kept words highest, which is
 * half that F1 (Lipton, Elkan, Naryanaswamy 2014). On a page where nothing looks much like a story, less is asked of each block.
 * @param scores probability of each block, 0 for blocks that are never running text
 */
export function keepScore(scores: Float32Array, texts: readonly BlockText[]): number {
  const order = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const expected = order.reduce((sum, index) => sum + (scores[index] ?? 0) * (texts[index]?.words ?? 0), 0);
  let words = 0;
  let right = 0;
  let best = 0;
  for (const index of order) {
    words += texts[index]?.words ?? 0;
    right += (scores[index] ?? 0) * (texts[index]?.words ?? 0);
    if (words + expected > 0) best = Math.max(best, (2 * right) / (words + expected));
  }
  return Math.min(HIGHEST, Math.max(LOWEST, best / 2));
}
