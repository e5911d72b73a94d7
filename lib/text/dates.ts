import { findMonths, type Month } from './month-names';
import { persianDay } from './persian-calendar';

/** A date found in a text, `[start, end)` in UTF-16 units. */
export type FoundDate = { date: string; start: number; end: number };

/** How `03/04/2025` is read: the American way, month first, or the way of the rest of the world. */
export type DateOrder = { isDayFirst?: boolean };

/** Longest text that is searched; a line that carries a date is far shorter. */
const MAX_UNITS = 400;

const YEAR = String.raw`((?:19|20)\d\d|1[34]\d\d)(?!\d)`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|er|º|°)?`;
const OF = String.raw`[\s.,-]*(?:(?:de|del|of)\s)?\s*`;

/** What stands before and behind the name of a month, which may end with a stop. */
type AroundName = { before: RegExp | null; after: RegExp };
const AROUND_NAME = {
  dayFirst: { before: new RegExp(String.raw`(?<!\d)${DAY}${OF}$`, 'i'), after: new RegExp(`^\\.?${OF}${YEAR}`, 'i') },
  monthFirst: { before: null, after: new RegExp(String.raw`^\.?[\s-]*${DAY}[\s.,-]+${YEAR}`, 'i') },
  // Hungarian: “2025. március 4.”
  yearFirst: { before: new RegExp(String.raw`(?<!\d)${YEAR}[\s.,]+$`), after: /^\.?\s+(\d{1,2})(?!\d)/ },
  buddhist: { before: /(?<!\d)(\d{1,2})\s+$/, after: /^\.?\s+(?:พ\.ศ\.\s*)?(2[45]\d\d)(?!\d)/ },
} satisfies Record<string, AroundName>;
/** Longest stretch before a name that is searched for what belongs to it. */
const MAX_BEFORE_UNITS = 24;

const PATTERNS = {
  // What follows a two-figure day may be glued to it ("2025-11-0314 min").
  yearFirst:
    /(?<!\d)((?:19|20)\d\d)([-/.])(\d\d?)\2(\d\d|\d(?!\d))(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?\s*(?:Z|[+-]\d\d:?\d\d)?)?/gu,
  // Chinese and Japanese, also by the years of an emperor or of the republic; Korean.
  characters:
    /(?<!\d)((?:19|20)\d\d|(令和|平成|民國|民国)\s?(?:\d{1,3}|元))\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/gu,
  spacedStops: /(?<![\d.])((?:19|20)\d\d)\. (\d{1,2})\. (\d{1,2})(?!\d)/gu,
  // “4 tháng 3, 2025”
  vietnamese: /(?<!\d)(\d{1,2}) tháng (\d{1,2})(?:,| năm)? ((?:19|20)\d\d)(?!\d)/giu,
  shortYear: /(?<![\d.])(\d\d)\.(\d\d)\.(\d\d)(?![\d.]|\.\d)/gu,
  numbers: /(?<![\d./-])(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)\d\d)(?!\d)/gu,
} as const;

const CLOCK = /[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?$/;
const RFC_822 = /^\w{3,9},? .*\d{4} \d\d:\d\d(?::\d\d)? (?:GMT|UTC|Z|([+-])(\d\d):?(\d\d))/;
const MINUTE_MS = 60_000;

/** What no line with a date is without: a year, or its sign, or one in two figures; and the figures of a day. */
const YEAR_LIKE = /\d{4}|[年년]|\d\.\d\d\.\d/;
const DAY_LIKE = /(?<!\d)\d{1,2}(?!\d)/;
/** Of years in two figures. */
const CENTURY = 2000;
/** The year before the first of an era. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 民國: 1911, 民国: 1911 };
const BUDDHIST_YEARS = 543;

/** The year of a date in Chinese characters, where an era may be counted from. */
function eraYear(written: string, era: string | undefined): number {
  const count = written.slice(era?.length ?? 0).trim();
  return (ERAS[era ?? ''] ?? 0) + (count === '元' ? 1 : Number(count));
}

const isDay = (year: number, month: number, day: number): boolean =>
  year >= 1900 &&
  year <= 2100 &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;

const midnight = (year: number, month: number, day: number): string | null =>
  isDay(year, month, day) ? new Date(Date.UTC(year, month - 1, day)).toISOString() : null;

/**
 * Writes an instant as a clock in another zone shows it, so that the day is the one that readers there saw.
 * @param time milliseconds since 1970
 * @param offsetMinutes what that zone's clock is ahead of UTC
 * @returns ISO 8601 with the offset; with `Z` where it is 0
 */
export function isoAt(time: number, offsetMinutes: number): string {
  if (offsetMinutes === 0) return new Date(time).toISOString();
  const ahead = Math.abs(offsetMinutes);
  const two = (value: number) => String(value).padStart(2, '0');
  const zone = `${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
  return new Date(time + offsetMinutes * MINUTE_MS).toISOString().replace(/\.\d+Z$/, zone);
}

const offsetOf = (sign: string | undefined, hours: string | undefined, minutes: string | undefined): number =>
  (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));

function clocked(day: string, text: string): string {
  const clock = CLOCK.exec(text);
  if (!clock) return day;
  const [, hour = '0', minute = '0', second = '0', zone = 'Z'] = clock;
  const parts = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  const offset = parts ? offsetOf(parts[1], parts[2], parts[3]) : 0;
  const time = Date.parse(day) + ((Number(hour) * 60 + Number(minute) - offset) * 60 + Number(second)) * 1_000;
  return isoAt(time, Math.abs(offset) <= 14 * 60 ? offset : 0);
}

function named(year: number, month: Month, day: number): string | null {
  if (!month.isPersian) return midnight(year, month.number, day);
  const time = year < 1900 ? persianDay(year, month.number, day) : null;
  return time === null ? null : new Date(time).toISOString();
}

function numbered(
  first: number,
  mark: string | undefined,
  second: number,
  year: number,
  order: DateOrder,
): string | null {
  // With stops or dashes the day comes first wherever such dates are written; a slash leaves it open.
  const isDayFirst = first > 12 || (second <= 12 && (mark !== '/' || order.isDayFirst === true));
  return isDayFirst ? midnight(year, second, first) : midnight(year, first, second);
}

/** Figures of the Arabic and Persian scripts as ASCII ones, unit by unit, so that places stay. */
const asciiFigures = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (figure) => String(figure.charCodeAt(0) & 0xf));

/**
 * Finds the whole dates in a text: ISO 8601, or a day, a month and a year in figures or in words of the languages of `month-names.ts`;
 * also those of the Persian solar calendar, of the eras of Japan and Taiwan, and Buddhist years. Only the first 400 units are searched.
 * A time without a zone is taken as UTC; a time beside a date in words is not read, since its zone is the page's secret.
 * @returns in the order of the text, without overlaps; `date` is ISO 8601 in the zone that is written, else UTC
 */
export function findDates(text: string, order: DateOrder = {}): FoundDate[] {
  const line = asciiFigures(text.slice(0, MAX_UNITS));
  if (!YEAR_LIKE.test(line) || !DAY_LIKE.test(line)) return [];
  const found: FoundDate[] = [];
  const add = (start: number, end: number, date: string | null) => {
    if (date && !found.some((other) => start < other.end && other.start < end)) found.push({ date, start, end });
  };
  const addAll = (pattern: RegExp, dateOf: (match: RegExpExecArray) => string | null) => {
    for (const match of line.matchAll(pattern)) add(match.index, match.index + match[0].length, dateOf(match));
  };
  const months = findMonths(line);
  const addNamed = (
    { before, after }: AroundName,
    dateOf: (month: Month, figures: readonly number[]) => string | null,
  ) => {
    for (const { month, start, end } of months) {
      const ahead = before ? before.exec(line.slice(Math.max(0, start - MAX_BEFORE_UNITS), start)) : ([''] as const);
      const behind = ahead && after.exec(line.slice(end));
      if (!behind) continue;
      const figures = [...ahead.slice(1), ...behind.slice(1)].map(Number);
      add(start - ahead[0].length, end + behind[0].length, dateOf(month, figures));
    }
  };
  addAll(PATTERNS.yearFirst, (match) => {
    const day = midnight(Number(match[1]), Number(match[3]), Number(match[4]));
    return day && clocked(day, match[0]);
  });
  addNamed(AROUND_NAME.monthFirst, (month, [day = 0, year = 0]) => named(year, month, day));
  addNamed(AROUND_NAME.dayFirst, (month, [day = 0, year = 0]) => named(year, month, day));
  addAll(PATTERNS.numbers, (match) => numbered(Number(match[1]), match[2], Number(match[3]), Number(match[4]), order));
  addNamed(AROUND_NAME.yearFirst, (month, [year = 0, day = 0]) => named(year, month, day));
  addAll(PATTERNS.characters, (match) =>
    midnight(eraYear(match[1] ?? '', match[2]), Number(match[3]), Number(match[4])),
  );
  addAll(PATTERNS.spacedStops, (match) => midnight(Number(match[1]), Number(match[2]), Number(match[3])));
  addAll(PATTERNS.vietnamese, (match) => midnight(Number(match[3]), Number(match[2]), Number(match[1])));
  addNamed(AROUND_NAME.buddhist, (month, [day = 0, year = 0]) => named(year - BUDDHIST_YEARS, month, day));
  // Only where the day comes first: the same figures are other things elsewhere.
  if (order.isDayFirst)
    addAll(PATTERNS.shortYear, (match) => midnight(CENTURY + Number(match[3]), Number(match[2]), Number(match[1])));
  return found.sort((a, b) => a.start - b.start);
}

/**
 * Reads a date as pages write it: ISO 8601, RFC 822, or the first one that `findDates` finds.
 * @returns ISO 8601 in the zone that is written, else UTC; null where there is no whole date
 */
export function readDate(text: string, order: DateOrder = {}): string | null {
  const trimmed = text.trim().slice(0, MAX_UNITS);
  const mail = RFC_822.exec(trimmed);
  if (mail) {
    const time = Date.parse(mail[0]);
    if (Number.isFinite(time)) return isoAt(time, offsetOf(mail[1], mail[2], mail[3]));
  }
  return findDates(trimmed, order)[0]?.date ?? null;
}
