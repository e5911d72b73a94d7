import { comparable } from '../../text/comparable';
import { UNSPACED } from '../../text/words';
import { hasPattern, readPattern } from './pattern';
import type { RuleTerms } from './rule';

/** A line longer than this is a paragraph that no rule is about; it also bounds what a pattern can cost. In UTF-16 units. */
const MAX_LINE = 4_000;

const WORD = /[\p{L}\p{N}\p{M}]/u;

/**
 * Makes the test of a rule: whether a line is one that it is about. Case, quotation marks, spaces and outer punctuation do not
 * matter, and words count whole.
 * @returns a test over a line's text; time is linear in the line but for patterns, which cost line × pattern at most
 */
export function matcherOf({ match, words }: Pick<RuleTerms, 'match' | 'words'>): (text: string) => boolean {
  const test = match === 'pattern' ? patternTest(words) : wordsTest(match, comparable(words));
  return (text) => text.length <= MAX_LINE && test(comparable(text));
}

function patternTest(written: string): (key: string) => boolean {
  const pattern = readPattern(written);
  return (key) => key !== '' && hasPattern(pattern, key);
}

function wordsTest(match: Exclude<RuleTerms['match'], 'pattern'>, wanted: string): (key: string) => boolean {
  if (wanted === '') return () => false;
  switch (match) {
    case 'line':
      return (key) => key === wanted;
    case 'beginning':
      return (key) => key.startsWith(wanted) && isWhole(key, 0, wanted.length);
    case 'ending':
      return (key) => key.endsWith(wanted) && isWhole(key, key.length - wanted.length, key.length);
    case 'containing':
      return (key) => {
        for (let at = key.indexOf(wanted); at >= 0; at = key.indexOf(wanted, at + 1)) {
          if (isWhole(key, at, at + wanted.length)) return true;
        }
        return false;
      };
  }
}

/** Whether a span of a line begins and ends where words do. */
const isWhole = (key: string, start: number, end: number): boolean =>
  isBreak(key.charAt(start - 1), key.charAt(start)) && isBreak(key.charAt(end - 1), key.charAt(end));

const isBreak = (before: string, after: string): boolean =>
  !WORD.test(before) || !WORD.test(after) || UNSPACED.test(before) || UNSPACED.test(after);
