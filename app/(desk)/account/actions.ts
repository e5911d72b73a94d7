'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import {
  changeOwnPassword,
  renameMyself,
  setKeyLayout,
  setSingleKeys,
  signMyselfOutEverywhere,
} from '@/lib/access/account/commands';
import type { KeyLayout } from '@/lib/access/account/key-layout';
import { formText } from '@/lib/auth/form';
import { addressHere } from '@/lib/auth/here';
import { actorOrRefusal, endSession, startSession } from '@/lib/auth/session';
import { ok, type Result } from '@/lib/result';

/** Changes the password. This browser stays signed in under the new session version; all others are out. */
export async function changePasswordAction(_: Result<void> | null, form: FormData): Promise<Result<void>> {
  const person = await actorOrRefusal();
  if (!person.ok) return person;
  const typed = { current: formText(form, 'current'), wanted: formText(form, 'wanted') };
  const changed = await changeOwnPassword(person.value.actor, typed, await addressHere());
  if (!changed.ok) return changed;
  await startSession(changed.value);
  return ok(undefined);
}

export async function renameMyselfAction(_: Result<void> | null, form: FormData): Promise<Result<void>> {
  const person = await actorOrRefusal();
  if (!person.ok) return person;
  const result = await renameMyself(person.value.actor, formText(form, 'name'));
  revalidatePath('/', 'layout');
  return result;
}

export async function setSingleKeysAction(on: boolean): Promise<Result<void>> {
  const person = await actorOrRefusal();
  if (!person.ok) return person;
  const result = await setSingleKeys(person.value.actor, on === true);
  revalidatePath('/', 'layout');
  return result;
}

export async function setKeyLayoutAction(layout: KeyLayout): Promise<Result<void>> {
  const person = await actorOrRefusal();
  if (!person.ok) return person;
  const result = await setKeyLayout(person.value.actor, layout);
  revalidatePath('/', 'layout');
  return result;
}

export async function signOutEverywhereAction(): Promise<void> {
  const person = await actorOrRefusal();
  if (person.ok) await signMyselfOutEverywhere(person.value.actor);
  await endSession();
  redirect('/sign-in');
}
