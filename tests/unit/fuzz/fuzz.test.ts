import fc from 'fast-check';
import { describe, it } from 'vitest';
import { checkBytes, checkHtml, checkText } from '../../../bench/fuzz/check';
import { builtTexts, mutatedBytes, mutatedPages, mutatedTexts, readBase } from '../../../bench/fuzz/inputs';

/** A run may be repeated with the seed that it prints; `npm run fuzz` goes on for as long as it is told. */
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);
const base = readBase(20);
const options = (numRuns: number) => ({ seed, numRuns });

describe(`no input breaks the path from bytes to a body (seed ${seed}, from ${base.from})`, () => {
  it('be it a text put together from residue', () => {
    fc.assert(fc.property(builtTexts(base), checkText), options(250));
  });
  it('be it a mutated text', () => {
    fc.assert(fc.property(mutatedTexts(base), checkText), options(150));
  });
  it('be it a mutated page', () => {
    fc.assert(fc.property(mutatedPages(base), checkHtml), options(40));
  });
  it('be it bytes of mixed encodings', () => {
    fc.assert(
      fc.property(mutatedBytes(base), (bytes) => checkBytes(bytes, 'upload')),
      options(80),
    );
  });
});
