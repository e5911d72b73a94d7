/** Tries of one delivery: with the waits below the last comes two days after the first. */
export const MAX_ATTEMPTS = 14;
/** After the first failure; doubled by each further one. */
const FIRST_WAIT_MINUTES = 1;
/** The longest wait, so that a receiver that is back in the morning has what it missed by noon. */
const MAX_WAIT_MINUTES = 6 * 60;
/** Share by which a wait is moved at random, so that what failed together is not tried together. */
const JITTER = 0.2;
const MINUTE_MS = 60_000;

/**
 * Decides when a delivery that failed is tried again.
 * @param attempts how often it was tried, this time included
 * @param retryAfterSeconds what the receiver asked for; up to the longest wait it is kept to
 * @param now milliseconds since 1970
 * @param random 0…1
 * @returns the time, or null where it is given up
 */
export function nextAttempt(
  attempts: number,
  retryAfterSeconds: number | null,
  now: number,
  random: number,
): Date | null {
  if (attempts >= MAX_ATTEMPTS) return null;
  const backOff = FIRST_WAIT_MINUTES * 2 ** (attempts - 1) * (1 + JITTER * (random - 0.5));
  const minutes = Math.min(Math.max(backOff, (retryAfterSeconds ?? 0) / 60), MAX_WAIT_MINUTES);
  return new Date(now + minutes * MINUTE_MS);
}
