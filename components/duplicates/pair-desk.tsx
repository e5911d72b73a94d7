'use client';

import { useRef, useState } from 'react';
import type { MergeChoices } from '@/lib/duplicates/merge/merge';
import type { ParagraphPicks } from '@/lib/duplicates/paragraphs/paragraphs';
import type { PairView } from '@/lib/duplicates/view';
import type { Result } from '@/lib/result';
import { quoted } from '../acts/quoted';
import { useKeys } from '../keys/key-provider';
import { Badge } from '../ui/badge';
import { RefusalNotice } from '../ui/refusal';
import { AlignedText } from './aligned-text';
import { type Around, memberOf, type PairChosen, stillChosen, textsOf } from './around';
import { ChoiceTable } from './choice-table';
import { usualChoices } from './choices';
import { CompareBar } from './compare-bar';
import { PairHead } from './pair-head';
import { UpdateNotice } from './update-notice';

export type MergeInput = {
  pairId: string;
  leadId: string;
  revisions: Record<string, number>;
  choices: MergeChoices;
  paragraphs: ParagraphPicks;
};
type Act<I> = (input: I) => Promise<Result<{ eventId: string }>>;
export type PairActions = { merge: Act<MergeInput>; dismiss: Act<string> };

const STATES: Record<PairView['state'], string> = {
  proposed: 'Open',
  merged: 'Merged',
  dismissed: 'Not duplicates',
};

/** Two articles side by side: what they share, which one remains, and what it takes from the other. */
export function PairDesk({
  pair,
  mayMerge,
  actions,
  around,
}: {
  pair: PairView;
  mayMerge: boolean;
  actions: PairActions;
  around: Around;
}) {
  const { a, b, update } = pair;
  const usual = (leadId: string): PairChosen => ({ leadId, choices: usualChoices([a, b], leadId), picks: {} });
  const [chosen, setChosen] = useState(
    () => stillChosen(around.kept, textsOf(pair)).pair ?? usual(pair.suggestedLeadId),
  );
  const mergeButton = useRef<HTMLButtonElement>(null);
  const { leadId, choices, picks } = chosen;
  const [lead, other] = leadId === a.id ? [a, b] : [b, a];
  const open = pair.state === 'proposed' && a.status !== 'merged' && b.status !== 'merged' && mayMerge;

  const takeUpdate = () => {
    if (!update) return;
    const { olderId, newerId } = update;
    setChosen({ leadId: olderId, choices: { ...usual(olderId).choices, body: newerId }, picks: update.picks });
    mergeButton.current?.focus();
  };
  const taken = update !== null && leadId === update.olderId && choices.body === update.newerId;
  const merge = () =>
    around.merge({
      members: [memberOf(other, choices)],
      ...{
        leadId,
        choices,
        mix: { a, b, rows: pair.rows, picks },
        revisions: { [a.id]: a.revision, [b.id]: b.revision },
      },
      said: `Merged ${quoted(other.title)} into ${quoted(lead.title)}`,
      kept: { texts: textsOf(pair), pair: chosen },
      run: (revisions) => actions.merge({ pairId: pair.id, leadId, revisions, choices, paragraphs: picks }),
    });
  const dismiss = () =>
    around.part({
      ...{ about: [a.id, b.id], pairIds: [pair.id], said: 'Not duplicates.', rest: null },
      run: () => actions.dismiss(pair.id),
    });
  useKeys({
    ...(open ? { merge: () => mergeButton.current?.focus(), notDuplicates: dismiss } : {}),
    ...(open && update ? { takeUpdate } : {}),
  });

  return (
    <>
      <CompareBar
        around={around}
        mergeButton={mergeButton}
        decisions={
          open
            ? {
                apart: { label: 'Not duplicates', key: 'notDuplicates', run: dismiss },
                merge: {
                  label: taken ? 'Take the update' : `Merge into ${leadId === a.id ? 'A' : 'B'}`,
                  isLikely: pair.verdict === 'duplicate',
                  isSure: pair.verdict === 'duplicate',
                  run: merge,
                },
              }
            : null
        }
      >
        <Badge tone={open ? 'warn' : 'plain'}>
          {pair.verdict === 'related' && pair.state === 'proposed' ? 'Related, not the same' : STATES[pair.state]}
        </Badge>
      </CompareBar>
      {around.refusal && (
        <div className="pt-4">
          <RefusalNotice refusal={around.refusal} />
        </div>
      )}
      <PairHead pair={pair} leadId={leadId} onLead={open ? (id) => setChosen({ ...usual(id), picks }) : null} />
      {update && pair.state === 'proposed' && (
        <div className="pt-4">
          <UpdateNotice pair={pair} update={update} onTake={open ? takeUpdate : null} />
        </div>
      )}
      {open && (
        <ChoiceTable
          sides={[a, b]}
          nameOf={({ id }) => (id === a.id ? 'A' : 'B')}
          choices={choices}
          onChange={(next) => setChosen({ ...chosen, choices: next })}
        />
      )}
      <AlignedText
        view={pair}
        picking={
          open
            ? {
                base: choices.body === a.id ? 'a' : 'b',
                picks,
                onPick: (at, pick) => setChosen({ ...chosen, picks: { ...picks, [at]: pick } }),
              }
            : null
        }
      />
    </>
  );
}
