'use client';

import type { Route } from 'next';
import { startTransition } from 'react';
import { useActs } from '../acts/act-provider';
import { useKeyboard } from '../keys/key-provider';
import { MenuBody, type Opened } from '../ui/menu-body';
import { MenuItem, MenuRadio, MenuSeparator } from '../ui/menu-items';
import { MenuLink } from '../ui/menu-link';
import { chooseTheme, readTheme, THEMES } from './theme';

export type Account = {
  person: { name: string; email: string; role: string };
  signOut: () => Promise<unknown>;
};

/** What the account's menu offers. */
export function AccountItems({ opened, person, signOut }: Account & { opened: Opened }) {
  const { showHelp, showPalette } = useKeyboard();
  const { showSteps } = useActs();
  return (
    <MenuBody {...opened}>
      <div className="px-2 pt-1 pb-2">
        <p className="truncate text-ink">{person.email}</p>
        <p className="text-xs text-muted">Signed in as {person.role}</p>
      </div>
      <MenuSeparator />
      <MenuItem onSelect={showSteps}>What you did, to undo</MenuItem>
      <MenuItem onSelect={showPalette}>Find an act or a page</MenuItem>
      <MenuItem onSelect={showHelp}>Keys on this page</MenuItem>
      <MenuLink href={'/account' as Route}>Account and keys</MenuLink>
      <MenuSeparator />
      <MenuRadio
        label="Colours"
        value={readTheme(document.documentElement.dataset.theme)}
        options={THEMES}
        onChange={chooseTheme}
      />
      <MenuSeparator />
      <MenuItem onSelect={() => startTransition(async () => void (await signOut()))}>Sign out</MenuItem>
    </MenuBody>
  );
}
