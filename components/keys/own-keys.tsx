'use client';

import { createContext, use } from 'react';
import { type KeyLayout, ownKey } from '@/lib/access/account/key-layout';

const Layout = createContext<KeyLayout>({});

/** Says to all inside where this person has the desk's keys. */
export const OwnKeys = Layout.Provider;

/** Gives what turns the desk's keys into this person's: hints as they are drawn, and shortcuts for assistive technology. */
export function useOwnKeys(): { hint: (hint: string) => string; shortcuts: (shortcuts: string) => string } {
  const layout = use(Layout);
  return {
    hint: (hint) => (hint.startsWith('⇧') ? `⇧${ownKey(layout, hint.slice(1))}` : ownKey(layout, hint)),
    shortcuts: (shortcuts) =>
      shortcuts
        .split(' ')
        .map((shortcut) =>
          shortcut.startsWith('Shift+') ? `Shift+${ownKey(layout, shortcut.slice(6))}` : ownKey(layout, shortcut),
        )
        .join(' '),
  };
}
