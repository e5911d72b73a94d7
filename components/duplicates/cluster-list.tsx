'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState, useTransition } from 'react';
import type { ClusterView } from '@/lib/duplicates/view';
import { useActs } from '../acts/act-provider';
import { quoted } from '../acts/quoted';
import { useKeys } from '../keys/key-provider';
import { keyOf } from '../keys/keys';
import { clusterHref, pairHref } from '../links';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { cx } from '../ui/class-names';
import { Link } from '../ui/link';
import { type ClusterActions, clusterInput } from './cluster-acts';
import { LinkToLead, MemberFacts } from './member-facts';

const NOBODY_LEFT: ReadonlySet<string> = new Set();

/** The open clusters, each with its articles, the suggested lead first; `m` then Enter merges the selected one where that is sure. */
export function ClusterList({ clusters, actions }: { clusters: ClusterView[]; actions: ClusterActions | null }) {
  const router = useRouter();
  const { run, report } = useActs();
  const [at, setAt] = useState(0);
  const [pending, start] = useTransition();
  const rows = useRef(new Map<string, HTMLLIElement>());
  const selected = Math.min(at, clusters.length - 1);
  const current = clusters[selected];

  const rowOf = (cluster: ClusterView | undefined) => rows.current.get(cluster?.newestPairId ?? '');
  const moveTo = (index: number) =>
    rowOf(clusters[Math.max(0, Math.min(index, clusters.length - 1))])
      ?.querySelector('a')
      ?.focus();
  const merge = (cluster: ClusterView) =>
    start(async () => {
      const [lead, ...others] = cluster.members;
      const result = actions && lead && (await run(() => actions.merge(clusterInput(cluster, lead.id, NOBODY_LEFT))));
      if (!result) return;
      report(result, `Merged ${others.length} into ${quoted(lead.title)}.`);
      router.refresh();
    });
  useKeys({
    nextCluster: () => moveTo(rowOf(current)?.contains(document.activeElement) ? selected + 1 : selected),
    previousCluster: () => moveTo(selected - 1),
    ...(current ? { open: () => router.push(hrefOf(current)) } : {}),
    ...(current && actions
      ? {
          mergeCluster: () => {
            const button = rowOf(current)?.querySelector<HTMLButtonElement>('button');
            if (button) button.focus();
            else router.push(hrefOf(current));
          },
        }
      : {}),
  });
  return (
    <ol className="border-t border-line">
      {clusters.map((cluster, index) => (
        <li
          key={cluster.newestPairId}
          ref={(row) => {
            if (row) rows.current.set(cluster.newestPairId, row);
            return () => void rows.current.delete(cluster.newestPairId);
          }}
          onFocus={() => setAt(index)}
          className={cx(
            'relative border-b border-line py-3 ps-4 pe-2 max-sm:-mx-4 sm:pe-3',
            index === selected
              ? 'bg-sunk/70 before:absolute before:inset-y-0 before:start-0 before:w-[3px] before:bg-accent'
              : 'hover:bg-sunk/60',
          )}
        >
          <ClusterRow
            cluster={cluster}
            pending={pending}
            selected={index === selected}
            onMerge={actions ? () => merge(cluster) : null}
          />
        </li>
      ))}
    </ol>
  );
}

/** Two articles are compared on the page of their pair, more on that of their cluster. */
function hrefOf({ members, links, suggestedLeadId }: ClusterView) {
  const [link] = links;
  return members.length === 2 && link ? pairHref(link.pairId) : clusterHref(suggestedLeadId);
}

function ClusterRow({
  cluster,
  pending,
  selected,
  onMerge,
}: {
  cluster: ClusterView;
  pending: boolean;
  selected: boolean;
  onMerge: (() => void) | null;
}) {
  const { members, links, suggestedLeadId, doubts, leadReasons } = cluster;
  const [lead, ...others] = members;
  if (!lead) return null;
  return (
    <div className="grid gap-x-8 gap-y-2 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <h2 dir="auto" className="font-serif text-[1.0625rem] leading-snug font-semibold text-pretty">
          <Link
            href={hrefOf(cluster)}
            aria-current={selected ? 'true' : undefined}
            className="after:absolute after:inset-0"
          >
            {lead.title}
          </Link>
        </h2>
        <MemberFacts member={lead} of={members.length} />
        {leadReasons.length > 0 && <p className="text-xs text-muted">Suggested lead: {leadReasons.join(' ')}</p>}
        <ul className="mt-2 grid gap-1.5 border-s border-line ps-3">
          {others.map((member) => (
            <li key={member.id}>
              <span dir="auto" className="font-serif leading-snug">
                {member.title}
              </span>
              <MemberFacts member={member} of={members.length} />
              <LinkToLead links={links} leadId={suggestedLeadId} id={member.id} />
            </li>
          ))}
        </ul>
      </div>
      <div className="flex flex-col items-start gap-2 sm:w-60">
        {doubts.length === 0 ? (
          <Badge tone="keep">Sure</Badge>
        ) : (
          <ul className="grid gap-1">
            {doubts.map((doubt) => (
              <li key={doubt} className="text-xs text-warn">
                {doubt}
              </li>
            ))}
          </ul>
        )}
        {onMerge && doubts.length === 0 && (
          <Button
            size="small"
            pending={pending}
            onClick={onMerge}
            className="relative z-10"
            {...keyOf('mergeCluster')}
            keyHint="m ↵"
            aria-label={`Merge ${others.length} into “${lead.title}”`}
          >
            Merge {others.length + 1} into one
          </Button>
        )}
      </div>
    </div>
  );
}
