import { describe, expect, test } from 'vitest';
import {
  MAX_FAILURES_PER_ACCOUNT,
  MAX_FAILURES_PER_ADDRESS,
  MAX_FAILURES_UNKNOWN_ADDRESS,
  mayTry,
  WINDOW_MINUTES,
  windowStart,
} from '@/lib/access/sign-in/throttle';
import { REFUSALS } from '@/lib/result';

const ADDRESS = '192.0.2.7';

describe('a try to sign in', () => {
  test('is allowed up to ten failures of the account', () => {
    expect(mayTry({ account: 9, address: 9 }, ADDRESS)).toBe(true);
    expect(mayTry({ account: 10, address: 10 }, ADDRESS)).toBe(false);
    expect(MAX_FAILURES_PER_ACCOUNT).toBe(10);
  });

  test('is allowed up to fifty failures from the address, on whatever accounts', () => {
    expect(mayTry({ account: 0, address: 49 }, ADDRESS)).toBe(true);
    expect(mayTry({ account: 0, address: 50 }, ADDRESS)).toBe(false);
    expect(MAX_FAILURES_PER_ADDRESS).toBe(50);
  });

  test('from an address that cannot be told shares a much higher bound with all such', () => {
    expect(mayTry({ account: 0, address: 999 }, null)).toBe(true);
    expect(mayTry({ account: 0, address: 1000 }, null)).toBe(false);
    expect(mayTry({ account: 10, address: 10 }, null)).toBe(false);
    expect(MAX_FAILURES_UNKNOWN_ADDRESS).toBeGreaterThan(10 * MAX_FAILURES_PER_ADDRESS);
  });

  test('is counted for fifteen minutes, which is what the refusal says', () => {
    expect(windowStart(new Date('2026-03-28T09:15:00Z')).toISOString()).toBe('2026-03-28T09:00:00.000Z');
    expect(REFUSALS['too-many-attempts'].sentence).toContain(`${WINDOW_MINUTES} minutes`);
  });
});
