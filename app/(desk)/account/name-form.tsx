'use client';

import { useActionState } from 'react';
import { ActionForm } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { renameMyselfAction } from './actions';

/** The name that the others see. What was done before stays under the name of that time. */
export function NameForm({ name }: { name: string }) {
  const [outcome, action, pending] = useActionState(renameMyselfAction, null);
  return (
    <ActionForm action={action} outcome={outcome} className="grid max-w-sm gap-4">
      {outcome?.ok && <Notice look="done">Your name is saved.</Notice>}
      <TextField
        label="Name"
        hint="Your colleagues see it beside what you do."
        name="name"
        defaultValue={name}
        autoComplete="name"
        required
        maxLength={100}
        dir="auto"
        error={outcome && !outcome.ok ? outcome.error.message : null}
      />
      <Button type="submit" pending={pending} className="justify-self-start">
        Save name
      </Button>
    </ActionForm>
  );
}
