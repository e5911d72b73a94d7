import { beforeEach, describe, expect, test } from 'vitest';
import { invitePerson } from '@/lib/access/invitations/commands';
import { findOpenInvitation } from '@/lib/access/invitations/queries';
import { changeRole, disablePerson, enablePerson, signOutEverywhere } from '@/lib/access/people/commands';
import { listPeople } from '@/lib/access/people/queries';
import { findSignedIn } from '@/lib/access/queries';
import { db } from '@/lib/db/client';
import { addPerson, history, removeEverybody } from './people';

beforeEach(removeEverybody);
const roleOf = async (id: string) => (await db().user.findUniqueOrThrow({ where: { id } })).role;

describe('a role', () => {
  test('changed by an admin holds at the person’s next request, without a new sign-in, and is in the history', async () => {
    const admin = await addPerson('admin');
    const editor = await addPerson('editor');
    const before = (await history()).length;
    expect(await changeRole(admin.actor, editor.id, 'publisher')).toEqual({ ok: true, value: undefined });
    const now = await findSignedIn(editor.id, editor.actor.sessionVersion);
    expect(now?.role).toBe('publisher');
    expect((await history()).slice(before)).toEqual([{ action: 'person.role', by: admin.name }]);
  });

  test.each(['viewer', 'editor', 'publisher'] as const)('is not changed by a %s', async (role) => {
    await addPerson('admin');
    const person = await addPerson(role);
    expect(await changeRole(person.actor, person.id, 'admin')).toMatchObject({ error: { code: 'forbidden' } });
    expect(await roleOf(person.id)).toBe(role);
  });

  test('is not changed by somebody whose session has ended, nor by a disabled admin', async () => {
    const admin = await addPerson('admin');
    const stale = { ...admin.actor, sessionVersion: admin.actor.sessionVersion - 1 };
    const other = await addPerson('admin');
    expect(await changeRole(stale, other.id, 'viewer')).toMatchObject({ error: { code: 'not-signed-in' } });
    await disablePerson(admin.actor, other.id);
    expect(await changeRole(other.actor, admin.id, 'viewer')).toMatchObject({ error: { code: 'not-signed-in' } });
  });

  test('of nobody is not found', async () => {
    const admin = await addPerson('admin');
    const nobody = '0190f3b2-0000-7000-8000-00000000dead';
    expect(await changeRole(admin.actor, nobody, 'viewer')).toMatchObject({ error: { code: 'not-found' } });
  });
});

describe('the last admin', () => {
  test('is neither demoted nor disabled, and nothing is written', async () => {
    const admin = await addPerson('admin');
    const disabled = await addPerson('admin');
    await disablePerson(admin.actor, disabled.id);
    const before = (await history()).length;
    expect(await changeRole(admin.actor, admin.id, 'publisher')).toMatchObject({ error: { code: 'last-admin' } });
    expect(await disablePerson(admin.actor, admin.id)).toMatchObject({ error: { code: 'last-admin' } });
    expect(await history()).toHaveLength(before);
    expect(await findSignedIn(admin.id, admin.actor.sessionVersion)).not.toBe(null);
  });

  test('is still there after two admins demote each other at once, ten times over', async () => {
    for (let round = 0; round < 10; round++) {
      await removeEverybody();
      const [a, b] = [await addPerson('admin'), await addPerson('admin')];
      const results = await Promise.all([changeRole(a.actor, b.id, 'editor'), changeRole(b.actor, a.id, 'editor')]);
      expect(results.map((result) => result.ok).toSorted()).toEqual([false, true]);
      expect(await db().user.count({ where: { role: 'admin', disabledAt: null } })).toBe(1);
    }
  });

  test('is still there after both step down at once, one by role and one by account', async () => {
    for (let round = 0; round < 10; round++) {
      await removeEverybody();
      const [a, b] = [await addPerson('admin'), await addPerson('admin')];
      const results = await Promise.all([changeRole(a.actor, a.id, 'viewer'), disablePerson(b.actor, b.id)]);
      const refused = results.filter((result) => !result.ok);
      expect(refused).toMatchObject([{ error: { code: 'last-admin' } }]);
      expect(await db().user.count({ where: { role: 'admin', disabledAt: null } })).toBe(1);
    }
  });
});

describe('an account switched off', () => {
  test('ends its sessions at once, also after it is switched on again', async () => {
    const admin = await addPerson('admin');
    const editor = await addPerson('editor');
    await disablePerson(admin.actor, editor.id);
    expect(await findSignedIn(editor.id, editor.actor.sessionVersion)).toBe(null);
    expect(await findSignedIn(editor.id, editor.actor.sessionVersion + 1)).toBe(null);
    await enablePerson(admin.actor, editor.id);
    expect(await findSignedIn(editor.id, editor.actor.sessionVersion)).toBe(null);
    expect(await findSignedIn(editor.id, editor.actor.sessionVersion + 1)).not.toBe(null);
  });

  test('is switched off once, however often it is asked', async () => {
    const admin = await addPerson('admin');
    const editor = await addPerson('editor');
    const before = (await history()).length;
    await Promise.all([disablePerson(admin.actor, editor.id), disablePerson(admin.actor, editor.id)]);
    expect((await history()).slice(before)).toEqual([{ action: 'person.disable', by: admin.name }]);
  });

  test('stands last in the list of people', async () => {
    const admin = await addPerson('admin', { name: 'Zoe' });
    const editor = await addPerson('editor', { name: 'Abe' });
    await disablePerson(admin.actor, editor.id);
    expect((await listPeople()).map((person) => person.name)).toEqual(['Zoe', 'Abe']);
  });
});

describe('an admin who is one no longer', () => {
  test.each([
    ['demoted', changeRole],
    ['disabled', (actor: Parameters<typeof disablePerson>[0], id: string) => disablePerson(actor, id)],
  ] as const)('and was %s leaves no invitation open to come back by', async (_, end) => {
    const [admin, leaving] = [await addPerson('admin'), await addPerson('admin')];
    const offer = { email: 'me.again@desk.example', name: 'Me Again', role: 'admin' as const };
    const invited = await invitePerson(leaving.actor, offer);
    if (!invited.ok) throw new Error(invited.error.message);
    expect(await findOpenInvitation(invited.value.token)).not.toBe(null);
    expect((await end(admin.actor, leaving.id, 'editor')).ok).toBe(true);
    expect(await findOpenInvitation(invited.value.token)).toBe(null);
  });
});

test('signing somebody out everywhere ends their sessions and leaves their account', async () => {
  const admin = await addPerson('admin');
  const editor = await addPerson('editor');
  expect((await signOutEverywhere(editor.actor, admin.id)).ok).toBe(false);
  expect((await signOutEverywhere(admin.actor, editor.id)).ok).toBe(true);
  expect(await findSignedIn(editor.id, editor.actor.sessionVersion)).toBe(null);
  expect(await findSignedIn(editor.id, editor.actor.sessionVersion + 1)).toMatchObject({ role: 'editor' });
});
