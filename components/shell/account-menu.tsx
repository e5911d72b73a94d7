'use client';

import type { Route } from 'next';
import { startTransition, useState } from 'react';
import { useActs } from '../acts/act-provider';
import { useKeyboard } from '../keys/key-provider';
import { ChevronDown } from '../ui/icon';
import { Menu, MenuItem, MenuLink, MenuRadio, MenuSeparator } from '../ui/menu';
import { chooseTheme, THEMES, type Theme } from './theme';

/** Who is signed in, the colours, and the way out. */
export function AccountMenu({
  person,
  theme: given,
  signOut,
}: {
  person: { name: string; email: string; role: string };
  theme: Theme;
  signOut: () => Promise<unknown>;
}) {
  const [theme, setTheme] = useState(given);
  const { showHelp, showPalette } = useKeyboard();
  const { showSteps } = useActs();
  const choose = (next: Theme) => {
    setTheme(next);
    chooseTheme(next);
  };
  return (
    <Menu
      align="end"
      className="flex h-8 items-center gap-1 rounded-sm px-2 text-soft hover:bg-sunk hover:text-ink pointer-coarse:h-10"
      face={
        <>
          <span className="sr-only">Account of </span>
          <span className="max-w-32 truncate">{person.name}</span>
          <ChevronDown aria-hidden="true" className="size-3.5" />
        </>
      }
    >
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
      <MenuRadio label="Colours" value={theme} options={THEMES} onChange={choose} />
      <MenuSeparator />
      <MenuItem onSelect={() => startTransition(async () => void (await signOut()))}>Sign out</MenuItem>
    </Menu>
  );
}
