import { type Fingerprint, fingerprintOf } from '../text/fingerprint';
import { sharedShingles } from '../text/shingle-table';
import { type Coverage, coverageOf } from './coverage';

/** Two texts compared both ways. Ratios are 0…1; pairs are [first text, second text]. */
export type Comparison = {
  /** Share of the distinct five-word shingles of one text that the other has: [a in b, b in a]. */
  containment: [aInB: number, bInA: number];
  /** Shared shingles as a share of both texts' (Jaccard). */
  resemblance: number;
  sharedShingles: number;
  /** The longest row of shingles that the other text has not, as a share of the text: quick to know, seldom below `longestGap`. */
  longestRun: [ofA: number, ofB: number];
  /** Share of the words of one text that stand in a passage of the other, edits of a few words bridged. */
  coverage: [ofA: number, ofB: number];
  /** The same, counted in words. */
  matchedWords: [inA: number, inB: number];
  /** The longest stretch of a text of which the other has nothing, as a share of the text. */
  longestGap: [ofA: number, ofB: number];
  words: [a: number, b: number];
};

/**
 * Compares two texts by what they share, not by what they are about.
 * @param a cleaned text, or its fingerprint
 * @param b likewise; swapping both swaps every pair of the outcome
 * @returns all zero where one has no words; identical texts give 1 everywhere
 */
export function compareTexts(a: string | Fingerprint, b: string | Fingerprint): Comparison {
  const one = typeof a === 'string' ? fingerprintOf(a) : a;
  const other = typeof b === 'string' ? fingerprintOf(b) : b;
  const { count: shared, longestRun } = sharedShingles(one.sequence, other.sequence);
  const union = one.distinct + other.distinct - shared;
  let measured: Coverage | undefined;
  const coverage = (): Coverage => {
    measured ??= shared === 0 ? NOTHING : coverageBothWays(one, other);
    return measured;
  };
  return {
    containment: [share(shared, one.distinct), share(shared, other.distinct)],
    resemblance: share(shared, union),
    sharedShingles: shared,
    longestRun,
    // Following passages takes ten times as long as counting shingles, and a bulk import needs it for few pairs: so when it is read.
    get coverage() {
      return coverage().ratio;
    },
    get matchedWords() {
      return coverage().matchedWords;
    },
    get longestGap() {
      return coverage().longestGap;
    },
    words: [one.words, other.words],
  };
}

const NOTHING: Coverage = { ratio: [0, 0], matchedWords: [0, 0], longestGap: [1, 1] };

/** Passages are followed from the first text's places; so that a swap changes nothing, the shorter one always goes first. */
function coverageBothWays(a: Fingerprint, b: Fingerprint): Coverage {
  if (inOrder(a, b)) return coverageOf(a, b);
  const other = coverageOf(b, a);
  return {
    ratio: swapped(other.ratio),
    matchedWords: swapped(other.matchedWords),
    get longestGap() {
      return swapped(other.longestGap);
    },
  };
}

const swapped = ([first, second]: [number, number]): [number, number] => [second, first];

function inOrder(a: Fingerprint, b: Fingerprint): boolean {
  if (a.tokens.length !== b.tokens.length) return a.tokens.length < b.tokens.length;
  const at = a.tokens.findIndex((token, index) => token !== b.tokens[index]);
  return at === -1 || (a.tokens[at] as number) < (b.tokens[at] as number);
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
