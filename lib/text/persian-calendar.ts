/** The first day of Farvardin falls on 19…22 March, this many years later by the Gregorian count. */
const YEARS_APART = 621;
const DAY_MS = 86_400_000;
const LONG_MONTHS = 6;

const persian = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

function matches(time: number, year: number, month: number, day: number): boolean {
  const parts = new Map(persian.formatToParts(time).map(({ type, value }) => [type, Number.parseInt(value, 10)]));
  return parts.get('year') === year && parts.get('month') === month && parts.get('day') === day;
}

/**
 * Finds the day of a date of the Persian solar calendar by the platform's own calendar data.
 * @returns milliseconds since 1970 at midnight UTC, or null where there is no such day
 */
export function persianDay(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const before = (month - 1) * 30 + Math.min(month - 1, LONG_MONTHS) + day - 1;
  const guess = Date.UTC(year + YEARS_APART, 2, 19) + before * DAY_MS;
  for (let late = 0; late <= 3; late += 1) {
    if (matches(guess + late * DAY_MS, year, month, day)) return guess + late * DAY_MS;
  }
  return null;
}
