import { comparable } from '../text/comparable';

/**
 * Reads a list of phrases written with bars between them, over any number of lines. In this folder the lists go by language: English,
 * Arabic, French, Spanish, German, Portuguese, Italian, Russian, Turkish, Persian; then Dutch, Swedish, Norwegian, Danish, Finnish, Icelandic,
 * Polish, Czech, Slovak, Hungarian, Romanian, Ukrainian, Greek, Hebrew, Hindi, Indonesian and Malay, Vietnamese, Japanese, Korean, Chinese in
 * both scripts, Swahili, Afrikaans and Zulu, and a word or two of others. Greek in capitals loses its accents, so that it stands twice.
 */
export const listed = (text: string): string[] =>
  text
    .split(/[|\n]/u)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');

const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;

/** Letters of scripts that write without spaces: a word may end or begin right beside them. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script_Extensions=Katakana}\p{Script=Thai}]/u;

/** In Korean a particle stands at the word without a space. */
const MAY_BE_FOLLOWED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script_Extensions=Katakana}\p{Script=Thai}\p{Script=Hangul}]/u;

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
 * @returns a function over comparable text that gives the longest phrase found, comparable, or null; `from`: where to look instead
 */
export function beginsWith(phrases: readonly string[]): (key: string, from?: number) => string | null {
  const byOpening = grouped(phrases, (phrase) => opening(phrase, 0));
  for (const list of byOpening.values()) list.sort((a, b) => b.length - a.length);
  return (key, from = 0) => {
    // Asked of every line by several rules: a loop makes no function each time.
    for (const phrase of byOpening.get(opening(key, from)) ?? []) {
      if (key.startsWith(phrase, from) && endsWord(key, from + phrase.length)) return phrase;
    }
    return null;
  };
}

/** Two characters, since of one alone a long list has dozens of phrases; every phrase has more. */
const opening = (key: string, at: number): number => key.charCodeAt(at) * 0x10000 + key.charCodeAt(at + 1);

/** The phrases, comparable, by a character or two of theirs, so that a line is only asked for the few that it may have. */
function grouped<Key>(phrases: readonly string[], keyOf: (phrase: string) => Key): Map<Key, string[]> {
  const groups = new Map<Key, string[]>();
  for (const phrase of phrases.map((phrase) => comparable(phrase)).filter((key) => key !== '')) {
    const group = groups.get(keyOf(phrase));
    if (group) group.push(phrase);
    else groups.set(keyOf(phrase), [phrase]);
  }
  return groups;
}

/**
 * Makes a test for a phrase at the end, beginning at a word's start: in Turkish and Persian the verb comes last.
 * @returns a test over comparable text
 */
export function endsWith(phrases: readonly string[]): (key: string) => boolean {
  const byLast = grouped(phrases, (phrase) => phrase.charAt(phrase.length - 1));
  return (key) => {
    for (const phrase of byLast.get(key.charAt(key.length - 1)) ?? []) {
      if (key.endsWith(phrase) && beginsWord(key, key.length - phrase.length)) return true;
    }
    return false;
  };
}

/** What holds for every phrase of a list and for any comparable text that has one, and is quicker told than which it has. */
export type Hint = (key: string, isAscii: boolean) => boolean;

const ASCII = /^[\0-\x7f]*$/;

/**
 * Makes a search for a phrase anywhere, between word ends.
 * @param hint asked first; a phrase for which it does not hold would never be found, so that it is a bug and throws
 * @returns a function over comparable text that gives the first phrase of the list that occurs, comparable, or null; `isAscii`, where it
 * is known of the text, is passed on to the hint
 */
export function mentions(phrases: readonly string[], hint?: Hint): (key: string, isAscii?: boolean) => string | null {
  const keys = phrases.map((phrase) => comparable(phrase)).filter((key) => key !== '');
  const unhinted = hint ? keys.find((phrase) => !hint(phrase, ASCII.test(phrase))) : undefined;
  if (unhinted !== undefined) throw new Error(`“${unhinted}” is not what its hint asks for`);
  // One pattern of all phrases goes over a line once; only where it finds something is each asked for.
  const any = new RegExp(keys.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&')).join('|'));
  return (key, isAscii = false) => {
    if ((hint && !hint(key, isAscii)) || !any.test(key)) return null;
    return keys.find((phrase) => occursAsWords(key, phrase)) ?? null;
  };
}

function occursAsWords(key: string, phrase: string): boolean {
  for (let at = key.indexOf(phrase); at >= 0; at = key.indexOf(phrase, at + phrase.length)) {
    if (beginsWord(key, at) && endsWord(key, at + phrase.length)) return true;
  }
  return false;
}

/** Whether a word may begin at the place. */
const beginsWord = (key: string, at: number): boolean =>
  at === 0 || !WORD_CHARACTER.test(key.charAt(at - 1)) || UNSPACED.test(key.charAt(at));

/** Whether a word may end right before the place. */
const endsWord = (key: string, at: number): boolean =>
  at >= key.length || !WORD_CHARACTER.test(key.charAt(at)) || MAY_BE_FOLLOWED.test(key.charAt(at - 1));
