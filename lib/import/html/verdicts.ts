import { featureRows, type PageReading } from './features';
import modelJson from './model.json';
import { neighbourRows } from './neighbour-features';
import { compileTrees, evaluate, type Trees } from './trees';

const model: { first: Trees; second: Trees } = modelJson;
const first = compileTrees(model.first);
const second = compileTrees(model.second);

/**
 * Scores the blocks of a page: a first look at each block, then a second one that knows the first scores of its surroundings.
 * The models are trained by `bench/train-html.ts`; the choice is recorded in `docs/adr/0002-html-extraction.md`.
 * @returns the probability of each block to be main text, 0…1
 */
export function scoreBlocks(reading: PageReading): Float32Array {
  const rows = featureRows(reading);
  const firstScores = Float32Array.from(rows, (row) => evaluate(first, row));
  const around = neighbourRows(reading, firstScores);
  return Float32Array.from(rows, (row, index) => {
    const near = around[index] ?? new Float32Array();
    const both = new Float32Array(row.length + near.length);
    both.set(row);
    both.set(near, row.length);
    return evaluate(second, both);
  });
}
