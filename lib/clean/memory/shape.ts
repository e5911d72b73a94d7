import { comparable } from '../../text/comparable';

/** Words that a shape keeps at least, in number and as a share, names and numbers counted as one each: with fewer, lines of different sense look alike. */
const MIN_PLAIN_WORDS = 4;
const MIN_PLAIN_SHARE = 0.5;
/** Longer lines are paragraphs; what they have in common is no template. */
const MAX_WORDS = 40;

const DIGIT = /\p{Nd}/u;
const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
const OUTER = /^[^\p{L}\p{N}@]+|[^\p{L}\p{N}]+$/gu;
const ADDRESS = /@|^https?:|^www\.|\.(?:com|org|net)\b/iu;
const DATE_WORD =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)$/iu;

/** What stands in a shape for a number or a part of a date, and for a name. */
const NUMBER = '#';
const NAME = '@';

/**
 * Gives the shape of a line that a template printed: its words with numbers, dates and names masked (`follow @ on our channel #`).
 * Names are told by their capitals, so scripts without capitals have only numbers masked.
 * @param text on one line
 * @returns null where nothing is masked, or where too little is left to call it the same line
 */
export function shapeOf(text: string): string | null {
  const words = text.split(' ');
  if (words.length > MAX_WORDS) return null;
  const masked = words.map((word, index) => mask(word, index, words)).filter((word) => word !== '');
  const parts = masked.filter((word, index) => !isMask(word) || word !== masked[index - 1]);
  const plain = parts.filter((word) => !isMask(word)).length;
  if (plain === parts.length || plain < MIN_PLAIN_WORDS || plain < MIN_PLAIN_SHARE * parts.length) return null;
  return parts.join(' ');
}

const isMask = (word: string): boolean => word === NUMBER || word === NAME;

function mask(word: string, index: number, words: readonly string[]): string {
  const bare = word.replace(OUTER, '');
  if (bare === '') return '';
  if (ADDRESS.test(bare)) return NAME;
  if (DIGIT.test(bare) || DATE_WORD.test(bare)) return NUMBER;
  // The first word has its capital from the sentence, unless a second capital follows.
  const isName = CAPITAL.test(bare) && (index > 0 || CAPITAL.test((words[1] ?? '').replace(OUTER, '')));
  return isName ? NAME : comparable(bare);
}

/**
 * Writes the rule pattern of a line's shape: what the shape masks becomes a star. Where a pattern may not have so many stars, the last
 * one also stands for the words between it and the end of those left out.
 * @param text a line that has a shape
 */
export function patternOfShape(text: string, maxStars: number): string {
  const words = text.split(' ');
  const masked = words.map((word, index) => {
    const form = mask(word, index, words);
    return isMask(form) ? '*' : word.replace(/[*#]/gu, '');
  });
  const parts = masked.filter((word, index) => word !== '*' || masked[index - 1] !== '*');
  const stars = parts.flatMap((word, index) => (word === '*' ? [index] : []));
  const [from, to] = [stars[maxStars - 1], stars.at(-1)];
  return parts.filter((_, index) => from === undefined || to === undefined || index <= from || index > to).join(' ');
}
