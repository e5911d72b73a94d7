'use client';

import { useRef, useState, useTransition } from 'react';
import type { ClusterView } from '@/lib/duplicates/view';
import type { Result } from '@/lib/result';
import { useActs } from '../acts/act-provider';
import { useKeys } from '../keys/key-provider';
import { keyOf } from '../keys/keys';
import { Button } from '../ui/button';
import { type BatchDone, type ClusterInput, clusterInput, type UndoBatch, useBatchSaid } from './cluster-acts';

type Outcome = { leadId: string; outcome: Result<BatchDone> };
export type MergeSure = (clusters: ClusterInput[]) => Promise<Result<{ batchId: string; outcomes: Outcome[] }>>;

const labelOf = (taken: number, count: number) => {
  if (count === 1) return 'Merge the sure cluster';
  return taken < count ? `Merge the newest ${taken} of ${count} sure clusters` : `Merge all ${count} sure clusters`;
};

const NOBODY_LEFT: ReadonlySet<string> = new Set();

/** Merges all clusters that nothing speaks against, on whatever page they stand, in one act; says what became of each, and takes all back. */
export function SureMerge({
  clusters: sure,
  count,
  mergeSure,
  undoBatch,
}: {
  /** The sure ones that one act takes, and how many there are. */
  clusters: ClusterView[];
  count: number;
  mergeSure: MergeSure;
  undoBatch: UndoBatch;
}) {
  const { run, report } = useActs();
  const [outcomes, setOutcomes] = useState<{ title: string; words: string; ok: boolean }[]>([]);
  const said = useBatchSaid(async (batchId) => {
    const result = await undoBatch(batchId);
    if (result.ok) setOutcomes([]);
    return result;
  });
  const [pending, start] = useTransition();
  const button = useRef<HTMLButtonElement>(null);

  const mergeAll = () =>
    start(async () => {
      const titles = new Map(sure.map(({ suggestedLeadId, members }) => [suggestedLeadId, members[0]?.title ?? '']));
      const inputs = sure.map((cluster) => clusterInput(cluster, cluster.suggestedLeadId, NOBODY_LEFT));
      const result = await run(() => mergeSure(inputs));
      if (!result) return;
      if (!result.ok) return report(result, '');
      const told = result.value.outcomes.map(({ leadId, outcome }) => ({
        title: titles.get(leadId) ?? '',
        words: outcome.ok ? `took in ${outcome.value.eventIds.length}` : outcome.error.message,
        ok: outcome.ok,
      }));
      setOutcomes(told);
      const done = told.filter(({ ok }) => ok).length;
      const words = `Merged ${done} of ${told.length} ${told.length === 1 ? 'cluster' : 'clusters'}.`;
      if (done > 0) said(result.value.batchId, words);
    });
  useKeys(sure.length > 0 ? { mergeSure: () => button.current?.focus() } : {});

  return (
    <div className="grid gap-2 py-3 empty:hidden">
      {sure.length > 0 && (
        <div className="flex flex-wrap items-center gap-3">
          <Button
            ref={button}
            look="primary"
            pending={pending}
            onClick={mergeAll}
            {...keyOf('mergeSure')}
            keyHint="⇧M ↵"
          >
            {labelOf(sure.length, count)}
          </Button>
          <p className="text-xs text-muted">
            Sure: the lead has every word that counts, and nothing speaks against it. One act, taken back as one.
          </p>
        </div>
      )}
      {outcomes.length > 0 && (
        <ul aria-label="What became of each" className="text-xs text-muted">
          {outcomes.map(({ title, words, ok }) => (
            <li key={title + words} className={ok ? undefined : 'text-warn'}>
              <span dir="auto">“{title}”</span>: {words}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
