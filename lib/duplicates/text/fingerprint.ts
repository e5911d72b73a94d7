import { countDistinct } from './shingle-table';
import { SHINGLE_WIDTH, shingleSequence } from './shingles';
import { TOKEN_WIDTHS, type Tokens, tokensOf, wordCount } from './tokens';

/**
 * All that is kept of a text to find and compare its duplicates: about 9 bytes a word, no words. `sequence` has its shingles in text
 * order, `distinct` counts the different ones.
 */
export type Fingerprint = {
  tokens: Tokens;
  sequence: Int32Array;
  distinct: number;
  words: number;
};

/**
 * Takes the fingerprint of a text.
 * @param text cleaned text, or its tokens
 */
export function fingerprintOf(text: string | Tokens): Fingerprint {
  const tokens = typeof text === 'string' ? tokensOf(text) : text;
  const sequence = shingleSequence(tokens);
  const distinct = countDistinct(sequence);
  return { tokens, sequence, distinct, words: wordCount(tokens) };
}

/**
 * Takes the fingerprint of what is left of a text without passages that its source prints in every article.
 * @param furniture shingles of those passages
 */
export function withoutFurniture(fingerprint: Fingerprint, furniture: ReadonlySet<number>): Fingerprint {
  const { tokens, sequence } = fingerprint;
  const drop = new Uint8Array(tokens.length);
  sequence.forEach((shingle, start) => {
    if (!furniture.has(shingle)) return;
    for (let at = start, width = 0; at < tokens.length && width < SHINGLE_WIDTH; at++) {
      drop[at] = 1;
      width += TOKEN_WIDTHS[(tokens[at] as number) & 3] as number;
    }
  });
  return fingerprintOf(tokens.filter((_, at) => !drop[at]));
}
