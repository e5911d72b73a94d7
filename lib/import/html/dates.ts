const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?[\\s.-]+${MONTH}[\\s.,-]+((?:19|20)\\d\\d)\\b`, 'i');
const MONTH_FIRST = new RegExp(`\\b${MONTH}[\\s.-]+(\\d{1,2})(?:st|nd|rd|th)?[\\s.,-]+((?:19|20)\\d\\d)\\b`, 'i');
const YEAR_FIRST = /\b((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})\b/;
const SLASHED = /\b(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)\b/;
const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?/;

function instant(year: number, month: number, day: number, minutes = 0, seconds = 0): string | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  if (new Date(Date.UTC(year, month - 1, day)).getUTCDate() !== day) return null;
  const time = Date.UTC(year, month - 1, day, 0, minutes, seconds);
  return Number.isFinite(time) ? new Date(time).toISOString() : null;
}

function isoInstant(text: string): string | null {
  const match = ISO.exec(text);
  if (!match) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0', zone = 'Z'] = match;
  const offset = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  const shift = offset ? (offset[1] === '-' ? 1 : -1) * (Number(offset[2]) * 60 + Number(offset[3])) : 0;
  return instant(Number(year), Number(month), Number(day), Number(hour) * 60 + Number(minute) + shift, Number(second));
}

const monthNumber = (name: string | undefined): number => MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;

/**
 * Reads a date as pages write it: ISO 8601, RFC 822, or a day, month and year in English words or figures.
 * A time without a zone is taken as UTC. In `03/04/2025` the first number is the month unless it is above 12.
 * @returns ISO 8601 in UTC, or null where there is no whole date
 */
export function readDate(text: string): string | null {
  const trimmed = text.trim().slice(0, 400);
  const iso = isoInstant(trimmed);
  if (iso) return iso;
  if (/^\w{3,9},? .*\d{4} \d\d:\d\d(?::\d\d)? (?:GMT|UTC|Z|[+-]\d{4})/.test(trimmed)) {
    const time = Date.parse(trimmed);
    if (Number.isFinite(time)) return new Date(time).toISOString();
  }
  const monthFirst = MONTH_FIRST.exec(trimmed);
  if (monthFirst) return instant(Number(monthFirst[3]), monthNumber(monthFirst[1]), Number(monthFirst[2]));
  const dayFirst = DAY_FIRST.exec(trimmed);
  if (dayFirst) return instant(Number(dayFirst[3]), monthNumber(dayFirst[2]), Number(dayFirst[1]));
  const yearFirst = YEAR_FIRST.exec(trimmed);
  if (yearFirst) return instant(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const slashed = SLASHED.exec(trimmed);
  if (!slashed) return null;
  const [first, second, year] = [Number(slashed[1]), Number(slashed[2]), Number(slashed[3])];
  return first > 12 ? instant(year, second, first) : instant(year, first, second);
}
