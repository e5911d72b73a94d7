import { type DateOrder, readDate } from '../../../text/dates';
import type { StructuredArticle } from '../json-ld';
import { metaOf } from '../reading';
import type { PageReading } from '../scoring/features';
import { dayOf, farDate, loneDate, originalDate, shownDates } from './shown-dates';

/** Metas that name the day of first publication, the surest first. */
const PUBLISHED_METAS = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'date_published',
  'published-date',
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
  'article.published',
  'cxenseparse:recs:publishtime',
  'citation_publication_date',
  'citation_date',
  'article:published',
  'published_at',
  'rnews:datepublished',
  'datecreated',
];
/** Metas that often carry the day on which the page was last built: what the page shows is surer. */
const BUILT_METAS = ['dc.date', 'dcterms.date', 'date'];
/** Metas of the last change: better than no date. */
const MODIFIED_METAS = ['article:modified_time', 'og:updated_time', 'datemodified', 'last-modified'];

const DAY_MS = 86_400_000;
/** Up to a day and a half is the same day in another time zone. */
const SAME_DAY_DAYS = 1.5;

const daysApart = (one: string, other: string): number => Math.abs(Date.parse(one) - Date.parse(other)) / DAY_MS;
const isNear = (one: string, other: string): boolean => daysApart(one, other) <= SAME_DAY_DAYS;

/** American pages, and those that do not say whose they are, write the month first. */
function orderOf(reading: PageReading): DateOrder {
  const lang = (reading.page.lang ?? 'en').toLowerCase().replaceAll('_', '-');
  return { isDayFirst: lang !== 'en' && lang !== 'en-us' && lang !== '' };
}

/**
 * Finds when the story was first published. What JSON-LD and metas say is believed unless the page shows its readers another day as the
 * story's (heads often carry the day of the last build). A date of change is taken only where there is no other, or where readers are shown
 * nothing else and JSON-LD alone says when the page was first made, as guides that are kept up to date do.
 * @param mainFrom index of the first block of the main text, or −1
 * @returns ISO 8601 in the zone of the page where that is known, else UTC; null where there is no date
 */
export function publishedAtFrom(reading: PageReading, structured: StructuredArticle, mainFrom: number): string | null {
  const order = orderOf(reading);
  const shown = shownDates(reading, mainFrom, order);
  const original = originalDate(reading, order);
  const inMetas = readDate(metaOf(reading.page, PUBLISHED_METAS) ?? '', order);
  const told = readDate(structured.datePublished ?? '', order) ?? inMetas;
  const modified =
    readDate(structured.dateModified ?? '', order) ?? readDate(metaOf(reading.page, MODIFIED_METAS) ?? '', order);
  if (original && !(told && isNear(told, original))) return original;
  const said = shown.find(({ role }) => role === 'published')?.date ?? null;
  const unsaid = shown.find(({ role }) => role === 'unsaid')?.date ?? null;
  if (!told) {
    const built = readDate(metaOf(reading.page, BUILT_METAS) ?? '', order);
    return (
      said ??
      unsaid ??
      built ??
      farDate(reading, order, 'published') ??
      shown[0]?.date ??
      farDate(reading, order, 'unsaid') ??
      modified ??
      loneDate(reading, order)
    );
  }
  const below = said ?? shown.find(({ role, isBelow }) => isBelow && role === 'unsaid')?.date ?? null;
  const onlyChanged = below === null ? shown.find(({ isBelow }) => isBelow) : undefined;
  // Of one day, what is told has the time besides.
  if (onlyChanged && inMetas === null) return dayOf(onlyChanged.date) === dayOf(told) ? told : onlyChanged.date;
  const isOtherDay = below !== null && !shown.some(({ date, role }) => role !== 'changed' && isNear(told, date));
  return isOtherDay ? below : told;
}
