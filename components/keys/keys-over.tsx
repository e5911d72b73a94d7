'use client';

import { type ReactNode, use, useMemo } from 'react';
import { Keys, type Registry } from './key-provider';

/** What lies over the page and handles keys in its place. */
export function KeysOver({ children }: { children: ReactNode }) {
  const registry = use(Keys);
  const over = useMemo<Registry>(() => ({ ...registry, add: (handlers) => registry.add(handlers, true) }), [registry]);
  return (
    <Keys value={over}>
      <div data-keys>{children}</div>
    </Keys>
  );
}
