import { comparable } from '../text/comparable';

/**
 * Reads a list of phrases written with bars between them, over any number of lines. In this folder the lists go by language: English,
 * Arabic, French, Spanish, German, Portuguese, Italian, Russian, Turkish, Persian.
 */
export const listed = (text: string): string[] =>
  text
    .split(/[|\n]/u)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');

const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/**
 * Makes a test for being exactly one of the phrases.
 * @param phrases as they are printed; case, quotation marks and outer punctuation do not matter
 * @returns a test over comparable text
 */
export function anyOf(phrases: readonly string[]): (key: string) => boolean {
  const keys = new Set(phrases.map((phrase) => comparable(phrase)));
  keys.delete('');
  const longest = Math.max(0, ...[...keys].map((key) => key.length));
  return (key) => key.length <= longest && keys.has(key);
}

/**
 * Makes a search for a phrase at the beginning, ending at a word's end.
 * @returns a function over comparable text that gives the longest phrase found, comparable, or null
 */
export function beginsWith(phrases: readonly string[]): (key: string) => string | null {
  const byInitial = new Map<string, string[]>();
  for (const phrase of phrases.map((phrase) => comparable(phrase)).filter((key) => key !== '')) {
    const initial = phrase.charAt(0);
    byInitial.set(initial, [...(byInitial.get(initial) ?? []), phrase]);
  }
  for (const list of byInitial.values()) list.sort((a, b) => b.length - a.length);
  return (key) => {
    const found = byInitial
      .get(key.charAt(0))
      ?.find((phrase) => key.startsWith(phrase) && endsWord(key, phrase.length));
    return found ?? null;
  };
}

/**
 * Makes a test for a phrase at the end, beginning at a word's start: in Turkish and Persian the verb comes last.
 * @returns a test over comparable text
 */
export function endsWith(phrases: readonly string[]): (key: string) => boolean {
  const keys = phrases.map((phrase) => comparable(phrase)).filter((key) => key !== '');
  return (key) =>
    keys.some((phrase) => key.endsWith(phrase) && !WORD_CHARACTER.test(key.charAt(key.length - phrase.length - 1)));
}

/**
 * Makes a search for a phrase anywhere, between word ends.
 * @returns a function over comparable text that gives the first phrase of the list that occurs, comparable, or null
 */
export function mentions(phrases: readonly string[]): (key: string) => string | null {
  const keys = phrases.map((phrase) => comparable(phrase)).filter((key) => key !== '');
  // One pattern of all phrases goes over a line once; only where it finds something is each asked for.
  const any = new RegExp(keys.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&')).join('|'));
  return (key) => (any.test(key) ? (keys.find((phrase) => occursAsWords(key, phrase)) ?? null) : null);
}

function occursAsWords(key: string, phrase: string): boolean {
  for (let at = key.indexOf(phrase); at >= 0; at = key.indexOf(phrase, at + phrase.length)) {
    if ((at === 0 || !WORD_CHARACTER.test(key.charAt(at - 1))) && endsWord(key, at + phrase.length)) return true;
  }
  return false;
}

const endsWord = (key: string, at: number): boolean => at >= key.length || !WORD_CHARACTER.test(key.charAt(at));
