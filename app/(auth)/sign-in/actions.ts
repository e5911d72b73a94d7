'use server';

import { redirect } from 'next/navigation';
import { formText } from '@/lib/auth/form';
import { safeReturnPath } from '@/lib/auth/return-path';
import { signIn } from '@/lib/auth/sign-in';
import { baseUrl } from '@/lib/env';
import type { Refusal } from '@/lib/result';

/** What the form shows after a refusal. The address comes back for browsers without scripts; the password never does. */
export type SignInState = { refusal: Refusal; email: string } | null;

export async function signInAction(_: SignInState, form: FormData): Promise<SignInState> {
  const email = formText(form, 'email');
  const signedIn = await signIn({ email, password: formText(form, 'password') });
  if (!signedIn.ok) return { refusal: signedIn.error, email };
  redirect(safeReturnPath(formText(form, 'callbackUrl'), baseUrl()));
}
