'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, useTransition } from 'react';
import type { MergeChoices } from '@/lib/duplicates/merge';
import type { ParagraphPicks } from '@/lib/duplicates/paragraphs';
import type { PairView } from '@/lib/duplicates/view';
import type { Refusal, Result } from '@/lib/result';
import { useActs } from '../acts/act-provider';
import { quoted } from '../acts/quoted';
import { useKeys } from '../keys/key-provider';
import { articleHref, duplicatesHref, queueAtHref } from '../links';
import { Badge } from '../ui/badge';
import { RefusalNotice } from '../ui/refusal';
import { AlignedText } from './aligned-text';
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

const STATES: Record<PairView['state'], string> = {
  proposed: 'Open',
  merged: 'Merged',
  dismissed: 'Not duplicates',
};

/** Two articles side by side: what they share, which one remains, and what it takes from the other. */
export function PairDesk({
  pair,
  queue,
  mayMerge,
  actions,
}: {
  pair: PairView;
  /** The filter of the queue that one comes from, and goes back to once it is decided; undefined from elsewhere. */
  queue: string | undefined;
  mayMerge: boolean;
  actions: { merge: Act<MergeInput>; dismiss: Act<string> };
}) {
  const router = useRouter();
  const { run, report } = useActs();
  const [leadId, setLeadId] = useState(pair.suggestedLeadId);
  const [choices, setChoices] = useState(() => usualChoices([pair.a, pair.b], pair.suggestedLeadId));
  const [picks, setPicks] = useState<ParagraphPicks>({});
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, start] = useTransition();
  const mergeButton = useRef<HTMLButtonElement>(null);
  const { a, b } = pair;
  const [lead, other] = leadId === a.id ? [a, b] : [b, a];
  const open = pair.state === 'proposed' && a.status !== 'merged' && b.status !== 'merged' && mayMerge;

  // `m` led here from the queue: Enter merges, where the two are the same.
  const ready = open && queue !== undefined && pair.verdict === 'duplicate';
  useEffect(() => {
    if (ready) mergeButton.current?.focus();
  }, [ready]);

  const choose = (id: string) => {
    setLeadId(id);
    setChoices(usualChoices([a, b], id));
  };
  const { update } = pair;
  const takeUpdate = () => {
    if (!update) return;
    setLeadId(update.olderId);
    setChoices({ ...usualChoices([a, b], update.olderId), body: update.newerId });
    setPicks(update.picks);
    mergeButton.current?.focus();
  };
  const taken = update !== null && leadId === update.olderId && choices.body === update.newerId;
  const act = (command: () => Promise<Result<{ eventId: string }>>, said: string, goTo: () => void) =>
    start(async () => {
      setRefusal(null);
      const result = await run(command);
      if (result && !result.ok) return setRefusal(result.error);
      if (!result) return;
      report(result, said);
      goTo();
    });
  const merge = () => {
    const revisions = { [a.id]: a.revision, [b.id]: b.revision };
    act(
      () => actions.merge({ pairId: pair.id, leadId, revisions, choices, paragraphs: picks }),
      `Merged ${quoted(other.title)} into ${quoted(lead.title)}`,
      () => router.push(queue === undefined ? articleHref(leadId) : queueAtHref(queue, leadId)),
    );
  };
  const dismiss = () =>
    act(
      () => actions.dismiss(pair.id),
      'Not duplicates.',
      () => router.push(queue === undefined ? duplicatesHref() : queueAtHref(queue, a.id)),
    );
  useKeys({
    ...(open ? { merge: () => mergeButton.current?.focus(), notDuplicates: dismiss } : {}),
    ...(open && update ? { takeUpdate } : {}),
  });

  return (
    <>
      <CompareBar
        pending={pending}
        mergeButton={mergeButton}
        queue={queue}
        decisions={
          open
            ? {
                apart: { label: 'Not duplicates', key: 'notDuplicates', run: dismiss },
                merge: {
                  label: taken ? 'Take the update' : `Merge into ${leadId === a.id ? 'A' : 'B'}`,
                  isLikely: pair.verdict === 'duplicate',
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
      {refusal && (
        <div className="pt-4">
          <RefusalNotice refusal={refusal} />
        </div>
      )}
      <PairHead pair={pair} leadId={leadId} onLead={open ? choose : null} />
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
          onChange={setChoices}
        />
      )}
      <AlignedText
        view={pair}
        picking={
          open
            ? {
                base: choices.body === a.id ? 'a' : 'b',
                picks,
                onPick: (row, pick) => setPicks({ ...picks, [row]: pick }),
              }
            : null
        }
      />
    </>
  );
}
