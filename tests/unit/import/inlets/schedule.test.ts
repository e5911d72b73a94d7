import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxAge, nextPoll, retryAfter } from '../../../../lib/import/inlets/schedule';

const NOW = Date.parse('2026-01-01T00:00:00Z');
const MINUTE = 60_000;
const FRESH = { everyMinutes: null, paceMinutes: 30, failures: 0 };
const minutesUntil = (next: { nextAt: Date }) => (next.nextAt.getTime() - NOW) / MINUTE;
const same = { outcome: 'same', fresh: 0, maxAgeSeconds: null } as const;

describe('when a feed is asked again', () => {
  it('is sooner where it brings something, later where it does not', () => {
    expect(nextPoll(FRESH, { outcome: 'new', fresh: 3, maxAgeSeconds: null }, NOW, 0.25)).toMatchObject({
      paceMinutes: 15,
    });
    expect(nextPoll(FRESH, same, NOW, 0.25).paceMinutes).toBe(38);
  });

  it('is as a person said', () => {
    expect(minutesUntil(nextPoll({ ...FRESH, everyMinutes: 5 }, same, NOW, 0.25))).toBe(5);
  });

  it('is not before the server’s answer has aged', () => {
    expect(minutesUntil(nextPoll(FRESH, { ...same, maxAgeSeconds: 7_200 }, NOW, 0.25))).toBe(120);
  });

  it('doubles with every failure, up to a day, and is never before Retry-After', () => {
    const failed = (failures: number, retryAfterSeconds: number | null = null) =>
      minutesUntil(nextPoll({ ...FRESH, failures }, { outcome: 'failed', retryAfterSeconds }, NOW, 0.25));
    expect([failed(0), failed(1), failed(2), failed(30)]).toEqual([10, 20, 40, 1_440]);
    expect(failed(0, 3_600)).toBe(60);
    expect(failed(0, 10 ** 9)).toBe(7 * 1_440);
  });

  it('forgets failures after a success', () => {
    expect(nextPoll({ ...FRESH, failures: 4 }, same, NOW, 0.5).failures).toBe(0);
  });

  it('lies in the future, within a day and a fifth, whatever came', () => {
    const pace = fc.record({
      everyMinutes: fc.constant(null),
      paceMinutes: fc.integer({ min: 1, max: 5_000 }),
      failures: fc.nat(100),
    });
    fc.assert(
      fc.property(pace, fc.nat(9), fc.double({ min: 0, max: 1, noNaN: true }), (before, fresh, random) => {
        const minutes = minutesUntil(nextPoll(before, { outcome: 'new', fresh, maxAgeSeconds: null }, NOW, random));
        expect(minutes).toBeGreaterThan(9);
        expect(minutes).toBeLessThanOrEqual(1_440 * 1.2);
      }),
    );
  });
});

describe('headers', () => {
  it.each([
    ['120', 120],
    ['Thu, 01 Jan 2026 00:01:00 GMT', 60],
    ['Wed, 31 Dec 2025 00:00:00 GMT', 0],
    ['soon', null],
    ['-5', null],
    [undefined, null],
  ])('Retry-After %j is %j seconds', (header, seconds) => {
    expect(retryAfter(header, NOW)).toBe(seconds);
  });

  it.each([
    ['public, max-age=600', 600],
    ['s-maxage=5, max-age="60"', 60],
    ['no-store', null],
    [undefined, null],
  ])('Cache-Control %j lets an answer age %j seconds', (header, seconds) => {
    expect(maxAge(header)).toBe(seconds);
  });
});
