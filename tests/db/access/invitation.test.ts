import { beforeEach, describe, expect, test } from 'vitest';
import { acceptInvitation, invitePerson, revokeInvitation } from '@/lib/access/invitations/commands';
import { findOpenInvitation, listOpenInvitations } from '@/lib/access/invitations/queries';
import { signInWithPassword } from '@/lib/access/sign-in/store';
import { db } from '@/lib/db/client';
import { addPerson, history, removeEverybody } from './people';

const OFFER = { email: 'Ida@Desk.Example', name: 'Ida Brandt', role: 'publisher' as const };
const CHOSEN = { name: 'Ida B. Brandt', password: 'a sentence nobody guesses' };
beforeEach(removeEverybody);

async function invited(over: Partial<typeof OFFER> = {}) {
  const admin = await addPerson('admin');
  const result = await invitePerson(admin.actor, { ...OFFER, ...over });
  if (!result.ok) throw new Error(result.error.message);
  return { admin, token: result.value.token };
}

describe('an invitation', () => {
  test('gives an account of its address and role, with the name and password chosen', async () => {
    const { admin, token } = await invited();
    const before = (await history()).length;
    const accepted = await acceptInvitation(token, CHOSEN);
    expect(accepted.ok).toBe(true);
    const user = await db().user.findUniqueOrThrow({ where: { email: 'ida@desk.example' } });
    expect(user).toMatchObject({ role: 'publisher', name: 'Ida B. Brandt', disabledAt: null });
    expect((await signInWithPassword({ email: OFFER.email, password: CHOSEN.password }, null)).ok).toBe(true);
    expect(await history()).toHaveLength(before + 1);
    expect((await history()).at(-1)).toEqual({ action: 'person.join', by: 'Ida B. Brandt' });
    expect((await history()).slice(0, before).at(-1)).toEqual({ action: 'person.invite', by: admin.name });
  });

  test('accepted eight times at once makes one account', async () => {
    const { token } = await invited();
    const results = await Promise.all(Array.from({ length: 8 }, () => acceptInvitation(token, CHOSEN)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const codes = results.flatMap((result) => (result.ok ? [] : [result.error.code]));
    expect(codes).toEqual(Array(7).fill('invitation-invalid'));
    expect(await db().user.count({ where: { email: 'ida@desk.example' } })).toBe(1);
  });

  test('is kept without its token', async () => {
    const { token } = await invited();
    const rows = await db().$queryRaw<{ row: string }[]>`SELECT to_jsonb(i)::text AS row FROM "Invitation" i`;
    const events = await db().$queryRaw<{ row: string }[]>`SELECT to_jsonb(e)::text AS row FROM "AuditEvent" e`;
    expect([...rows, ...events].map(({ row }) => row).join('\n')).not.toContain(token);
  });

  test('admits nobody once withdrawn, expired or replaced by another of the same address', async () => {
    const { admin, token } = await invited();
    const again = await invitePerson(admin.actor, OFFER);
    expect(await findOpenInvitation(token)).toBe(null);
    const list = await listOpenInvitations();
    expect(list).toMatchObject([{ email: 'ida@desk.example', role: 'publisher', invitedBy: admin.name }]);
    const second = again.ok ? again.value.token : '';
    expect((await revokeInvitation(admin.actor, list[0]?.id ?? '')).ok).toBe(true);
    expect(await revokeInvitation(admin.actor, list[0]?.id ?? '')).toMatchObject({
      error: { code: 'invitation-invalid' },
    });
    for (const dead of [token, second, 'made up', '']) {
      expect(await acceptInvitation(dead, CHOSEN)).toMatchObject({ error: { code: 'invitation-invalid' } });
    }
    const third = await invitePerson(admin.actor, OFFER);
    await db().invitation.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    const expired = await acceptInvitation(third.ok ? third.value.token : '', CHOSEN);
    expect(expired).toMatchObject({ error: { code: 'invitation-invalid' } });
    expect(await db().user.count()).toBe(1);
  });

  test('survives a password that is too weak or a name that is none, and can be tried again', async () => {
    const { token } = await invited();
    const weak = await acceptInvitation(token, { ...CHOSEN, password: 'short' });
    expect(weak).toMatchObject({ error: { code: 'weak-password' } });
    const own = await acceptInvitation(token, { ...CHOSEN, password: 'ida@desk.example' });
    expect(own).toMatchObject({ error: { code: 'weak-password' } });
    expect(await acceptInvitation(token, { ...CHOSEN, name: ' ' })).toMatchObject({ error: { code: 'invalid-input' } });
    expect((await acceptInvitation(token, CHOSEN)).ok).toBe(true);
  });

  test('is for no address that has an account, and for nothing that is no address', async () => {
    const admin = await addPerson('admin', { email: 'ida@desk.example' });
    expect(await invitePerson(admin.actor, OFFER)).toMatchObject({ error: { code: 'email-taken' } });
    expect(await invitePerson(admin.actor, { ...OFFER, email: 'ida' })).toMatchObject({
      error: { code: 'invalid-input' },
    });
  });

  test.each(['viewer', 'editor', 'publisher'] as const)('is neither made nor withdrawn by a %s', async (role) => {
    await invited();
    const person = await addPerson(role);
    const made = await invitePerson(person.actor, { ...OFFER, email: 'friend@desk.example' });
    expect(made).toMatchObject({ error: { code: 'forbidden' } });
    const [open] = await listOpenInvitations();
    expect(await revokeInvitation(person.actor, open?.id ?? '')).toMatchObject({ error: { code: 'forbidden' } });
    expect(await listOpenInvitations()).toHaveLength(1);
  });
});
