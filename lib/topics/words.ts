import { fold } from './fold';

/** A word of a text: its folded form and where it stands, in UTF-16 units. */
export type Word = { folded: string; start: number; end: number };

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * Cuts a text into words; hyphens, apostrophes and dots separate, and an English possessive `s` is dropped.
 * @param text any string
 * @param limit how many words to read at most, so that a huge text costs no more than a long one
 */
export function wordsOf(text: string, limit: number): Word[] {
  const words: Word[] = [];
  WORD.lastIndex = 0;
  for (let found = WORD.exec(text); found && words.length < limit; found = WORD.exec(text)) {
    const [raw] = found;
    const before = found.index > 0 ? text.charCodeAt(found.index - 1) : 0;
    const isPossessive = (raw === 's' || raw === 'S') && (before === 0x27 || before === 0x2019);
    if (!isPossessive) words.push({ folded: fold(raw), start: found.index, end: found.index + raw.length });
  }
  return words;
}
