import { mix, TOKEN_WIDTHS, type Tokens, tokensOf, WORD_WIDTH } from './tokens';

/** Words in a shingle: at 5, texts on one event share few, while copies share nearly all (measured in `bench/duplicates.ts`). */
const SHINGLE_WORDS = 5;

/** Width of a shingle in the units of `TOKEN_WIDTHS`. */
export const SHINGLE_WIDTH = SHINGLE_WORDS * WORD_WIDTH;
const BASE = 0x2c1b3c6d;
/** A shingle of the narrowest tokens has this many. */
const MAX_TOKENS = Math.ceil(SHINGLE_WIDTH / Math.min(...TOKEN_WIDTHS));
const POWERS = Int32Array.from({ length: MAX_TOKENS + 1 }, () => 1);
for (let at = 1; at < POWERS.length; at++) POWERS[at] = Math.imul(POWERS[at - 1] as number, BASE);

/**
 * Hashes every shingle of a text, in text order and with repetitions. A shingle starts at each token and spans five words (8
 * characters of Chinese or Japanese, 20 of Thai); a text of fewer words is one shingle, an empty one has none.
 * @returns signed 32-bit hashes: a polynomial rolling hash (Karp & Rabin 1987) of the token hashes, then Murmur3's finaliser
 */
export function shingleSequence(tokens: Tokens): Int32Array {
  if (tokens.length >= SHINGLE_WORDS && isAllWords(tokens)) return wordShingles(tokens);
  const out = new Int32Array(tokens.length);
  let count = 0;
  let end = 0;
  let width = 0;
  let rolling = 0;
  for (let start = 0; start < tokens.length; start++) {
    while (width < SHINGLE_WIDTH && end < tokens.length) {
      const token = tokens[end++] as number;
      rolling = (Math.imul(rolling, BASE) + token) | 0;
      width += TOKEN_WIDTHS[token & 3] as number;
    }
    if (width < SHINGLE_WIDTH && start > 0) break;
    out[count++] = mix(rolling);
    const first = tokens[start] as number;
    rolling = (rolling - Math.imul(first, POWERS[end - start - 1] as number)) | 0;
    width -= TOKEN_WIDTHS[first & 3] as number;
  }
  return out.slice(0, count);
}

function isAllWords(tokens: Tokens): boolean {
  let bits = 0;
  for (let at = 0; at < tokens.length; at++) bits |= tokens[at] as number;
  return (bits & 3) === 0;
}

/** The same for a text of words alone, as nearly all are: every shingle has as many tokens, so none needs to be measured. */
function wordShingles(tokens: Tokens): Int32Array {
  const out = new Int32Array(tokens.length - SHINGLE_WORDS + 1);
  const leaving = POWERS[SHINGLE_WORDS] as number;
  let rolling = 0;
  for (let end = 0; end < tokens.length; end++) {
    rolling = (Math.imul(rolling, BASE) + (tokens[end] as number)) | 0;
    const start = end - SHINGLE_WORDS;
    if (start >= 0) rolling = (rolling - Math.imul(tokens[start] as number, leaving)) | 0;
    if (start >= -1) out[start + 1] = mix(rolling);
  }
  return out;
}

/**
 * Gives the set of a text's shingles.
 * @param text cleaned text
 * @returns distinct signed 32-bit hashes, ascending
 */
export const shinglesOf = (text: string): Int32Array => distinct(shingleSequence(tokensOf(text)));

/** Makes the set of some shingles: ascending, each once. */
export function distinct(shingles: Int32Array): Int32Array {
  const sorted = shingles.slice().sort();
  let count = 0;
  for (let at = 0; at < sorted.length; at++) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[count++] = sorted[at] as number;
  }
  return sorted.slice(0, count);
}
