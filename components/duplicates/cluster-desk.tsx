'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, useTransition } from 'react';
import type { MergeChoices } from '@/lib/duplicates/merge';
import type { ParagraphPick } from '@/lib/duplicates/paragraphs';
import type { ClusterDeskView } from '@/lib/duplicates/view';
import type { Refusal, Result } from '@/lib/result';
import { useActs } from '../acts/act-provider';
import { quoted } from '../acts/quoted';
import { useKeys } from '../keys/key-provider';
import { articleHref, clusterHref, duplicatesHref, queueAtHref } from '../links';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { RefusalNotice } from '../ui/refusal';
import { AlignedText } from './aligned-text';
import { ChoiceTable } from './choice-table';
import { usualChoices } from './choices';
import { type BatchDone, type ClusterActions, clusterInput, type MixedParagraphs, useBatchSaid } from './cluster-acts';
import { ClusterHead } from './cluster-head';
import { CompareBar } from './compare-bar';
import { MemberList } from './member-list';

/** One cluster: its articles, the one that is to remain beside any other, and the two decisions. Which are shown stands in the address. */
export function ClusterDesk({
  view,
  queue,
  actions,
}: {
  view: ClusterDeskView;
  /** The filter of the queue that one comes from, and goes back to once it is decided; undefined from elsewhere. */
  queue: string | undefined;
  actions: ClusterActions | null;
}) {
  const router = useRouter();
  const { run } = useActs();
  const said = useBatchSaid(actions?.undoBatch ?? (() => Promise.reject(new Error('There is nothing to take back.'))));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<Partial<MergeChoices>>({});
  const [mixed, setMixed] = useState<(MixedParagraphs & { leadId: string }) | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, start] = useTransition();
  const mergeButton = useRef<HTMLButtonElement>(null);
  const { cluster, a: lead, b: beside } = view;
  const others = cluster.members.filter(({ id }) => id !== lead.id);
  const input = clusterInput(cluster, lead.id, left);
  const going = [lead.id, ...input.memberIds];
  const sides = going.flatMap((id) => cluster.members.find((member) => member.id === id) ?? []);
  // What was chosen of an article that is let go, or of another lead's paragraphs, holds no longer.
  const standing = Object.entries(chosen).filter(([, id]) => going.includes(id));
  const choices: MergeChoices = { ...usualChoices(sides, lead.id), ...Object.fromEntries(standing) };
  const paragraphs = mixed && mixed.leadId === lead.id && going.includes(mixed.memberId) ? mixed : null;
  const count = input.memberIds.length + 1;
  const isSure = cluster.doubts.length === 0;
  const besideAt = others.findIndex(({ id }) => id === beside.id);

  // `m` led here from the queue: Enter merges, where nothing speaks against it.
  const ready = actions !== null && queue !== undefined && isSure;
  useEffect(() => {
    if (ready) mergeButton.current?.focus();
  }, [ready]);

  const show = (leadId: string, besideId: string) =>
    router.replace(clusterHref(lead.id, queue, { lead: leadId, beside: besideId }), { scroll: false });
  const step = (by: number) => {
    const next = others[besideAt + by];
    if (next) show(lead.id, next.id);
  };
  const act = (command: () => Promise<Result<BatchDone>>, words: string, goTo: () => void) =>
    start(async () => {
      setRefusal(null);
      const result = await run(command);
      if (!result) return;
      if (!result.ok) return setRefusal(result.error);
      said(result.value.batchId, words);
      goTo();
    });
  const merge = () =>
    actions &&
    act(
      () =>
        actions.merge({
          ...{ ...input, choices },
          paragraphs: paragraphs ? { memberId: paragraphs.memberId, picks: paragraphs.picks } : undefined,
        }),
      `Merged ${input.memberIds.length} into ${quoted(lead.title)}.`,
      () => router.push(queue === undefined ? articleHref(lead.id) : queueAtHref(queue, lead.id)),
    );
  const takeOut = () =>
    actions &&
    act(
      () => actions.takeOut(beside.id),
      `${quoted(beside.title)} is no duplicate.`,
      () => {
        if (others.length > 1) router.replace(clusterHref(lead.id, queue));
        else router.push(queue === undefined ? duplicatesHref() : queueAtHref(queue, lead.id));
      },
    );
  const leave = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  const isMixable = actions !== null && going.includes(beside.id) && (!paragraphs || paragraphs.memberId === beside.id);
  const picking =
    isMixable && (choices.body === lead.id || choices.body === beside.id)
      ? {
          base: choices.body === lead.id ? ('a' as const) : ('b' as const),
          picks: paragraphs?.picks ?? {},
          onPick: (row: number, pick: ParagraphPick) =>
            setMixed({ leadId: lead.id, memberId: beside.id, picks: { ...paragraphs?.picks, [row]: pick } }),
        }
      : null;
  useKeys({
    ...(others.length > 1 ? { nextMember: () => step(1), previousMember: () => step(-1) } : {}),
    ...(actions ? { mergeCluster: () => mergeButton.current?.focus(), takeOut } : {}),
  });

  return (
    <>
      <CompareBar
        pending={pending}
        mergeButton={mergeButton}
        queue={queue}
        decisions={
          actions && {
            apart: { label: 'B is no duplicate', key: 'takeOut', run: takeOut },
            merge: { label: `Merge ${count} into one`, isLikely: true, disabled: count < 2, run: merge },
          }
        }
      >
        <Badge tone={isSure ? 'keep' : 'warn'}>{isSure ? 'Sure' : 'To be looked at'}</Badge>
      </CompareBar>
      {refusal && (
        <div className="pt-4">
          <RefusalNotice refusal={refusal} />
        </div>
      )}
      <ClusterHead cluster={cluster} leadId={lead.id} />
      <MemberList
        cluster={cluster}
        leadId={lead.id}
        besideId={beside.id}
        left={left}
        may={actions !== null}
        onLead={(id) => show(id, id === beside.id ? lead.id : beside.id)}
        onBeside={(id) => show(lead.id, id)}
        onLeave={leave}
      />
      {actions && count > 1 && (
        <ChoiceTable
          sides={sides}
          nameOf={({ id, sourceName }) => (id === lead.id ? 'A' : id === beside.id ? 'B' : sourceName)}
          choices={choices}
          onChange={(next) => {
            setChosen(next);
            if (paragraphs && ![lead.id, paragraphs.memberId].includes(next.body)) setMixed(null);
          }}
        />
      )}
      <AlignedText
        view={view}
        title={`The lead (A) beside ${beside.sourceName} (B), ${besideAt + 1} of ${others.length}`}
        picking={picking}
      />
      {paragraphs && paragraphs.memberId !== beside.id && (
        <p className="mt-3 flex flex-wrap items-baseline gap-2 text-xs text-muted">
          Paragraphs are taken from {sides.find(({ id }) => id === paragraphs.memberId)?.sourceName}; a merge mixes two
          texts.
          <Button look="plain" size="small" onClick={() => setMixed(null)}>
            Take none from there
          </Button>
        </p>
      )}
    </>
  );
}
