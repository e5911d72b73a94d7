'use client';

import { useTransition } from 'react';
import { useActs } from '@/components/acts/act-provider';
import { Button } from '@/components/ui/button';
import { Moment } from '@/components/ui/timestamp';
import type { Role } from '@/lib/access/policy';
import { revokeInvitationAction } from './actions';

export type InvitationRowData = {
  id: string;
  name: string;
  email: string;
  role: Role;
  expiresAt: string;
  invitedBy: string | null;
};

export function InvitationRow({ invitation }: { invitation: InvitationRowData }) {
  const { run, report } = useActs();
  const [pending, start] = useTransition();
  const { id, name, email, role, expiresAt, invitedBy } = invitation;
  const revoke = () =>
    start(async () => {
      const result = await run(() => revokeInvitationAction(id));
      if (result) report(result, `The invitation of ${email} is withdrawn.`);
    });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line py-2 first:border-t-0">
      <div className="min-w-0">
        <p className="font-medium">
          <bdi>{name}</bdi> <span className="font-normal break-all text-muted">{email}</span>
        </p>
        <p className="text-xs text-muted">
          As {role}
          {invitedBy && `, invited by ${invitedBy}`}. Open until <Moment iso={expiresAt} />.
        </p>
      </div>
      <Button size="small" pending={pending} onClick={revoke} aria-label={`Withdraw the invitation of ${email}`}>
        Withdraw
      </Button>
    </li>
  );
}
