'use client';

import { useState } from 'react';
import type { ArticleAt } from '@/lib/articles/input';
import type { Result } from '@/lib/result';
import { useActs } from '../../acts/act-provider';
import { quoted } from '../../acts/quoted';
import { useKeys } from '../../keys/key-provider';
import { keyOf } from '../../keys/keys';
import { part } from '../../parts/part';
import { ActionBar } from '../../ui/action-bar';
import { StatusBadge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { countOf } from '../../ui/count';
import { useFlow } from '../flow/flow-provider';
import type { Rejection } from '../reject-dialog';
import { RejectDialogPart } from '../reject-dialog-part';
import { useArticle } from './article-context';
import { type Decision, decisionsFor } from './decisions';
import { likelyOf, listOf } from './likely-topics';
import { QueueNav } from './queue-nav';

const WithdrawDialog = part(
  () => import('../../publish/withdraw-dialog').then((read) => read.WithdrawDialog),
  ({ title }) => title !== null,
);

/** The bar that stays in sight: the neighbours in the queue, the status, and what can be decided. `alone`: without the list beside. */
export function DecisionBar({ alone }: { alone: boolean }) {
  const { undoLast } = useActs();
  const { view, may, actions, act, pending, start } = useArticle();
  const [asking, setAsking] = useState<'reject' | 'withdraw' | null>(null);
  const flow = useFlow();
  const inQueue = flow.state.rows.some(({ id }) => id === view.id);

  /** What was decided leaves the queue, so the next article takes its place; one that is not of the queue stays. */
  const decide = (
    name: string,
    run: (at: ArticleAt) => Promise<Result<unknown>>,
    more: { step?: -1; unsaved?: Rejection } = {},
  ) => {
    const said = `${name} ${quoted(view.fields.title)}`;
    if (inQueue) flow.decide({ id: view.id, said, run, ...more });
    else start(async () => void (await act(run, said)));
  };
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
  const approves = inQueue && decisions.some(({ name }) => name === 'approve');
  // What is selected in the list is decided by the bar that counts it.
  const selecting = flow.selection.ids.size > 0;
  useKeys(
    selecting
      ? {}
      : {
          ...byKey,
          ...(withTopics ? { approveWithTopics: withTopics } : {}),
          ...(approves
            ? { approveOn: runs.approve, approveBack: () => decide('Approved', actions.approve, { step: -1 }) }
            : {}),
        },
  );

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
                  {...(selecting ? {} : keyOf('approveWithTopics'))}
                >
                  Approve with {countOf(likely.length, 'topic')}
                </Button>
              )}
              {decisions.map(({ name, label, look, key }) => (
                <Button
                  key={name}
                  look={look}
                  pending={pending}
                  onClick={runs[name]}
                  {...(key && !selecting ? keyOf(key) : {})}
                >
                  {label}
                </Button>
              ))}
            </>
          )
        }
      >
        <QueueNav alone={alone} />
        <StatusBadge status={view.status} />
        <Button look="plain" onClick={undoLast} className="ms-auto" {...keyOf('undo')}>
          Undo
        </Button>
      </ActionBar>
      <RejectDialogPart
        title={asking === 'reject' ? view.fields.title : null}
        unsaved={flow.returned.get(view.id)?.unsaved}
        onClose={() => setAsking(null)}
        onReject={(rejection: Rejection) => {
          setAsking(null);
          decide('Rejected', (at) => actions.reject({ ...at, ...rejection }), { unsaved: rejection });
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
