'use client';

import { useActionState } from 'react';
import { ActionForm } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { RefusalNotice } from '@/components/ui/refusal';
import { changePasswordAction } from './actions';

export function PasswordForm({ email }: { email: string }) {
  const [outcome, action, pending] = useActionState(changePasswordAction, null);
  const refusal = outcome && !outcome.ok ? outcome.error : null;
  const wrong = refusal?.code === 'wrong-password' ? refusal.message : null;
  const weak = refusal?.code === 'weak-password' ? refusal.message : null;
  return (
    <ActionForm action={action} outcome={outcome} className="grid max-w-sm gap-4">
      {refusal && !wrong && !weak && <RefusalNotice refusal={refusal} />}
      {outcome?.ok && <Notice look="done">Your password is changed. Your other browsers are signed out.</Notice>}
      {/* Password managers file the new password under this. */}
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <TextField
        label="Current password"
        name="current"
        type="password"
        autoComplete="current-password"
        required
        dir="ltr"
        error={wrong}
      />
      <TextField
        label="New password"
        hint="At least 12 characters. Several unrelated words are good; spaces are fine."
        name="wanted"
        type="password"
        autoComplete="new-password"
        required
        minLength={12}
        dir="ltr"
        error={weak}
      />
      <Button type="submit" look="primary" pending={pending} className="justify-self-start">
        Change password
      </Button>
    </ActionForm>
  );
}
