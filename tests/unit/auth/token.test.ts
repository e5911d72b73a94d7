import { encode } from 'next-auth/jwt';
import { beforeAll, describe, expect, test } from 'vitest';

const SECRET = 'a secret of this test alone';
const CLAIMS = { userId: '0190f3b2-0000-7000-8000-000000000001', sessionVersion: 3 };

let token: typeof import('@/lib/auth/token');
let renew: typeof import('@/lib/auth/renew');
beforeAll(async () => {
  process.env.DATABASE_URL ||= 'postgresql://nobody@127.0.0.1:1/none';
  process.env.NEXTAUTH_SECRET = SECRET;
  token = await import('@/lib/auth/token');
  renew = await import('@/lib/auth/renew');
});

describe('a session token', () => {
  test('says who and which session, and nothing that could go stale', async () => {
    const read = await token.readSessionToken(await token.makeSessionToken(CLAIMS));
    expect(read).toEqual({ ...CLAIMS, issuedAtSeconds: expect.any(Number) });
  });

  test.each(['', 'nonsense', 'a.b.c.d.e', 'eyJhbGciOiJub25lIn0..'])('is not %j', async (made) => {
    expect(await token.readSessionToken(made)).toBe(null);
  });

  test('made with another secret is none', async () => {
    const forged = await encode({
      token: { sub: CLAIMS.userId, sessionVersion: 3 },
      secret: 'another secret altogether',
    });
    expect(await token.readSessionToken(forged)).toBe(null);
  });

  test('that has expired is none', async () => {
    const expired = await encode({ token: { sub: CLAIMS.userId, sessionVersion: 3 }, secret: SECRET, maxAge: -60 });
    expect(await token.readSessionToken(expired)).toBe(null);
  });

  test('of another purpose, such as next-auth’s own, is none', async () => {
    const other = await encode({ token: { state: 'x' }, secret: SECRET });
    expect(await token.readSessionToken(other)).toBe(null);
    const salted = await encode({ token: { sub: CLAIMS.userId, sessionVersion: 3 }, secret: SECRET, salt: 'state' });
    expect(await token.readSessionToken(salted)).toBe(null);
  });
});

describe('a session in use', () => {
  test('gets a fresh token once the old one is a quarter of an hour old, with the same claims', async () => {
    const old = await token.makeSessionToken(CLAIMS);
    const now = Date.now() / 1000;
    expect(await renew.renewedSessionToken(old, now + token.RENEW_AFTER_SECONDS - 60)).toBe(null);
    const fresh = await renew.renewedSessionToken(old, now + token.RENEW_AFTER_SECONDS + 60);
    expect(await token.readSessionToken(fresh ?? '')).toMatchObject(CLAIMS);
  });

  test('is not made out of nothing', async () => {
    expect(await renew.renewedSessionToken(undefined, 0)).toBe(null);
    expect(await renew.renewedSessionToken('forged', Number.MAX_SAFE_INTEGER)).toBe(null);
  });
});
