'use server';

import { redirect } from 'next/navigation';
import { acceptInvitation } from '@/lib/access/invitations/commands';
import { formText } from '@/lib/auth/form';
import { HOME_PATH } from '@/lib/auth/return-path';
import { startSession } from '@/lib/auth/session';
import type { Refusal } from '@/lib/result';

export type AcceptState = { refusal: Refusal; name: string } | null;

export async function acceptAction(token: string, _: AcceptState, form: FormData): Promise<AcceptState> {
  const name = formText(form, 'name');
  const accepted = await acceptInvitation(token, { name, password: formText(form, 'password') });
  if (!accepted.ok) return { refusal: accepted.error, name };
  await startSession(accepted.value);
  redirect(HOME_PATH);
}
