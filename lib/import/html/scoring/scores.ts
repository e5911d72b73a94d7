import { featureRows, type PageReading } from './features';
import model from './model.json';
import { compileTrees, evaluate } from './trees';

const trees = compileTrees(model.trees);

/**
 * Scores the blocks of a page by the trees of `model.json`, which `bench/train-html.ts` trains.
 * The choice is recorded in `docs/adr/0002-html-extraction.md`.
 * @returns the probability of each block to be main text, 0…1; 0 for blocks that are set apart
 */
export function scoreBlocks(reading: PageReading): Float32Array {
  const scores = new Float32Array(reading.texts.length);
  featureRows(reading, (row, index) => {
    scores[index] = evaluate(trees, row);
  });
  return scores;
}
