'use client';

import { useRef, useState } from 'react';
import type { MergeChoices } from '@/lib/duplicates/merge/merge';
import type { ParagraphPick } from '@/lib/duplicates/paragraphs/paragraphs';
import type { ClusterDeskView } from '@/lib/duplicates/view';
import { quoted } from '../acts/quoted';
import { useKeys } from '../keys/key-provider';
import { clusterHref } from '../links';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { RefusalNotice } from '../ui/refusal';
import { AlignedText } from './aligned-text';
import { type Around, type ClusterChosen, memberOf, stillChosen, textsOf } from './around';
import { ChoiceTable } from './choice-table';
import { usualChoices } from './choices';
import { type ClusterActions, clusterInput } from './cluster-acts';
import { ClusterHead } from './cluster-head';
import { CompareBar } from './compare-bar';
import { MemberList } from './member-list';

const NOTHING_CHOSEN: ClusterChosen = { left: new Set(), chosen: {}, mixed: null };

/** One cluster: its articles, the one that is to remain beside any other, and the two decisions. */
export function ClusterDesk({
  view,
  actions,
  around,
}: {
  view: ClusterDeskView;
  actions: ClusterActions | null;
  around: Around;
}) {
  const [{ left, chosen, mixed }, setChosen] = useState(
    () => stillChosen(around.kept, textsOf(view)).cluster ?? NOTHING_CHOSEN,
  );
  const setMixed = (mixed: ClusterChosen['mixed']) => setChosen((before) => ({ ...before, mixed }));
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

  const show = (leadId: string, besideId: string) =>
    around.show(clusterHref(lead.id, { lead: leadId, beside: besideId }));
  const step = (by: number) => {
    const next = others[besideAt + by];
    if (next) show(lead.id, next.id);
  };
  const merge = () =>
    actions &&
    around.merge({
      leadId: lead.id,
      members: sides.filter(({ id }) => id !== lead.id).map((side) => memberOf(side, choices)),
      choices,
      mix: paragraphs?.memberId === beside.id ? { a: lead, b: beside, rows: view.rows, picks: paragraphs.picks } : null,
      revisions: input.revisions,
      said: `Merged ${input.memberIds.length} into ${quoted(lead.title)}.`,
      kept: { texts: textsOf(view), cluster: { left, chosen, mixed } },
      run: (revisions) =>
        actions.merge({
          ...{ ...input, revisions, choices },
          paragraphs: paragraphs ? { memberId: paragraphs.memberId, picks: paragraphs.picks } : undefined,
        }),
    });
  const takeOut = () =>
    actions &&
    around.part({
      about: [beside.id, lead.id],
      pairIds: cluster.links.filter(({ aId, bId }) => [aId, bId].includes(beside.id)).map(({ pairId }) => pairId),
      said: `${quoted(beside.title)} is no duplicate.`,
      rest: others.length > 1 ? clusterHref(lead.id) : null,
      run: () => actions.takeOut(beside.id),
    });
  const leave = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setChosen((before) => ({ ...before, left: next }));
  };
  const isMixable = actions !== null && going.includes(beside.id) && (!paragraphs || paragraphs.memberId === beside.id);
  const picking =
    isMixable && (choices.body === lead.id || choices.body === beside.id)
      ? {
          base: choices.body === lead.id ? ('a' as const) : ('b' as const),
          picks: paragraphs?.picks ?? {},
          onPick: (at: number | string, pick: ParagraphPick) =>
            setMixed({ leadId: lead.id, memberId: beside.id, picks: { ...paragraphs?.picks, [at]: pick } }),
        }
      : null;
  useKeys({
    ...(others.length > 1 ? { nextMember: () => step(1), previousMember: () => step(-1) } : {}),
    ...(actions ? { mergeCluster: () => mergeButton.current?.focus(), takeOut } : {}),
  });

  return (
    <>
      <CompareBar
        around={around}
        mergeButton={mergeButton}
        decisions={
          actions && {
            apart: { label: 'B is no duplicate', key: 'takeOut', run: takeOut },
            merge: { label: `Merge ${count} into one`, isLikely: true, isSure, disabled: count < 2, run: merge },
          }
        }
      >
        <Badge tone={isSure ? 'keep' : 'warn'}>{isSure ? 'Sure' : 'To be looked at'}</Badge>
      </CompareBar>
      {around.refusal && (
        <div className="pt-4">
          <RefusalNotice refusal={around.refusal} />
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
            const keeps = !paragraphs || [lead.id, paragraphs.memberId].includes(next.body);
            setChosen((before) => ({ ...before, chosen: next, mixed: keeps ? before.mixed : null }));
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
