import { readDate } from './dates';
import type { PageReading } from './features';
import type { StructuredArticle } from './json-ld';
import { metaOf } from './reading';

/** Metas that name the day of first publication, the surest first. */
const PUBLISHED_METAS = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'date_published',
  'publishdate',
  'publish-date',
  'publish_date',
  'og:publish_date',
  'pubdate',
  'publication_date',
  'publication-date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'date',
  'article.published',
  'cxenseparse:recs:publishtime',
  'citation_publication_date',
  'citation_date',
  'article:published',
  'published_at',
  'rnews:datepublished',
  'datecreated',
];
/** Metas of the last change: better than no date. */
const MODIFIED_METAS = ['article:modified_time', 'og:updated_time', 'datemodified', 'last-modified'];
/** Blocks around the headline and the beginning of the text in which the date of the story stands. */
const BLOCKS_BEFORE = 3;
const BLOCKS_AFTER = 8;
/** Longest block that is read for a date: a dateline or byline, not a sentence of the story. */
const MAX_WORDS = 25;
const CHANGED =
  /\b(?:updated?|modified|reviewed|edited|aktualisiert|mis à jour|actualizado|aggiornato|atualizado|обновлено)\b/i;
const DAY_MS = 86_400_000;

/** `isBelow`: it stands after the headline, where only the story's own date stands. */
type Shown = { date: string; isChange: boolean; isBelow: boolean };

/** The dates that a reader sees around the headline, in order. */
function shownDates(reading: PageReading, mainFrom: number): Shown[] {
  const { page, texts, titleIndex } = reading;
  const anchor = titleIndex >= 0 ? titleIndex : Math.max(0, mainFrom);
  const from = Math.max(0, anchor - BLOCKS_BEFORE);
  const to = Math.min(
    page.blocks.length - 1,
    Math.max(anchor, Math.min(mainFrom, anchor + BLOCKS_AFTER)) + BLOCKS_BEFORE,
  );
  const shown: Shown[] = [];
  for (const { element, text, blockIndex } of page.snippets) {
    if (blockIndex < from || blockIndex > to) continue;
    const { attributes } = element;
    const isDate =
      element.tag === 'time' || /date/i.test(attributes.get('itemprop') ?? attributes.get('property') ?? '');
    const date = isDate
      ? (readDate(attributes.get('datetime') ?? attributes.get('content') ?? '') ?? readDate(text))
      : null;
    if (date)
      shown.push({
        date,
        isChange: CHANGED.test(page.blocks[blockIndex]?.text.slice(0, 200) ?? ''),
        isBelow: blockIndex > titleIndex,
      });
  }
  // Downwards from the headline first: above it stand the dates of other stories.
  const order = [...Array(to - from + 1).keys()]
    .map((step) => from + step)
    .sort((a, b) => Number(a < anchor) - Number(b < anchor) || a - b);
  for (const index of order) {
    const text = page.blocks[index]?.text ?? '';
    const date = (texts[index]?.words ?? 0) <= MAX_WORDS ? readDate(text) : null;
    if (date)
      shown.push({
        date,
        isChange: CHANGED.test(text.slice(0, 200)) && !/publish|posted/i.test(text),
        isBelow: index > titleIndex,
      });
  }
  return shown;
}

const daysApart = (one: string, other: string): number => Math.abs(Date.parse(one) - Date.parse(other)) / DAY_MS;

/**
 * Finds when the story was first published. What JSON-LD and metas say is believed unless the page shows its readers another day as the
 * story's (heads often carry the day of the last build); a date of change is taken only where there is no other.
 * @param mainFrom index of the first block of the main text, or −1
 * @returns ISO 8601 in UTC, or null
 */
export function publishedAtFrom(reading: PageReading, structured: StructuredArticle, mainFrom: number): string | null {
  const told = readDate(structured.datePublished ?? '') ?? readDate(metaOf(reading.page, PUBLISHED_METAS) ?? '');
  const shown = shownDates(reading, mainFrom);
  const first = shown.find(({ isChange }) => !isChange)?.date ?? null;
  const below = shown.find(({ isChange, isBelow }) => isBelow && !isChange)?.date ?? null;
  // Up to a day and a half is the same day in another time zone, and the head has the time too.
  if (told && below && daysApart(told, below) > 1.5 && !shown.some(({ date }) => daysApart(told, date) <= 1.5))
    return below;
  return told ?? first ?? shown[0]?.date ?? readDate(metaOf(reading.page, MODIFIED_METAS) ?? '');
}
