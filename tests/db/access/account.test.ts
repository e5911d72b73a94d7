import { beforeEach, describe, expect, test } from 'vitest';
import {
  changeOwnPassword,
  renameMyself,
  setKeyLayout,
  setSingleKeys,
  signMyselfOutEverywhere,
} from '@/lib/access/account/commands';
import { findSignedIn } from '@/lib/access/queries';
import { createFirstAdmin } from '@/lib/access/setup/commands';
import { signInWithPassword } from '@/lib/access/sign-in/store';
import { MAX_FAILURES_PER_ACCOUNT } from '@/lib/access/sign-in/throttle';
import { permit } from '@/lib/access/store';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { addPerson, history, removeEverybody } from './people';

const OLD = 'a sentence nobody guesses';
const NEW = 'another sentence altogether';
beforeEach(removeEverybody);
const addIda = () => addPerson('viewer', { email: 'ida@desk.example', name: 'Ida', password: OLD });
const canSignIn = async (password: string) =>
  (await signInWithPassword({ email: 'ida@desk.example', password }, null)).ok;

describe('a changed password', () => {
  test('ends all other sessions and gives this one its new claims', async () => {
    const ida = await addIda();
    const changed = await changeOwnPassword(ida.actor, { current: OLD, wanted: NEW }, null);
    expect(changed).toEqual({ ok: true, value: { userId: ida.id, sessionVersion: 2 } });
    expect(await findSignedIn(ida.id, 1)).toBe(null);
    expect(await findSignedIn(ida.id, 2)).not.toBe(null);
    expect([await canSignIn(OLD), await canSignIn(NEW)]).toEqual([false, true]);
    expect((await history()).at(-1)).toEqual({ action: 'person.password', by: 'Ida' });
  });

  test('needs the current one, and guessing it is limited as at the sign-in page', async () => {
    const ida = await addIda();
    const guesses = Array.from({ length: 15 }, () =>
      changeOwnPassword(ida.actor, { current: 'guess', wanted: NEW }, null),
    );
    const codes = (await Promise.all(guesses)).map((result) => (result.ok ? 'changed' : result.error.code));
    expect(codes.filter((code) => code === 'wrong-password')).toHaveLength(MAX_FAILURES_PER_ACCOUNT);
    expect(codes.filter((code) => code === 'too-many-attempts')).toHaveLength(15 - MAX_FAILURES_PER_ACCOUNT);
  });

  test('has to be a good one', async () => {
    const ida = await addIda();
    const weak = await changeOwnPassword(ida.actor, { current: OLD, wanted: 'password1234' }, null);
    expect(weak).toMatchObject({ error: { code: 'weak-password' } });
    expect(await canSignIn(OLD)).toBe(true);
  });

  test('is changed once when two browsers change it at the same time', async () => {
    const ida = await addIda();
    const wanted = [NEW, 'a third sentence, once more'];
    const results = await Promise.all(
      wanted.map((one) => changeOwnPassword(ida.actor, { current: OLD, wanted: one }, null)),
    );
    const winners = wanted.filter((_, i) => results[i]?.ok);
    expect(winners).toHaveLength(1);
    expect(await canSignIn(winners[0] ?? '')).toBe(true);
    expect((await db().user.findUniqueOrThrow({ where: { id: ida.id } })).sessionVersion).toBe(2);
  });
});

test('signing oneself out everywhere ends this session too', async () => {
  const ida = await addIda();
  expect((await signMyselfOutEverywhere(ida.actor)).ok).toBe(true);
  expect(await findSignedIn(ida.id, 1)).toBe(null);
  expect(await signMyselfOutEverywhere(ida.actor)).toMatchObject({ error: { code: 'not-signed-in' } });
  expect(await setSingleKeys(ida.actor, false)).toMatchObject({ error: { code: 'not-signed-in' } });
});

test('the one-letter shortcuts are switched off by oneself, at once', async () => {
  const ida = await addIda();
  expect((await findSignedIn(ida.id, 1))?.singleKeys).toBe(true);
  await setSingleKeys(ida.actor, false);
  expect((await findSignedIn(ida.id, 1))?.singleKeys).toBe(false);
});

test('keys are moved by oneself, for oneself, and never two to one place', async () => {
  const [ida, bo] = [
    await addIda(),
    await addPerson('viewer', { email: 'bo@desk.example', name: 'Bo', password: OLD }),
  ];
  expect(await setKeyLayout(ida.actor, { a: 'b', b: 'a' })).toMatchObject({ ok: true });
  expect((await findSignedIn(ida.id, 1))?.keyLayout).toEqual({ a: 'b', b: 'a' });
  expect((await findSignedIn(bo.id, 1))?.keyLayout).toEqual({});
  for (const wrong of [{ a: 'b' }, { a: 'b', b: 'b' }, { a: 7 }, ['a'], null, 'a']) {
    expect(await setKeyLayout(ida.actor, wrong), JSON.stringify(wrong)).toMatchObject({
      error: { code: 'invalid-input' },
    });
  }
  expect((await findSignedIn(ida.id, 1))?.keyLayout).toEqual({ a: 'b', b: 'a' });
});

describe('the permission of a change', () => {
  test('is read inside its transaction: by role now, not by role at sign-in', async () => {
    const ida = await addIda();
    const ask = () => transaction((tx) => permit(tx, ida.actor, 'publish'));
    expect(await ask()).toMatchObject({ error: { code: 'forbidden' } });
    await db().user.update({ where: { id: ida.id }, data: { role: 'publisher' } });
    expect(await ask()).toMatchObject({ ok: true, value: { name: 'Ida', role: 'publisher' } });
    await db().user.update({ where: { id: ida.id }, data: { disabledAt: new Date() } });
    expect(await ask()).toMatchObject({ error: { code: 'not-signed-in' } });
  });

  test('does not outlive a session', async () => {
    const ida = await addIda();
    const stale = { ...ida.actor, sessionVersion: 0 };
    expect(await transaction((tx) => permit(tx, stale, 'read'))).toMatchObject({ error: { code: 'not-signed-in' } });
  });
});

describe('the first admin', () => {
  const SETUP = { kind: 'system', name: 'setup' } as const;

  test('gets a password to read off a screen, and signs in with it', async () => {
    const made = await createFirstAdmin(SETUP, 'Admin@Desk.Example');
    if (!made.ok) throw new Error(made.error.message);
    expect(made.value.email).toBe('admin@desk.example');
    expect(made.value.password).toMatch(/^([1-9A-HJ-NP-Za-km-z]{5}-){3}[1-9A-HJ-NP-Za-km-z]{5}$/);
    expect((await signInWithPassword(made.value, null)).ok).toBe(true);
    expect((await history()).at(-1)).toEqual({ action: 'person.join', by: 'setup' });
  });

  test('is made once by six set-ups at the same time, and by none later', async () => {
    const all = await Promise.all(
      Array.from({ length: 6 }, (_, i) => createFirstAdmin(SETUP, `admin${i}@desk.example`)),
    );
    expect(all.filter((result) => result.ok)).toHaveLength(1);
    expect(await db().user.count()).toBe(1);
    expect(await createFirstAdmin(SETUP, 'late@desk.example')).toMatchObject({ error: { code: 'already-set-up' } });
  });
});

describe('one’s own name', () => {
  const nameOf = async (id: string) => (await db().user.findUniqueOrThrow({ where: { id } })).name;

  test('is changed, and history says who was called what', async () => {
    const ida = await addIda();
    expect(await renameMyself(ida.actor, '  Ida \u202E Lund\n')).toMatchObject({ ok: true });
    expect(await nameOf(ida.id)).toBe('Ida Lund');
    expect((await history()).at(-1)).toEqual({ action: 'person.rename', by: 'Ida' });
  });

  test('cannot be empty or endless', async () => {
    const ida = await addIda();
    for (const typed of ['', ' \u0000 ', 'x'.repeat(101)]) {
      expect(await renameMyself(ida.actor, typed)).toMatchObject({ error: { code: 'invalid-input' } });
    }
    expect(await nameOf(ida.id)).toBe('Ida');
  });
});
