'use client';

import { useActionState } from 'react';
import { ActionForm } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { RefusalNotice } from '@/components/ui/refusal';
import { acceptAction } from './actions';

export function AcceptForm({ token, email, name }: { token: string; email: string; name: string }) {
  const [state, action, pending] = useActionState(acceptAction.bind(null, token), null);
  const refusal = state?.refusal;
  const weak = refusal?.code === 'weak-password' ? refusal.message : null;
  return (
    <ActionForm action={action} outcome={refusal ? { ok: false, error: refusal } : null}>
      {refusal && !weak && <RefusalNotice refusal={refusal} />}
      <TextField label="E-mail" name="email" type="email" autoComplete="username" readOnly value={email} />
      <TextField
        label="Your name"
        hint="As colleagues see it in the history."
        name="name"
        autoComplete="name"
        required
        maxLength={100}
        defaultValue={state?.name ?? name}
      />
      <TextField
        label="Password"
        hint="At least 12 characters. Several unrelated words are good; spaces are fine."
        name="password"
        type="password"
        autoComplete="new-password"
        required
        minLength={12}
        dir="ltr"
        error={weak}
      />
      <Button type="submit" look="primary" pending={pending} className="w-full justify-center">
        Join the desk
      </Button>
    </ActionForm>
  );
}
