import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MAX_MODULUS,
  MIN_SKETCH_VALUES,
  modulusFor,
  sizeOf,
  sketchOf,
  worthComparing,
} from '../../../lib/duplicates/search/sketch';
import { sharedShingles } from '../../../lib/duplicates/text/shingle-table';
import { shinglesOf } from '../../../lib/duplicates/text/shingles';
import { prose } from './prose';

const shared = (a: number[], b: number[]) => sharedShingles(Int32Array.from(a), Int32Array.from(b)).count;
const worth = (a: string, b: string) => {
  const [one, other] = [sketchOf(a), sketchOf(b)];
  return worthComparing(shared(one, other), sizeOf(one), sizeOf(other));
};

describe('the sketch of a text', () => {
  it('fits an int[] column', () => {
    for (const value of sketchOf(prose(1, 900))) {
      expect(Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31).toBe(true);
    }
  });
  it('holds every shingle of a short text', () => {
    const text = prose(2, 50);
    expect(sketchOf(text)).toEqual([...shinglesOf(text)]);
  });
  it('holds one shingle in sixteen of a long one', () => {
    const values = sketchOf(prose(3, 8_000)).length;
    expect(values).toBeGreaterThan((8_000 / MAX_MODULUS) * 0.8);
    expect(values).toBeLessThan((8_000 / MAX_MODULUS) * 1.2);
  });
  it('stays bounded for a book', () => expect(sketchOf(prose(4, 200_000)).length).toBeLessThan(1_200));
  it('is sampled so that some values always remain', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (count) => {
        const modulus = modulusFor(count);
        expect(Math.log2(modulus) % 1).toBe(0);
        if (count >= MIN_SKETCH_VALUES) expect(count / modulus).toBeGreaterThanOrEqual(MIN_SKETCH_VALUES);
      }),
    );
  });
  it('is a part of the sketch of every text that contains it, at the same sampling', () => {
    const part = prose(5, 1_000);
    const whole = sketchOf(`${prose(6, 3_000)} ${part} ${prose(7, 3_000)}`);
    expect(shared(sketchOf(part), whole)).toBe(sketchOf(part).length);
  });
});

describe('what is worth comparing', () => {
  it('is a text that lies in a much longer one', () => {
    for (let seed = 10; seed < 60; seed++) {
      const part = prose(seed, 160);
      expect(worth(part, `${prose(seed + 100, 900)} ${part} ${prose(seed + 200, 900)}`)).toBe(true);
    }
  });
  it('is not a text that has one sentence in common with it', () => {
    const sentence = prose(80, 12);
    expect(worth(`${prose(81, 600)} ${sentence}`, `${sentence} ${prose(82, 600)}`)).toBe(false);
  });
});
