import { replaceRange } from './rewording';
import type { Words } from './words';

/** What is looked for: words as they are typed, never a pattern. */
export type Query = { words: string; matchCase: boolean; wholeWord: boolean };

/** Where something was found: in a block by its id, or in a field by its name. */
export type FoundPlace = { where: string; start: number; end: number };

/** Characters that can be looked for, at most. */
export const MAX_QUERY_LENGTH = 200;

const SYNTAX = /[\^$\\.*+?()[\]{}|/]/g;
const OF_A_WORD = /[\p{L}\p{N}\p{M}_]/u;

/** Finds the places of a text that say what is looked for, from its beginning and not in each other; offsets in UTF-16 units. */
export function findIn(text: string, { words, matchCase, wholeWord }: Query): { start: number; end: number }[] {
  if (words === '' || words.length > MAX_QUERY_LENGTH) return [];
  // Every sign stands for itself, so that the time is that of reading the text.
  const literal = new RegExp(words.replace(SYNTAX, '\\$&'), matchCase ? 'gu' : 'giu');
  const found = [...text.matchAll(literal)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return wholeWord ? found.filter(({ start, end }) => !isInWord(text, start) && !isInWord(text, end)) : found;
}

/** Whether a word goes on over a place. */
function isInWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const low = text.charCodeAt(at - 1);
  const before = text.codePointAt(low >= 0xdc00 && low <= 0xdfff ? at - 2 : at - 1);
  const after = text.codePointAt(at);
  return [before, after].every((sign) => sign !== undefined && OF_A_WORD.test(String.fromCodePoint(sign)));
}

/** Puts other words in the place of some that were found; links stay on what they were on. */
export const replaceIn = (words: Words, places: readonly { start: number; end: number }[], by: string): Words =>
  places
    .toSorted((a, b) => b.start - a.start)
    .reduce<Words>((now, place) => replaceRange(now, place, by, 'keep'), words);
