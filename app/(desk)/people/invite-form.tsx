'use client';

import { useActionState } from 'react';
import { ActionForm } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { SelectField, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { RefusalNotice } from '@/components/ui/refusal';
import { Moment } from '@/components/ui/timestamp';
import { inviteAction } from './actions';
import { ROLE_CHOICES } from './roles';

export function InviteForm() {
  const [outcome, action, pending] = useActionState(inviteAction, null);
  const refusal = outcome && !outcome.ok ? outcome.error : null;
  const taken = refusal?.code === 'email-taken' ? refusal.message : null;
  return (
    <div className="grid gap-3">
      {refusal && !taken && <RefusalNotice refusal={refusal} />}
      {outcome?.ok && (
        <Notice look="done" actions={<CopyButton text={outcome.value.link} what="the invitation link" />}>
          <p>
            Send this link to {outcome.value.email}. It is shown only now, and is good for one person until{' '}
            <Moment iso={outcome.value.expiresAt} />.
          </p>
          <p className="mt-1 font-mono text-xs break-all" data-invitation-link>
            {outcome.value.link}
          </p>
        </Notice>
      )}
      <ActionForm
        action={action}
        outcome={outcome}
        className="grid items-start gap-3 sm:grid-cols-2 lg:grid-cols-[2fr_2fr_1fr_auto]"
      >
        <TextField label="E-mail" name="email" type="email" autoComplete="off" required error={taken} />
        <TextField label="Name" name="name" autoComplete="off" required maxLength={100} />
        <SelectField label="Role" name="role" defaultValue="editor">
          {ROLE_CHOICES.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
        <Button type="submit" look="primary" pending={pending} className="lg:mt-[1.375rem] lg:h-9">
          Invite
        </Button>
      </ActionForm>
    </div>
  );
}
