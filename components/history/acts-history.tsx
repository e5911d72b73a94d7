'use client';

import { startTransition } from 'react';
import type { BatchedAct } from '@/lib/audit/history';
import { useActs } from '../acts/act-provider';
import type { UndoBatch } from '../rules/use-applied';
import { Button } from '../ui/button';
import { Section } from '../ui/card';
import { HistoryLine } from './history-line';

/** What was done to rules and memory; what was done as one batch can be undone as one. */
export function ActsHistory({
  acts,
  undoBatch,
  mayUndo,
}: {
  acts: BatchedAct[];
  undoBatch: UndoBatch;
  mayUndo: boolean;
}) {
  const { run, say, undo } = useActs();
  const takeBack = (batchId: string) =>
    startTransition(async () => {
      const result = await run(() => undoBatch(batchId));
      if (!result) return;
      const left = result.ok ? result.value.filter(({ outcome }) => !outcome.ok).length : 1;
      if (left > 0) say({ text: `${left} could not be taken back: changed or taken back since.`, tone: 'refused' });
      else say({ text: 'All of it taken back.' });
    });
  return (
    <Section title="History">
      {acts.length === 0 && <p className="text-xs text-muted">Nothing was done yet.</p>}
      <ol>
        {acts.map((act) => (
          <HistoryLine
            key={act.id}
            event={act}
            onUndo={mayUndo && !act.batch ? () => startTransition(async () => undo(act.id)) : null}
          >
            {act.batch && (
              <span className="flex flex-wrap items-center gap-x-2">
                one batch of {act.batch.acts} acts
                {mayUndo && !act.undone && (
                  <Button
                    size="small"
                    look="plain"
                    onClick={() => takeBack(act.batch?.id ?? '')}
                    aria-label={`Undo the batch: ${act.who} ${act.sentence}`}
                  >
                    Undo all
                  </Button>
                )}
              </span>
            )}
          </HistoryLine>
        ))}
      </ol>
    </Section>
  );
}
