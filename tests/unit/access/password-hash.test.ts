import { parseOptions } from '@node-rs/argon2';
import { describe, expect, test } from 'vitest';
import { ARGON2, hashPassword, NOBODYS_HASH, passwordMatches } from '@/lib/access/password/hash';

const params = (kept: string) => {
  const { algorithm, memoryCost, timeCost, parallelism } = parseOptions(kept);
  return { algorithm, memoryCost, timeCost, parallelism };
};

describe('a kept password', () => {
  test('is argon2id with 19 MiB, two passes and one lane', async () => {
    const kept = await hashPassword('a long enough sentence');
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(ARGON2).toEqual({ memoryCost: 19456, timeCost: 2, parallelism: 1 });
  });

  test('costs as much as the one that unknown accounts are checked against', async () => {
    expect(params(NOBODYS_HASH)).toEqual(params(await hashPassword('anything at all')));
  });

  test('is another string each time, because of its salt', async () => {
    expect(await hashPassword('a long enough sentence')).not.toBe(await hashPassword('a long enough sentence'));
  });

  test('matches the same password however its accents were typed, and no other', async () => {
    const kept = await hashPassword('caf\u00e9 im hinterhof');
    expect(await passwordMatches(kept, 'cafe\u0301 im hinterhof')).toBe(true);
    expect(await passwordMatches(kept, 'cafe im hinterhof')).toBe(false);
  });

  test('that does not exist matches nothing', async () => {
    expect(await passwordMatches(null, 'a long enough sentence')).toBe(false);
    expect(await passwordMatches(null, '')).toBe(false);
  });

  test('matches nothing of a megabyte', async () => {
    expect(await passwordMatches(await hashPassword('a long enough sentence'), 'a'.repeat(1_000_000))).toBe(false);
  });
});
