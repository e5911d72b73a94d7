'use client';

import { startTransition } from 'react';
import type { SourceAct } from '@/lib/audit/history';
import { useActs } from '../acts/act-provider';
import { HistoryLine } from '../history/history-line';
import { Button } from '../ui/button';
import { Section } from '../ui/card';
import type { SourceActions } from './actions';

/** What was done to what is known of a source; what was done as one batch can be undone as one. */
export function SourceHistory({
  acts,
  undoBatch,
  mayUndo,
}: {
  acts: SourceAct[];
  undoBatch: SourceActions['undoBatch'];
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
