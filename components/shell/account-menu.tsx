'use client';

import { part } from '../parts/part';
import { ChevronDown } from '../ui/icon';
import { Menu } from '../ui/menu';
import type { Account } from './account-items';

const AccountItems = part(() => import('./account-items').then((read) => read.AccountItems));

/** Who is signed in, the colours, and the way out. */
export function AccountMenu(account: Account) {
  return (
    <Menu
      align="end"
      className="flex h-8 items-center gap-1 rounded-sm px-2 text-soft hover:bg-sunk hover:text-ink pointer-coarse:h-10"
      face={
        <>
          <span className="sr-only">Account of </span>
          <span className="max-w-32 truncate">{account.person.name}</span>
          <ChevronDown aria-hidden="true" className="size-3.5" />
        </>
      }
    >
      {(opened) => <AccountItems opened={opened} {...account} />}
    </Menu>
  );
}
