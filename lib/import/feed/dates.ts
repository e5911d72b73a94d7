import { isoAt, readDate } from '../../text/dates';
import { monthOf } from '../../text/month-names';

/** Minutes that the clocks of the zones which mail and feeds name are ahead of UTC (RFC 822, and those that feeds are seen to use). */
const ZONES: Readonly<Record<string, number>> = {
  ...{
    UT: 0,
    UTC: 0,
    GMT: 0,
    Z: 0,
    WET: 0,
    BST: 60,
    WEST: 60,
    CET: 60,
    MET: 60,
    CEST: 120,
    MEST: 120,
    EET: 120,
    EEST: 180,
  },
  ...{
    MSK: 180,
    IST: 330,
    SGT: 480,
    HKT: 480,
    AWST: 480,
    JST: 540,
    KST: 540,
    AEST: 600,
    AEDT: 660,
    NZST: 720,
    NZDT: 780,
  },
  ...{
    AST: -240,
    ADT: -180,
    EST: -300,
    EDT: -240,
    ET: -300,
    CST: -360,
    CDT: -300,
    CT: -360,
    MST: -420,
    MDT: -360,
    MT: -420,
  },
  ...{ PST: -480, PDT: -420, PT: -480, AKST: -540, AKDT: -480, HST: -600, A: 60, M: 720, N: -60, Y: -720 },
};
const MINUTE_MS = 60_000;

const CLOCK = String.raw`(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,]\d+)?)?\s*([ap]m)?`;
const ZONE = String.raw`(?:\s*\(?((?:GMT|UTC)?[+-]\d{1,2}:?\d{2}|[A-Z]{1,5})\b)?`;
/** `Thu, 01 Jan 2004 19:48:21 GMT`, with day and month either way round, two-figure years, one-figure days, and parts left out. */
const MAIL = new RegExp(
  String.raw`^(?:[^\d\s,]+\.?,?\s+)?(\d{1,2})[\s-]+([^\d\s.,-]+)\.?[\s,-]+(\d{4}|\d{2})(?:[\s,T]+${CLOCK}${ZONE})?`,
  'iu',
);
const MAIL_MONTH_FIRST = new RegExp(
  String.raw`^(?:[^\d\s,]+\.?,?\s+)?([^\d\s.,-]+)\.?\s+(\d{1,2}),?\s+(\d{4})(?:[\s,T]+${CLOCK}${ZONE})?`,
  'iu',
);
/** `Thu Jan  1 19:48:21 GMT 2004`, C's asctime. */
const ASCTIME = new RegExp(String.raw`^[^\d\s]+\s+([^\d\s]+)\s+(\d{1,2})\s+${CLOCK}${ZONE}\s+(\d{4})$`, 'iu');
/** ISO 8601 in all of its lengths, with or without marks; also `2003-365`. */
const ISO =
  /^(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?:[T\s]+(\d{1,2})(?::?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?)?\s*(Z|[+-]\d{1,2}:?\d{2}|[A-Z]{2,5})?)?$/i;
const ORDINAL = /^(\d{4})-?(\d{3})(?:T00:00:00Z?)?$/;

/**
 * Reads a date as feeds write it: RFC 822 and what is made of it, ISO 8601 in all lengths, asctime, and what else `readDate` knows.
 * A time without a zone is taken as UTC.
 * @returns ISO 8601 in the zone that is written, else UTC; null where there is no date
 */
export function readFeedDate(text: string | null): string | null {
  const written = (text ?? '').replace(/\s+/gu, ' ').trim().slice(0, 100);
  if (!/\d{2}/.test(written)) return null;
  const asMail = mail(written);
  // A day that does not exist is no date, rather than one that something else makes of it.
  return asMail === null ? null : (ordinal(written) ?? iso(written) ?? asMail ?? readDate(written));
}

function instant(year: number, month: number, day: number, clock: readonly (string | undefined)[]): string | null {
  const [hour = '0', minute = '0', second = '0', half, zone] = clock;
  const isPm = half?.toLowerCase() === 'pm';
  const hours = half ? (Number(hour) % 12) + (isPm ? 12 : 0) : Number(hour);
  // 24:00 is the end of the day, and a leap second the beginning of the next minute.
  if (hours > 24 || Number(minute) > 59 || Number(second) > 60) return null;
  const midnight = new Date(Date.UTC(year, month - 1, day));
  const isDay = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day && year >= 1900 && year <= 2200;
  if (!isDay) return null;
  const offset = offsetOf(zone);
  const time = midnight.getTime() + (hours * 60 + Number(minute) - offset) * MINUTE_MS + Number(second) * 1_000;
  return isoAt(time, offset);
}

function offsetOf(zone: string | undefined): number {
  const named = ZONES[(zone ?? '').toUpperCase()];
  if (named !== undefined) return named;
  const parts = /([+-])(\d{1,2}):?(\d{2})$/.exec(zone ?? '');
  if (!parts) return 0;
  const minutes = Number(parts[2]) * 60 + Number(parts[3]);
  return minutes > 14 * 60 ? 0 : parts[1] === '-' ? -minutes : minutes;
}

function iso(text: string): string | null {
  const match = ISO.exec(text);
  if (!match) return null;
  const [, year, month = '1', day = '1', hour, minute, second, zone] = match;
  return instant(Number(year), Number(month), Number(day), [hour, minute, second, undefined, zone]);
}

function ordinal(text: string): string | null {
  const match = ORDINAL.exec(text);
  const day = Number(match?.[2]);
  return match && day >= 1 && day <= 366 ? new Date(Date.UTC(Number(match[1]), 0, day)).toISOString() : null;
}

/** Undefined where the text has another form, null where it names a day that does not exist. */
function mail(text: string): string | null | undefined {
  const usual = MAIL.exec(text);
  if (usual) return named(usual[3], usual[2], usual[1], usual.slice(4, 9));
  const monthFirst = MAIL_MONTH_FIRST.exec(text);
  if (monthFirst) return named(monthFirst[3], monthFirst[1], monthFirst[2], monthFirst.slice(4, 9));
  const asctime = ASCTIME.exec(text);
  return asctime ? named(asctime[8], asctime[1], asctime[2], asctime.slice(3, 8)) : undefined;
}

function named(
  year = '',
  month = '',
  day = '',
  clock: readonly (string | undefined)[] = [],
): string | null | undefined {
  const known = monthOf(month);
  if (!known || known.isPersian) return undefined;
  // RFC 2822: two figures below 50 are of this century.
  const full = year.length === 2 ? Number(year) + (Number(year) < 50 ? 2000 : 1900) : Number(year);
  return instant(full, known.number, Number(day), clock);
}
