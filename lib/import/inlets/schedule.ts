/** What came of asking an inlet, as far as it decides when to ask next. `fresh`: items that were new. */
export type PollResult =
  | { outcome: 'new' | 'same'; fresh: number; maxAgeSeconds: number | null }
  | { outcome: 'failed'; retryAfterSeconds: number | null }
  | { outcome: 'gone' };

/** What is known of an inlet before. */
export type Pace = { everyMinutes: number | null; paceMinutes: number; failures: number };

/** Nobody is asked more often, unless a person says so; the politest readers ask every hour, news desks every few minutes. */
export const MIN_PACE_MINUTES = 10;
/** A feed that brings nothing is asked once a day, so that what it brings after all is not missed for longer. */
export const MAX_PACE_MINUTES = 24 * 60;
/** New items halve the pace; none lengthen it by a quarter, so that a quiet night does not undo a busy day. */
const FASTER = 0.5;
const SLOWER = 1.25;
/** After the first failure; doubled by each further one, up to a day. */
const FIRST_BACK_OFF_MINUTES = 10;
/** Share by which a time is moved at random, so that what failed together is not tried together. */
const JITTER = 0.2;
const MINUTE_MS = 60_000;

/**
 * Decides when an inlet is asked again.
 * @param now milliseconds since 1970
 * @param random 0…1
 * @returns the time, and the pace and the failures in a row to be stored
 */
export function nextPoll(before: Pace, result: PollResult, now: number, random: number): Pace & { nextAt: Date } {
  if (result.outcome === 'gone') return { ...before, failures: 0, nextAt: new Date(now) };
  if (result.outcome === 'failed') {
    const failures = before.failures + 1;
    const backOff = Math.min(FIRST_BACK_OFF_MINUTES * 2 ** Math.min(failures - 1, 20), MAX_PACE_MINUTES);
    const waited = Math.max(jittered(backOff, random), minutesOf(result.retryAfterSeconds));
    return { ...before, failures, nextAt: new Date(now + waited * MINUTE_MS) };
  }
  const found = before.paceMinutes * (result.fresh > 0 ? FASTER : SLOWER);
  const paceMinutes = Math.round(Math.min(Math.max(found, MIN_PACE_MINUTES), MAX_PACE_MINUTES));
  // What the server says its answer is good for is a reason to wait, but for no longer than a day.
  const pace =
    before.everyMinutes ?? Math.max(paceMinutes, Math.min(minutesOf(result.maxAgeSeconds), MAX_PACE_MINUTES));
  return {
    everyMinutes: before.everyMinutes,
    paceMinutes,
    failures: 0,
    nextAt: new Date(now + jittered(pace, random) * MINUTE_MS),
  };
}

/** Moves a span at random by up to a fifth, later rather than earlier than half of that. */
const jittered = (minutes: number, random: number): number => minutes * (1 + JITTER * (random - 0.25));

/** A server may ask for a week of silence, and no more. */
const MAX_RETRY_AFTER_MINUTES = 7 * MAX_PACE_MINUTES;
const minutesOf = (seconds: number | null): number => Math.min((seconds ?? 0) / 60, MAX_RETRY_AFTER_MINUTES);

/**
 * Reads `Retry-After` (RFC 9110, 10.2.3): seconds or a date.
 * @returns seconds from now, or null where it says neither
 */
export function retryAfter(header: string | undefined, now: number): number | null {
  const written = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(written)) return Number(written);
  const time = /\d{4}/.test(written) ? Date.parse(written) : Number.NaN;
  return Number.isFinite(time) ? Math.max(0, Math.ceil((time - now) / 1_000)) : null;
}

/** The seconds for which a `Cache-Control` lets an answer be used. */
export function maxAge(header: string | undefined): number | null {
  const seconds = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(header ?? '')?.[1];
  return seconds === undefined ? null : Number(seconds);
}
