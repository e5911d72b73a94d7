import { beforeEach, describe, expect, test } from 'vitest';
import { disablePerson } from '@/lib/access/people/commands';
import { admitVouchedFor, countAttempt, signInWithPassword } from '@/lib/access/sign-in/store';
import { MAX_FAILURES_PER_ACCOUNT, MAX_FAILURES_PER_ADDRESS } from '@/lib/access/sign-in/throttle';
import { db } from '@/lib/db/client';
import { addPerson, removeEverybody } from './people';

// The desk counts in moments, so a database that shows them in Tokyo's time must not matter. Read when the first test connects.
process.env.DATABASE_URL += '?options=-c%20TimeZone%3DAsia%2FTokyo';

const RIGHT = 'a sentence nobody guesses';
const ADDRESS = '192.0.2.7';
const MINUTE_MS = 60_000;
beforeEach(removeEverybody);

const tryAs = (email: string, password: string, address: string | null = ADDRESS) =>
  signInWithPassword({ email, password }, address);
const codes = (results: Awaited<ReturnType<typeof tryAs>>[]) =>
  results.map((result) => (result.ok ? 'in' : result.error.code));
const count = (all: string[], code: string) => all.filter((one) => one === code).length;

describe('signing in', () => {
  test('takes the right password, and the address in any case', async () => {
    const ida = await addPerson('editor', { email: 'ida@desk.example', password: RIGHT });
    expect(await tryAs(' Ida@Desk.Example ', RIGHT)).toEqual({
      ok: true,
      value: { userId: ida.id, sessionVersion: 1 },
    });
  });

  test('refuses a wrong password, an unknown, a disabled and a passwordless account in the same words', async () => {
    const admin = await addPerson('admin', { email: 'ida@desk.example', password: RIGHT });
    const off = await addPerson('editor', { email: 'off@desk.example', password: RIGHT });
    await addPerson('editor', { email: 'oidc@desk.example' });
    await disablePerson(admin.actor, off.id);
    const refusals = await Promise.all([
      tryAs('ida@desk.example', 'a sentence nobody guessed'),
      tryAs('nobody@desk.example', RIGHT),
      tryAs('off@desk.example', RIGHT),
      tryAs('oidc@desk.example', ''),
      tryAs('not an address\u0000', RIGHT),
    ]);
    expect(codes(refusals)).toEqual(Array(5).fill('wrong-credentials'));
    expect(new Set(refusals.map((refusal) => JSON.stringify(refusal))).size).toBe(1);
  });
});

describe('failed sign-ins', () => {
  test('are counted for thirty guesses at once from thirty addresses: ten are looked at, twenty are not', async () => {
    await addPerson('editor', { email: 'ida@desk.example', password: RIGHT });
    const guesses = Array.from({ length: 30 }, (_, i) => tryAs('ida@desk.example', `guess ${i}`, `198.51.100.${i}`));
    const all = codes(await Promise.all(guesses));
    expect(count(all, 'wrong-credentials')).toBe(MAX_FAILURES_PER_ACCOUNT);
    expect(count(all, 'too-many-attempts')).toBe(30 - MAX_FAILURES_PER_ACCOUNT);
    expect(await db().signInFailure.count()).toBe(MAX_FAILURES_PER_ACCOUNT);
  });

  test('shut the account for the right password too, whether it exists or not, and only that account', async () => {
    await addPerson('editor', { email: 'ida@desk.example', password: RIGHT });
    await addPerson('editor', { email: 'lu@desk.example', password: RIGHT });
    for (let i = 0; i < MAX_FAILURES_PER_ACCOUNT; i++) {
      await countAttempt({ account: 'ida@desk.example', address: '198.51.100.1' });
      await countAttempt({ account: 'nobody@desk.example', address: '198.51.100.2' });
    }
    expect(codes([await tryAs('ida@desk.example', RIGHT)])).toEqual(['too-many-attempts']);
    expect(codes([await tryAs('nobody@desk.example', RIGHT)])).toEqual(['too-many-attempts']);
    expect(codes([await tryAs('lu@desk.example', RIGHT)])).toEqual(['in']);
  });

  test('from one address on a hundred accounts at once: fifty are looked at', async () => {
    const tries = Array.from({ length: 100 }, (_, i) =>
      countAttempt({ account: `p${i}@desk.example`, address: ADDRESS }),
    );
    const allowed = (await Promise.all(tries)).filter((result) => result.ok);
    expect(allowed).toHaveLength(MAX_FAILURES_PER_ADDRESS);
    expect((await countAttempt({ account: 'other@desk.example', address: '192.0.2.8' })).ok).toBe(true);
    expect((await countAttempt({ account: 'other@desk.example', address: null })).ok).toBe(true);
  });

  test('of an account are forgotten when its password is given rightly; those of others from there are not', async () => {
    await addPerson('editor', { email: 'ida@desk.example', password: RIGHT });
    await tryAs('ida@desk.example', 'wrong');
    await tryAs('lu@desk.example', 'wrong');
    expect(codes([await tryAs('ida@desk.example', RIGHT)])).toEqual(['in']);
    expect(await db().signInFailure.findMany({ select: { account: true } })).toEqual([{ account: 'lu@desk.example' }]);
  });

  test('stop counting after fifteen minutes, and are deleted then, whatever the database’s time zone', async () => {
    expect(await db().$queryRaw`SELECT current_setting('TimeZone') AS zone`).toEqual([{ zone: 'Asia/Tokyo' }]);
    const then = new Date('2026-03-28T09:00:00Z');
    const at = (minutes: number) => new Date(then.getTime() + minutes * MINUTE_MS);
    const attempt = { account: 'ida@desk.example', address: ADDRESS };
    for (let i = 0; i < MAX_FAILURES_PER_ACCOUNT; i++) expect((await countAttempt(attempt, then)).ok).toBe(true);
    expect((await countAttempt(attempt, at(15))).ok).toBe(false);
    expect((await countAttempt(attempt, at(15.001))).ok).toBe(true);
    expect(await db().signInFailure.count()).toBe(1);
  });
});

describe('the identity provider', () => {
  test('lets in whom the desk knows, by a verified address', async () => {
    const ida = await addPerson('editor', { email: 'ida@desk.example' });
    const claims = { email: 'Ida@Desk.Example', email_verified: true };
    expect(await admitVouchedFor(claims)).toEqual({ userId: ida.id, sessionVersion: 1 });
  });

  test('lets nobody else in and makes no account', async () => {
    const admin = await addPerson('admin', { email: 'ida@desk.example' });
    const off = await addPerson('editor', { email: 'off@desk.example' });
    await disablePerson(admin.actor, off.id);
    const email = 'ida@desk.example';
    expect(await admitVouchedFor({ email, email_verified: false })).toBe(null);
    expect(await admitVouchedFor({ email, email_verified: 'true' })).toBe(null);
    expect(await admitVouchedFor({ email })).toBe(null);
    expect(await admitVouchedFor({ email: 'new@desk.example', email_verified: true })).toBe(null);
    expect(await admitVouchedFor({ email: 'off@desk.example', email_verified: true })).toBe(null);
    expect(await admitVouchedFor({ email: { not: null }, email_verified: true })).toBe(null);
    expect(await db().user.count()).toBe(2);
  });
});
