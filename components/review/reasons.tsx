'use client';

import { createContext, type ReactNode, use } from 'react';
import type { Reason } from '@/lib/review/reasons/reasons';

const Context = createContext<readonly Reason[]>([]);

/** The reasons that an editor can reject for, in the order of their keys. */
export const useReasons = (): readonly Reason[] => use(Context);

/** Gives the reasons that the desk has set to all of its pages. */
export function ReasonsProvider({ reasons, children }: { reasons: readonly Reason[]; children: ReactNode }) {
  return <Context value={reasons}>{children}</Context>;
}
