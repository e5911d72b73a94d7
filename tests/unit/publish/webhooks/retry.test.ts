import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_ATTEMPTS, nextAttempt } from '@/lib/publish/webhooks/retry';

const NOW = Date.parse('2026-03-02T10:00:00Z');
const minutes = (attempts: number, retryAfter: number | null = null, random = 0.5) =>
  ((nextAttempt(attempts, retryAfter, NOW, random)?.getTime() ?? Number.NaN) - NOW) / 60_000;

describe('the next try of a delivery', () => {
  test('comes after a minute, then after twice as long each time, and after six hours at most', () => {
    expect([1, 2, 3, 4, 9, 10, 13].map((attempts) => minutes(attempts))).toEqual([1, 2, 4, 8, 256, 360, 360]);
  });

  test('is the last two days after the first', () => {
    const waits = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, at) => minutes(at + 1));
    const hours = waits.reduce((sum, wait) => sum + wait) / 60;
    expect(hours).toBeGreaterThan(24);
    expect(hours).toBeLessThan(72);
    expect(nextAttempt(MAX_ATTEMPTS, null, NOW, 0.5)).toBeNull();
  });

  test('respects Retry-After, up to the longest wait', () => {
    expect(minutes(1, 600)).toBe(10);
    expect(minutes(1, 10 ** 9)).toBe(360);
    expect(minutes(9, 60)).toBe(256);
  });

  test('is always ahead, and never further than six hours', () => {
    const anyRetryAfter = fc.option(fc.integer({ min: 0, max: 10 ** 9 }));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: MAX_ATTEMPTS - 1 }),
        anyRetryAfter,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempts, asked, random) => {
          const wait = minutes(attempts, asked, random);
          expect(wait).toBeGreaterThan(0);
          expect(wait).toBeLessThanOrEqual(360);
        },
      ),
    );
  });
});
