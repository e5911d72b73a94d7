import type { PageReading } from './features';
import type { StructuredArticle } from './json-ld';
import { titlesOf } from './reading';

/** What pages put between the headline and the name of the site. */
const SEPARATOR = /\s+[|–—\-·•»:/\\]+\s+|\s*[|»]\s*/;

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
const key = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');

/** A head title without its last part, which is the site's name more often than not. */
function withoutSite(title: string): string {
  const parts = title.split(SEPARATOR).map(spaced).filter(Boolean);
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best), '');
  if (parts.length < 2) return title;
  const kept = spaced(
    title.slice(0, title.lastIndexOf(parts[parts.length - 1] ?? '')).replace(/[\s|–—\-·•»:/\\]+$/, ''),
  );
  return kept.length >= longest.length ? kept : longest;
}

/** Most words of a label before the headline in its own heading ("Blog:", a date). */
const MAX_LABEL_WORDS = 4;
/** Fewer words than this are a section's name rather than a headline. */
const MIN_TITLE_WORDS = 3;

/** The heading on the page without what is printed into it: the site's name behind a bar, or a label before the words of the head. */
function withoutLabels(shown: string, heads: readonly string[]): string {
  const [first = shown, ...rest] = shown.split(/\s+\|\s+/);
  const bare = rest.length > 0 && key(first).split(' ').length >= MIN_TITLE_WORDS ? first : shown;
  const bareKey = key(bare);
  const part = heads.find((head) => {
    const words = key(head);
    const isEnd = words.split(' ').length >= MIN_TITLE_WORDS && bareKey.endsWith(` ${words}`);
    return isEnd && bareKey.split(' ').length - words.split(' ').length <= MAX_LABEL_WORDS;
  });
  return part ?? bare;
}

/**
 * Chooses the headline: the heading on the page, since heads are shortened, carry the site's name and are written for search engines;
 * without a heading the head's title without the site's name.
 * @returns null where the page has no title at all
 */
export function chooseTitle(reading: PageReading, structured: StructuredArticle): string | null {
  const { page, titleIndex } = reading;
  const shown = titleIndex >= 0 ? spaced(page.blocks[titleIndex]?.text ?? '') : '';
  const heads = titlesOf(page, structured)
    .map(spaced)
    .flatMap((head) => [head, withoutSite(head)]);
  if (key(shown) === '') return heads[1] ?? null;
  return heads.some((head) => key(head) === key(shown)) && !shown.includes(' | ') ? shown : withoutLabels(shown, heads);
}
