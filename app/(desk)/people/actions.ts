'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { invitePerson, revokeInvitation } from '@/lib/access/invitations/commands';
import { changeRole, disablePerson, enablePerson, signOutEverywhere } from '@/lib/access/people/commands';
import { ROLES } from '@/lib/access/policy';
import { formText } from '@/lib/auth/form';
import { actorOrRefusal } from '@/lib/auth/session';
import { baseUrl } from '@/lib/env';
import { ok, type Result, refuse } from '@/lib/result';

const ID = z.uuid();
const ROLE = z.enum(ROLES);

/** An invitation as it is shown once. */
export type Invited = { email: string; link: string; expiresAt: string };

export async function inviteAction(_: Result<Invited> | null, form: FormData): Promise<Result<Invited>> {
  const person = await actorOrRefusal('people');
  if (!person.ok) return person;
  const role = ROLE.safeParse(formText(form, 'role'));
  if (!role.success) return refuse('invalid-input');
  const email = formText(form, 'email');
  const offer = { email, name: formText(form, 'name'), role: role.data };
  const invited = await invitePerson(person.value.actor, offer);
  if (!invited.ok) return invited;
  revalidatePath('/people');
  const { token, expiresAt } = invited.value;
  return ok({ email: email.trim(), link: `${baseUrl()}/invite/${token}`, expiresAt: expiresAt.toISOString() });
}

export async function revokeInvitationAction(id: string): Promise<Result<void>> {
  return onOne(id, revokeInvitation);
}

export async function changeRoleAction(userId: string, role: string): Promise<Result<void>> {
  const wanted = ROLE.safeParse(role);
  if (!wanted.success) return refuse('invalid-input');
  return onOne(userId, (actor, id) => changeRole(actor, id, wanted.data));
}

export async function disableAction(userId: string): Promise<Result<void>> {
  return onOne(userId, disablePerson);
}

export async function enableAction(userId: string): Promise<Result<void>> {
  return onOne(userId, enablePerson);
}

export async function signOutPersonAction(userId: string): Promise<Result<void>> {
  return onOne(userId, signOutEverywhere);
}

/** What comes from a browser may be anything: an id that is none belongs to nobody. */
async function onOne(id: string, command: (actor: Actor, id: string) => Promise<Result<void>>): Promise<Result<void>> {
  const person = await actorOrRefusal('people');
  if (!person.ok) return person;
  if (!ID.safeParse(id).success) return refuse('not-found');
  const result = await command(person.value.actor, id);
  revalidatePath('/people');
  return result;
}
