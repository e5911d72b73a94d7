'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { Refusal, Result } from '@/lib/result';
import { useActs } from '../acts/act-provider';
import { articleHref, duplicatesHref } from '../links';
import type { Around } from './around';

/** What stands around a comparison on a page of its own: a decision is waited for, and what it led to is read anew. */
export function useOnPage(): Around {
  const router = useRouter();
  const { run, report } = useActs();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, start] = useTransition();
  const act = (command: () => Promise<Result<unknown>>, said: string, goOn: () => void) =>
    start(async () => {
      setRefusal(null);
      const result = await run(command);
      if (!result) return;
      if (result.ok) {
        report(result, said);
        goOn();
      } else setRefusal(result.error);
      router.refresh();
    });
  return {
    overQueue: false,
    back: () => router.push(duplicatesHref()),
    show: (address) => router.replace(address, { scroll: false }),
    merge: ({ leadId, revisions, said, run }) =>
      act(
        () => run(revisions),
        said,
        () => router.push(articleHref(leadId)),
      ),
    part: ({ said, rest, run }) => act(run, said, () => (rest ? router.replace(rest) : router.push(duplicatesHref()))),
    pending,
    refusal,
    kept: null,
  };
}
