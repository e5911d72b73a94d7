'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Result } from '@/lib/result';
import { useActs } from '../../acts/act-provider';
import { quoted } from '../../acts/quoted';
import { useKeys } from '../../keys/key-provider';
import { keyOf } from '../../keys/keys';
import { articleHref } from '../../links';
import { WithdrawDialog } from '../../publish/withdraw-dialog';
import { ActionBar } from '../../ui/action-bar';
import { StatusBadge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { countOf } from '../../ui/count';
import { RejectDialog, type Rejection } from '../reject-dialog';
import { useArticle } from './article-context';
import { type Decision, decisionsFor } from './decisions';
import { likelyOf, listOf } from './likely-topics';
import { type Neighbours, QueueNav } from './queue-nav';

/** The bar that stays in sight: back, the neighbours in the queue, the status, and what can be decided. */
export function DecisionBar({ filter, neighbours }: { filter: string; neighbours: Neighbours }) {
  const router = useRouter();
  const { undoLast } = useActs();
  const { view, may, actions, act, pending, start } = useArticle();
  const [asking, setAsking] = useState<'reject' | 'withdraw' | null>(null);
  const { nextId } = neighbours;

  /** What was decided leaves the queue, so the next article takes its place; at the end of the queue this one stays. */
  const decide = (said: string, run: Parameters<typeof act>[0]) =>
    start(async () => {
      const leavesQueue = view.status === 'pending';
      const result: Result<unknown> | null = await act(run, `${said} ${quoted(view.fields.title)}`);
      if (result?.ok && leavesQueue && nextId) router.push(articleHref(nextId, filter));
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
  const likely = likelyOf(view.suggestions);
  const topicIds = likely.map(({ id }) => id);
  const withTopics =
    view.status === 'pending' && may.approve && may.edit && topicIds.length > 0
      ? () => decide(`Approved with ${listOf(likely)}:`, (at) => actions.approveWithSuggestions({ ...at, topicIds }))
      : null;
  useKeys({ ...byKey, ...(withTopics ? { approveWithTopics: withTopics } : {}) });

  return (
    <>
      <ActionBar
        decisions={
          decisions.length > 0 && (
            <>
              {withTopics && (
                <Button
                  pending={pending}
                  onClick={withTopics}
                  title={`Approves, and accepts ${listOf(likely)}`}
                  aria-label={`Approve with ${listOf(likely)}`}
                  {...keyOf('approveWithTopics')}
                >
                  Approve with {countOf(likely.length, 'topic')}
                </Button>
              )}
              {decisions.map(({ name, label, look, key }) => (
                <Button key={name} look={look} pending={pending} onClick={runs[name]} {...(key ? keyOf(key) : {})}>
                  {label}
                </Button>
              ))}
            </>
          )
        }
      >
        <QueueNav filter={filter} neighbours={neighbours} />
        <StatusBadge status={view.status} />
        <Button look="plain" onClick={undoLast} className="ms-auto" {...keyOf('undo')}>
          Undo
        </Button>
      </ActionBar>
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
    </>
  );
}
