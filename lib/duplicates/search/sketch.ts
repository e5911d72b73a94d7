import { countDistinct } from '../text/shingle-table';
import { distinct, shingleSequence } from '../text/shingles';
import { tokensOf } from '../text/tokens';

/**
 * Values that a sketch holds at least, while the text has as many shingles. Two texts of like length that share the part c of their
 * shingles share λ = 24·c values on average; since two are asked for, a pair is missed with the chance (1 + λ)·e^(−λ): 1 in 12,000 at
 * c = .5, 1 in 4,000 at .45, where 15 % of all words were changed.
 */
export const MIN_SKETCH_VALUES = 24;

/**
 * The coarsest sampling of texts up to 16,000 words. It alone decides how surely a short text is found inside a long one: with s
 * shared shingles the chance to miss is e^(−s/16): .002 for a 100-word brief inside a feature, .05 for one of 50 words, never for
 * texts that are both short. Halving it doubles the index.
 */
export const MAX_MODULUS = 16;

/** Values that a sketch holds at most, on average; longer texts (16,000 words and more) are sampled more coarsely. */
const MAX_SKETCH_VALUES = 1024;

/**
 * Makes the stored fingerprint of a text: those of its shingle hashes that 2^k divides (Broder 1997, "mod m" sketch), with the finest
 * k that keeps it small: every shingle below 48, then 24 to 48 values up to 768 words, then one value in 16 shingles. Since the powers
 * of two are nested, sketches of texts of any two lengths can be compared, and a text that lies inside another shares values with it,
 * which MinHash and SimHash do not give.
 * @param text cleaned text, or its shingles as `shingleSequence` gives them
 * @param count of the distinct ones, where known
 * @returns distinct signed 32-bit integers, ascending, for an `int[]` under a GIN index (one `sketch @> ARRAY[value]` a value)
 */
export function sketchOf(text: string | Int32Array, count?: number): number[] {
  const shingles = typeof text === 'string' ? shingleSequence(tokensOf(text)) : text;
  const mask = modulusFor(count ?? countDistinct(shingles)) - 1;
  const kept: number[] = [];
  for (let at = 0; at < shingles.length; at++) {
    const shingle = shingles[at] as number;
    if ((shingle & mask) === 0) kept.push(shingle);
  }
  return [...distinct(Int32Array.from(kept))];
}

/**
 * Gives the sampling of a text: one shingle in how many is kept.
 * @param shingleCount distinct shingles of the text
 * @returns a power of two
 */
export function modulusFor(shingleCount: number): number {
  let modulus = 1;
  while (shingleCount / modulus >= 2 * MIN_SKETCH_VALUES && modulus < MAX_MODULUS) modulus *= 2;
  while (shingleCount / modulus > MAX_SKETCH_VALUES) modulus *= 2;
  return modulus;
}

/** An estimate below this is not worth comparing: the lowest coverage of any verdict is .15 (see `verdict.ts`), less its scatter. */
const MIN_OVERLAP_RATIO = 0.06;
/** One shared value may be chance, or a stock phrase; two are asked for where the sampling leaves enough values to share two. */
const MIN_SHARED_VALUES = 2;
const FEW_VALUES = 8;

/** How much a sketch samples: its values, and one shingle in how many they are. */
export type SketchSize = { values: number; modulus: number };

/** Reads the sampling off a sketch: the largest power of two that divides all values; a short one is not sampled. */
export function sizeOf(sketch: readonly number[]): SketchSize {
  let bits = 0;
  for (const value of sketch) bits |= value;
  return samplingOf(sketch.length, bits);
}

/**
 * The same from how many values a sketch has, and which bits.
 * @param bits those that any of the values has
 */
export function samplingOf(values: number, bits: number): SketchSize {
  const sampled = values >= MIN_SKETCH_VALUES / 2 && bits !== 0;
  return { values, modulus: sampled ? (bits & -bits) >>> 0 : 1 };
}

/** Values of the smaller sketch that the coarser sampling of the two would have kept. */
function comparable(a: SketchSize, b: SketchSize): number {
  return Math.min(a.values * a.modulus, b.values * b.modulus) / Math.max(a.modulus, b.modulus);
}

/**
 * Estimates how much of the shorter of two texts the other one has.
 * @param shared values that both sketches have
 * @returns a share of 0…1
 */
export function overlapOf(shared: number, a: SketchSize, b: SketchSize): number {
  return Math.min(1, shared / Math.max(1, comparable(a, b)));
}

/**
 * Tells whether two articles are to be compared word by word, from their sketches alone.
 * @param shared values that both sketches have; those can only be ones that the coarser sampling kept
 */
export function worthComparing(shared: number, a: SketchSize, b: SketchSize): boolean {
  const compared = comparable(a, b);
  return shared >= (compared > FEW_VALUES ? MIN_SHARED_VALUES : 1) && shared >= MIN_OVERLAP_RATIO * compared;
}
