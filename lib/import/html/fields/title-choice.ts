import { findDates } from '../../../text/dates';
import type { StructuredArticle } from '../json-ld';
import { metaOf, titlesOf } from '../reading';
import type { PageReading } from '../scoring/features';
import { splitKicker, titleWithKicker } from './kicker';
import { headlineOf } from './title-block';
import { titleKey as key, spaced, titleWords, withoutSite } from './title-parts';

/** Most words of a label before the headline in its own heading ("Blog:", a date). */
const MAX_LABEL_WORDS = 4;
/** Fewer words than this are a section's name rather than a headline. */
const MIN_TITLE_WORDS = 3;
/** What stands behind a headline in its own heading without being part of it: figures, a date, brackets with an abbreviation. */
const IN_BRACKETS = /\(([^()]*)\)/g;
const MONTH_AND_YEAR = /(?<!\p{L})\p{L}{3,9}\.? \d{4}/gu;
const FIGURES = /^[\s|–—\-·•/,(]*\d[\d\s|–—\-·•/,():.]*$/;

const wordCount = (text: string): number => titleWords(text).length;

/** Whether a text is nothing but trailers; each kind is read by itself, since one pattern of them all tries every way to part a row of figures. */
const isTrailer = (text: string): boolean =>
  FIGURES.test(
    text
      .replace(IN_BRACKETS, (brackets, inside: string) => (inside.includes('.') ? '0' : brackets))
      .replace(MONTH_AND_YEAR, '0'),
  );

/** Whether a heading is a head's title behind a date or a word with a mark after it; “The” and “2025” belong to the headline. */
function hasLabel(heading: string, head: string): boolean {
  if (!heading.toLowerCase().endsWith(head.toLowerCase())) return false;
  const label = heading.slice(0, heading.length - head.length).trim();
  return wordCount(label) <= MAX_LABEL_WORDS && (/[:|–—\-•·»>/]$/.test(label) || findDates(label).length > 0);
}

/** Without what stands behind a bar, unless that says more than what is before it: sites have short names. */
function withoutBar(shown: string): string {
  const [first = shown, ...rest] = shown.split(/\s+\|\s+/);
  return wordCount(first) >= MIN_TITLE_WORDS && wordCount(rest.join(' ')) <= wordCount(first) ? first : shown;
}

/** The heading on the page without what is printed into it: the site's name behind a bar, or a label before the words of the head. */
function withoutLabels(shown: string, heads: readonly string[], site: string | null): string {
  const bare = withoutBar(shown);
  const siteAt = site && bare.endsWith(site) ? bare.slice(0, -site.length) : '';
  if (/\s[|–—\-·•:/]+\s*$/.test(siteAt)) return siteAt.replace(/(?<![\s|–—\-·•:/])[\s|–—\-·•:/]+$/, '');
  const part = heads.find((head) => {
    if (wordCount(head) < MIN_TITLE_WORDS) return false;
    return hasLabel(bare, head) || (bare.startsWith(head) && isTrailer(bare.slice(head.length)));
  });
  return part ?? bare;
}

/**
 * Chooses the headline: the heading on the page, since heads are shortened, carry the site's name and are written for search engines;
 * without a heading, or where it is only a word or two out of a head that says more, the head's title without the site's name.
 * @returns null where the page has no title at all
 */
export function chooseTitle(reading: PageReading, structured: StructuredArticle): string | null {
  const { page, titleIndex } = reading;
  const block = page.blocks[titleIndex];
  const shown = block ? spaced(headlineOf(block)) : '';
  const site = metaOf(page, ['og:site_name']) ?? structured.siteName;
  const heads = titlesOf(page, structured)
    .map(spaced)
    .flatMap((head) => [head, withoutSite(head)]);
  if (key(shown) === '') return heads[1] ? withoutLabels(heads[1], [], site) : null;
  const heading = splitKicker(page, titleIndex, shown);
  if (heading) return titleWithKicker(heading, heads);
  // A bar is the headline's own where the head has the site's name behind the whole of it.
  const isAmongMore = titlesOf(page, structured).some(
    (head) => key(head) !== key(shown) && key(withoutSite(spaced(head))) === key(shown),
  );
  const isWhole =
    heads.some((head) => key(head) === key(shown)) &&
    (isAmongMore || withoutBar(shown) === shown) &&
    !(site && shown.endsWith(site));
  return isWhole ? shown : withoutLabels(shown, heads, site);
}
