'use client';

import { useActionState } from 'react';
import { ActionForm } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { RefusalNotice } from '@/components/ui/refusal';
import { signInAction } from './actions';

export function SignInForm({ callbackUrl }: { callbackUrl: string }) {
  const [state, action, pending] = useActionState(signInAction, null);
  return (
    <ActionForm action={action} outcome={state && { ok: false, error: state.refusal }}>
      {state && <RefusalNotice refusal={state.refusal} />}
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        required
        autoFocus
        defaultValue={state?.email}
      />
      <TextField label="Password" name="password" type="password" autoComplete="current-password" required dir="ltr" />
      <Button type="submit" look="primary" pending={pending} className="w-full justify-center">
        Sign in
      </Button>
    </ActionForm>
  );
}
