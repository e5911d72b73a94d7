import { wordsIn } from '../scoring/block-words';

/** What pages put between the headline and the name of the site. */
const SEPARATOR = /\s+[|–—\-·•»:/\\]+\s+|\s*[|»]\s*/;

/** A title on one line. */
export const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The words of a title in lower case without marks, the form in which titles are compared. */
export const titleKey = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');

/** The words of a title in lower case, as those of blocks are read: in scripts without spaces two characters each. */
export const titleWords = (text: string): string[] => wordsIn(text.toLowerCase());

const PAIR = /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Thai}]{2}$/u;

/** Whether a word tells what a text is about: it is not short, or a pair of characters that is no ending. */
export const isTelling = (word: string, units: number): boolean => word.length >= units || PAIR.test(word);

/** A head title without its last part, which is the site's name more often than not. */
export function withoutSite(title: string): string {
  const parts = title.split(SEPARATOR).map(spaced).filter(Boolean);
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best), '');
  if (parts.length < 2) return title;
  const kept = spaced(
    title
      .slice(0, title.lastIndexOf(parts[parts.length - 1] ?? ''))
      .replace(/(?<![\s|–—\-·•»:/\\])[\s|–—\-·•»:/\\]+$/, ''),
  );
  return kept.length >= longest.length ? kept : longest;
}

/**
 * The last part of a head title that has several, which is the site's name more often than not.
 * @returns null where there is one part only, or where the last is the longest: sites that put their name first end with the headline
 */
export function lastPart(title: string): string | null {
  const parts = title.split(SEPARATOR).map(spaced).filter(Boolean);
  const last = parts[parts.length - 1];
  const isLongest = parts.every((part) => part.length <= (last?.length ?? 0));
  return parts.length < 2 || isLongest ? null : (last ?? null);
}

/** A head title in all of its parts: sites put their name and sections before or behind the headline, between any of these marks. */
export const partsOf = (title: string): string[] =>
  title
    .split(/\s*[|»>]+\s*|\s+[–—\-·•:/\\]+\s+|:\s+|-\s+(?=\p{Lu})/u)
    .map(spaced)
    .filter(Boolean);
