import { shinglesOf } from '../../lib/duplicates/text/shingles';

/** Plain MinHash with banded LSH, written as it is in textbooks: what a careful team would reach for first. */
export const PERMUTATIONS = 128;
const BANDS = 32;
const ROWS = PERMUTATIONS / BANDS;
/** Estimated Jaccard resemblance above which it says duplicate: low, so that its bands and not the threshold decide recall. */
const THRESHOLD = 0.25;

const MULTIPLIERS = Int32Array.from({ length: PERMUTATIONS }, (_, at) => Math.imul(at + 1, 0x9e3779b1) | 1);
const OFFSETS = Int32Array.from({ length: PERMUTATIONS }, (_, at) => Math.imul(at + 7, 0x85ebca6b));

function signatureOf(shingles: Int32Array): Uint32Array {
  const signature = new Uint32Array(PERMUTATIONS).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let at = 0; at < PERMUTATIONS; at++) {
      const mixed = Math.imul(shingle, MULTIPLIERS[at] as number) + (OFFSETS[at] as number);
      const value = (mixed ^ (mixed >>> 15)) >>> 0;
      if (value < (signature[at] as number)) signature[at] = value;
    }
  }
  return signature;
}

/** Finds duplicate pairs among texts; pairs of places, the smaller first. */
export function minHashPairs(texts: readonly string[]): [number, number][] {
  const signatures: Uint32Array[] = [];
  const buckets = new Map<string, number[]>();
  const pairs: [number, number][] = [];
  texts.forEach((text, at) => {
    const signature = signatureOf(shinglesOf(text));
    signatures.push(signature);
    const met = new Set<number>();
    for (let band = 0; band < BANDS; band++) {
      const key = `${band}:${signature.subarray(band * ROWS, (band + 1) * ROWS).join()}`;
      const bucket = buckets.get(key);
      if (!bucket) buckets.set(key, [at]);
      else {
        for (const other of bucket) met.add(other);
        bucket.push(at);
      }
    }
    for (const other of met) {
      const theirs = signatures[other];
      const agreeing = signature.reduce((count, value, index) => count + (value === theirs?.[index] ? 1 : 0), 0);
      if (agreeing / PERMUTATIONS >= THRESHOLD) pairs.push([other, at]);
    }
  });
  return pairs;
}
