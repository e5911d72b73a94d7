'use client';

import { useCallback } from 'react';
import type { Colleague } from '@/lib/review/together/mentions';
import { useActs } from '../../acts/act-provider';
import type { ReviewActions } from '../actions';

/** Gives what asks for the colleagues; null where they were not to be had, which is then said. */
export function usePeople(colleagues: ReviewActions['colleagues']): () => Promise<Colleague[] | null> {
  const { run, report } = useActs();
  return useCallback(async () => {
    const found = await run(colleagues);
    if (found && !found.ok) report(found, '');
    return found?.ok ? found.value : null;
  }, [run, report, colleagues]);
}
