'use client';

import { ArrowLeft, ChevronDown, ChevronUp } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Result } from '@/lib/result';
import { useActs } from '../../acts/act-provider';
import { quoted } from '../../acts/quoted';
import { useKeys } from '../../keys/key-provider';
import { keyOf } from '../../keys/keys';
import { articleHref, queueHref } from '../../links';
import { WithdrawDialog } from '../../publish/withdraw-dialog';
import { StatusBadge } from '../../ui/badge';
import { Button, ButtonLink } from '../../ui/button';
import { RejectDialog, type Rejection } from '../reject-dialog';
import { useArticle } from './article-context';
import { type Decision, decisionsFor } from './decisions';

export type Neighbours = { previousId: string | null; nextId: string | null };

/** The bar that stays in sight: back, the neighbours in the queue, the status, and what can be decided. */
export function DecisionBar({ filter, neighbours }: { filter: string; neighbours: Neighbours }) {
  const router = useRouter();
  const { undoLast } = useActs();
  const { view, may, actions, act, pending, start } = useArticle();
  const [asking, setAsking] = useState<'reject' | 'withdraw' | null>(null);
  const { previousId, nextId } = neighbours;
  const goTo = (id: string | null) => id && router.push(articleHref(id, filter));

  /** What was decided leaves the queue, so the next article takes its place; at the end of the queue this one stays. */
  const decide = (said: string, run: Parameters<typeof act>[0]) =>
    start(async () => {
      const leavesQueue = view.status === 'pending';
      const result: Result<unknown> | null = await act(run, `${said} ${quoted(view.fields.title)}`);
      if (result?.ok && leavesQueue && nextId) goTo(nextId);
    });
  const runs: Record<Decision, () => void> = {
    approve: () => decide('Approved', actions.approve),
    reject: () => setAsking('reject'),
    reopen: () => decide('Back in review:', actions.reopen),
    publish: () => decide('Published', actions.publish),
    approveAndPublish: () => decide('Approved and published', actions.approveAndPublish),
    withdraw: () => setAsking('withdraw'),
  };
  const decisions = decisionsFor(view.status, may);
  const byKey = Object.fromEntries(decisions.flatMap(({ name, key }) => (key ? [[key, runs[name]]] : [])));
  useKeys({
    ...byKey,
    ...(nextId ? { next: () => goTo(nextId) } : {}),
    ...(previousId ? { previous: () => goTo(previousId) } : {}),
    back: () => router.push(queueHref(filter)),
    search: () => router.push(queueHref(filter)),
  });

  return (
    <div className="sticky top-[3.0625rem] z-20 -mx-4 border-b border-line bg-paper px-4 max-sm:static sm:-mx-6 sm:px-6">
      <div className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-2 py-2">
        <nav aria-label="Queue" className="flex items-center gap-1">
          <ButtonLink look="plain" size="small" href={queueHref(filter)} {...keyOf('back')}>
            <ArrowLeft aria-hidden="true" className="size-3.5" />
            Queue
          </ButtonLink>
          <Button
            look="plain"
            size="small"
            aria-label="Previous article"
            disabled={!previousId}
            onClick={() => goTo(previousId)}
            {...keyOf('previous')}
          >
            <ChevronUp aria-hidden="true" className="size-3.5" />
          </Button>
          <Button
            look="plain"
            size="small"
            aria-label="Next article"
            disabled={!nextId}
            onClick={() => goTo(nextId)}
            {...keyOf('next')}
          >
            <ChevronDown aria-hidden="true" className="size-3.5" />
          </Button>
        </nav>
        <StatusBadge status={view.status} />
        <div className="ms-auto flex flex-wrap gap-2 max-sm:fixed max-sm:inset-x-0 max-sm:bottom-0 max-sm:z-30 max-sm:border-t max-sm:border-line max-sm:bg-paper max-sm:p-3">
          <Button look="plain" onClick={undoLast} {...keyOf('undo')}>
            Undo
          </Button>
          {decisions.map(({ name, label, look, key }) => (
            <Button key={name} look={look} pending={pending} onClick={runs[name]} {...(key ? keyOf(key) : {})}>
              {label}
            </Button>
          ))}
        </div>
      </div>
      <RejectDialog
        title={asking === 'reject' ? view.fields.title : null}
        onClose={() => setAsking(null)}
        onReject={(rejection: Rejection) => {
          setAsking(null);
          decide('Rejected', (at) => actions.reject({ ...at, ...rejection }));
        }}
      />
      <WithdrawDialog
        title={asking === 'withdraw' ? view.fields.title : null}
        onClose={() => setAsking(null)}
        onWithdraw={(note) => {
          setAsking(null);
          decide('Withdrew', (at) => actions.withdraw({ ...at, note }));
        }}
      />
    </div>
  );
}
