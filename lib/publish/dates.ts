/** Writes a moment as RFC 822 (with the four-digit years of RFC 1123) wants it, in UTC: for RSS and for HTTP. */
export const rfc822 = (moment: Date): string => moment.toUTCString();

/** Writes a moment as RFC 3339 and W3C-DTF want it, in UTC and whole seconds: for Dublin Core and HTML. */
export const rfc3339 = (moment: Date): string => moment.toISOString().replace(/\.\d{3}Z$/, 'Z');

const FOR_READERS = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

/** Writes a moment for people, such as `21 November 2026 at 14:05 UTC`. */
export const forReaders = (moment: Date): string => `${FOR_READERS.format(moment)} UTC`;

/** Later changes than this are corrections to readers; earlier ones are the desk finishing its work. Minutes. */
const CORRECTION_AFTER_MINUTES = 10;

/** What there is of a story to say when it changed. */
type Dated = { firstPublishedAt: Date; changedAt: Date; corrections: readonly unknown[] };

/** When a story's readers last had something new: RFC 4287's `updated`. */
export const updatedAt = (item: Dated): Date => (isCorrected(item) ? item.changedAt : item.firstPublishedAt);

/** Whether a story was corrected, or changed so long after it first appeared that its readers should be told. */
export const isCorrected = (item: Dated): boolean =>
  item.corrections.length > 0 ||
  item.changedAt.getTime() - item.firstPublishedAt.getTime() >= CORRECTION_AFTER_MINUTES * 60_000;
