'use client';

import { useTransition } from 'react';
import { useActs } from '@/components/acts/act-provider';
import { Badge } from '@/components/ui/badge';
import { buttonClass } from '@/components/ui/button-class';
import { Menu } from '@/components/ui/menu';
import { MenuItem, MenuRadio, MenuSeparator } from '@/components/ui/menu-items';
import { dayOf } from '@/components/ui/timestamp';
import type { Role } from '@/lib/access/policy';
import type { Result } from '@/lib/result';
import { changeRoleAction, disableAction, enableAction, signOutPersonAction } from './actions';
import { ROLE_CHOICES } from './roles';

export type PersonRowData = {
  id: string;
  name: string;
  email: string;
  role: Role;
  off: boolean;
  joined: string;
  self: boolean;
};

export function PersonRow({ person }: { person: PersonRowData }) {
  const { run, report } = useActs();
  const [pending, start] = useTransition();
  const { id, name, email, role, off, joined, self } = person;
  const act = (action: () => Promise<Result<void>>, said: string) =>
    start(async () => {
      const result = await run(action);
      if (result) report(result, said);
    });
  return (
    <tr className="border-t border-line" aria-busy={pending || undefined}>
      <th scope="row" className="py-2 pe-4 text-start font-medium">
        <bdi>{name}</bdi>
        {self && <span className="font-normal text-muted"> (you)</span>}
        <span className="block text-xs font-normal break-all text-muted">{email}</span>
      </th>
      <td className="py-2 pe-4 capitalize">{role}</td>
      <td className="py-2 pe-4 max-sm:hidden">
        <Badge tone={off ? 'remove' : 'keep'}>{off ? 'Switched off' : 'Active'}</Badge>
      </td>
      <td className="tabular py-2 pe-4 text-muted max-md:hidden">
        <time dateTime={joined}>{dayOf(joined)}</time>
      </td>
      <td className="py-2 text-end">
        <Menu align="end" label={`Change ${name}`} className={buttonClass('outline', 'small')} face="Change">
          <MenuRadio
            label="Role"
            value={role}
            options={ROLE_CHOICES}
            onChange={(next) => act(() => changeRoleAction(id, next), `${name} is ${next} now.`)}
          />
          <MenuSeparator />
          <MenuItem onSelect={() => act(() => signOutPersonAction(id), `${name} is signed out everywhere.`)}>
            Sign out everywhere
          </MenuItem>
          {off ? (
            <MenuItem onSelect={() => act(() => enableAction(id), `${name} can sign in again.`)}>
              Switch account on
            </MenuItem>
          ) : (
            <MenuItem onSelect={() => act(() => disableAction(id), `${name} can no longer sign in.`)}>
              Switch account off
            </MenuItem>
          )}
        </Menu>
      </td>
    </tr>
  );
}
