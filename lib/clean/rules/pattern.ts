import { comparable } from '../../text/comparable';

/** What a pattern asks for next: these words as they are, a number, or that no word goes on here. */
type Part = { words: string } | 'number' | 'break';

/** A pattern cut at its stars: the first part stands at the line's beginning, the last at its end, the others in order between. */
export type Pattern = readonly (readonly Part[])[];

/** A number as `#` takes it: digits of any script, with single points, commas or colons between them. */
const NUMBER = /\p{Nd}+(?:[.,:]\p{Nd}+)*/uy;
const DIGIT = /\p{Nd}/u;
const WORD = /[\p{L}\p{N}\p{M}]/u;

/**
 * Reads a pattern: `*` stands for any words or none, `#` for a number, everything else for itself, compared as `comparable` does.
 * A space beside a star means that a word ends there, whatever else is printed in between. There are no other signs, so that no
 * pattern can take longer than line length × pattern length.
 */
export function readPattern(written: string): Pattern {
  const pieces = written
    .trim()
    .replace(/\*[\s*]*\*/gu, '*')
    .split('*');
  const last = pieces.length - 1;
  return pieces.map((piece, place) => {
    const texts = piece.split('#');
    return texts.flatMap((text, at): Part[] => {
      const isFirst = at === 0;
      const isLast = at === texts.length - 1;
      const words = evened(text, isFirst, isLast);
      const startsApart = isFirst && place > 0 && /^[^\p{L}\p{N}\p{M}]/u.test(text);
      const endsApart = isLast && place < last && /[^\p{L}\p{N}\p{M}]$/u.test(text);
      return [
        ...(isFirst ? [] : (['number'] as const)),
        ...(startsApart ? (['break'] as const) : []),
        ...(words === '' ? [] : [{ words }]),
        ...(endsApart ? (['break'] as const) : []),
      ];
    });
  });
}

/** The comparable form of a piece of a line: punctuation and spaces go at a star and at the line's ends, and stay beside a number. */
function evened(text: string, isFirst: boolean, isLast: boolean): string {
  const form = comparable(`${isFirst ? '' : 'x'}${text}${isLast ? '' : 'x'}`);
  return form.slice(isFirst ? 0 : 1, isLast ? undefined : -1);
}

/** Letters and digits that a pattern names: what keeps it from being every line. */
export const literalLength = (pattern: Pattern): number =>
  pattern
    .flat()
    .map((part) => (typeof part === 'object' ? part.words.replace(/[^\p{L}\p{N}]/gu, '').length : 0))
    .reduce((sum, length) => sum + length, 0);

/**
 * Tells whether a whole line has a pattern. Each part is taken where it first fits, which is right because nothing after it can
 * fit only if it stood later.
 * @param line in comparable form
 */
export function hasPattern(pattern: Pattern, line: string): boolean {
  const [first, ...rest] = pattern;
  if (!first) return false;
  let at = endAt(first, line, 0);
  const last = rest.pop();
  if (at < 0 || !last) return at === line.length;
  for (const parts of rest) {
    at = endAfter(parts, line, at, false);
    if (at < 0) return false;
  }
  return endAfter(last, line, at, true) === line.length;
}

/** Where the parts end when they begin exactly at a place; −1 where they do not stand there. */
function endAt(parts: readonly Part[], line: string, from: number): number {
  let at = from;
  for (const part of parts) {
    if (part === 'break') {
      if (WORD.test(line.charAt(at - 1)) && WORD.test(line.charAt(at))) return -1;
    } else if (part !== 'number') {
      if (!line.startsWith(part.words, at)) return -1;
      at += part.words.length;
    } else {
      if (DIGIT.test(line.charAt(at - 1))) return -1;
      NUMBER.lastIndex = at;
      const found = NUMBER.exec(line);
      if (!found) return -1;
      at += found[0].length;
    }
  }
  return at;
}

/** Where the parts end when they begin at a place or later, the first time that they stand (`toEnd`: up to the line's end); −1 where never. */
function endAfter(parts: readonly Part[], line: string, from: number, toEnd: boolean): number {
  if (parts.length === 0) return toEnd ? line.length : from;
  for (let at = from; at <= line.length; at++) {
    const end = endAt(parts, line, at);
    if (end >= 0 && (!toEnd || end === line.length)) return end;
  }
  return -1;
}
