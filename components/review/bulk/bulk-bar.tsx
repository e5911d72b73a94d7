'use client';

import { useState } from 'react';
import { isEditable } from '@/lib/articles/status';
import type { Status } from '@/lib/articles/types';
import { COUNT_BOUND } from '@/lib/review/counts/bound';
import type { Colleague } from '@/lib/review/together/mentions';
import type { TopicLabel } from '@/lib/review/view';
import { useActs } from '../../acts/act-provider';
import { useKeys } from '../../keys/key-provider';
import { keyOf } from '../../keys/keys';
import { part } from '../../parts/part';
import { Button } from '../../ui/button';
import { countOf } from '../../ui/count';
import type { BulkKind, May, ReviewActions } from '../actions';
import { useFlow } from '../flow/flow-provider';
import { RejectDialogPart } from '../reject-dialog-part';
import { usePeople } from '../together/use-people';
import { withTopic } from './bulk-topics';
import { bulkWords } from './bulk-words';
import { type BulkOutcome, runBulk, type Selected } from './run-bulk';
import { all, NOTHING } from './selection';

const BulkHandOver = part(
  () => import('./bulk-hand-over').then((read) => read.BulkHandOver),
  ({ colleagues }) => colleagues !== null,
);
const BulkRefusals = part(
  () => import('./bulk-refusals').then((read) => read.BulkRefusals),
  ({ outcome }) => (outcome?.refused ?? []).length > 0,
);
const BulkTopicPalette = part(
  () => import('./bulk-topic-palette').then((read) => read.BulkTopicPalette),
  ({ open }) => open,
);

/** What can be done to all that is selected: one act, one step of undo, and why some of it was refused. */
export function BulkBar({
  status,
  total,
  may,
  actions,
}: {
  status: Status;
  /** Articles that the filter shows, on all pages; null where there are more than are counted. */
  total: number | null;
  may: May;
  actions: Pick<ReviewActions, 'bulk' | 'matching' | 'searchTopics' | 'colleagues'>;
}) {
  const { run, say, takeBackBatch } = useActs();
  const { state, filter, selection, select, leave, amend } = useFlow();
  const [further, setFurther] = useState<Selected[] | null>(null);
  const [through, setThrough] = useState<number | null>(null);
  const [rejecting, setRejecting] = useState(false);
  const [finding, setFinding] = useState(false);
  const [colleagues, setColleagues] = useState<Colleague[] | null>(null);
  const people = usePeople(actions.colleagues);
  const [outcome, setOutcome] = useState<BulkOutcome | null>(null);
  const shown = state.rows.filter(({ id }) => selection.ids.has(id));
  const selected = further ?? shown.map(({ id, revision, title }) => ({ articleId: id, revision, title }));
  const count = selected.length;
  const busy = through !== null;
  const elsewhere = total === null || state.rows.length < total;

  const clear = () => {
    setFurther(null);
    select(() => NOTHING);
  };
  const selectMatching = async () => {
    const found = await run(() => actions.matching(filter));
    if (!found?.ok) return found && say({ text: found.error.message, tone: 'refused' });
    setFurther(found.value);
    select(() => all(state.rows.map(({ id }) => id)));
    say({ text: `${found.value.length.toLocaleString('en')} articles selected.` });
  };
  /** Decided articles leave the queue; those whose topics changed stay, and stay selected for what comes next. */
  const perform = async (act: BulkKind, about: BulkAbout = {}) => {
    const { topic } = about;
    if (busy || count === 0) return;
    setThrough(0);
    const result = await runBulk(
      (input) => run(() => actions.bulk(input)),
      act,
      selected,
      (done, parts) => {
        if (topic && (act.kind === 'assign' || act.kind === 'remove')) {
          const { kind } = act;
          amend(done, (row) => withTopic(row, kind, topic));
        } else if (act.kind !== 'handOver') leave(done);
        setThrough(parts);
      },
    );
    setThrough(null);
    if (topic) setFurther((before) => before && changedOnce(before, new Set(result.done)));
    else if (act.kind !== 'handOver') clear();
    setOutcome(result);
    const { of, text } = bulkWords(act, result, topic?.label ?? about.to);
    const { batchId, done } = result;
    const takeBack = batchId && done.length > 0 ? () => void takeBackBatch(batchId, done.length) : null;
    say({ text, undo: takeBack ? { of, run: takeBack } : undefined });
  };
  const offers = {
    ...(may.approve && status === 'pending' ? { approve: () => void perform({ kind: 'approve' }) } : {}),
    ...(may.approve && (status === 'pending' || status === 'approved') ? { reject: () => setRejecting(true) } : {}),
    ...(may.edit && isEditable(status) ? { topics: () => setFinding(true) } : {}),
    ...(may.edit ? { handOver: async () => setColleagues(await people()) } : {}),
    ...(may.publish && status === 'approved' ? { approveAndPublish: () => void perform({ kind: 'publish' }) } : {}),
  };
  useKeys(
    count > 0
      ? {
          selectAll: () =>
            elsewhere && count >= state.rows.length
              ? void selectMatching()
              : select(() => all(state.rows.map(({ id }) => id))),
          ...(busy ? {} : { ...offers, clearSelection: clear }),
        }
      : {},
  );
  return (
    <>
      {count > 0 && (
        <div className="sticky top-0 z-20 flex flex-wrap items-center gap-2 border-b border-line bg-accent-wash px-3 py-2">
          <p role="status" className="tabular font-medium">
            {busy
              ? `${through.toLocaleString('en')} of ${count.toLocaleString('en')} done`
              : `${count.toLocaleString('en')} selected`}
          </p>
          {!further && shown.length === state.rows.length && elsewhere && (
            <Button size="small" look="plain" onClick={() => void selectMatching()} {...keyOf('selectAll')}>
              {total === null
                ? `Select all that fit, ${COUNT_BOUND.toLocaleString('en')} at most`
                : `Select all ${total.toLocaleString('en')} that fit`}
            </Button>
          )}
          <div className="ms-auto flex flex-wrap gap-1.5">
            <Button size="small" look="plain" disabled={busy} onClick={clear} {...keyOf('clearSelection')}>
              Clear
            </Button>
            {offers.topics && (
              <Button size="small" pending={busy} onClick={offers.topics} {...keyOf('topics')}>
                Topic
              </Button>
            )}
            {offers.handOver && (
              <Button size="small" pending={busy} onClick={offers.handOver} {...keyOf('handOver')}>
                Hand over
              </Button>
            )}
            {offers.reject && (
              <Button size="small" pending={busy} onClick={offers.reject} {...keyOf('reject')}>
                Reject
              </Button>
            )}
            {offers.approve && (
              <Button size="small" look="primary" pending={busy} onClick={offers.approve} {...keyOf('approve')}>
                Approve
              </Button>
            )}
            {offers.approveAndPublish && (
              <Button
                size="small"
                look="primary"
                pending={busy}
                onClick={offers.approveAndPublish}
                {...keyOf('approveAndPublish')}
              >
                Publish
              </Button>
            )}
          </div>
        </div>
      )}
      <RejectDialogPart
        title={rejecting ? countOf(count, 'article') : null}
        several={count > 1}
        onClose={() => setRejecting(false)}
        onReject={(rejection) => {
          setRejecting(false);
          void perform({ kind: 'reject', ...rejection });
        }}
      />
      <BulkTopicPalette
        open={finding}
        rows={shown}
        search={actions.searchTopics}
        onClose={() => setFinding(false)}
        onChoose={(kind, topic) => void perform({ kind, topicId: topic.id }, { topic })}
      />
      <BulkHandOver
        articles={countOf(count, 'article')}
        colleagues={colleagues}
        onClose={() => setColleagues(null)}
        onGive={(to, note) => {
          setColleagues(null);
          void perform({ kind: 'handOver', to: to?.id ?? null, note }, { to: to?.name });
        }}
      />
      <BulkRefusals outcome={outcome} onClose={() => setOutcome(null)} />
    </>
  );
}

/** Whom or what a bulk act is about: the topic that is given or taken off, or who gets the articles. */
type BulkAbout = { topic?: TopicLabel; to?: string };

/** The articles at the revision that they have after one more change of those that were changed. */
const changedOnce = (articles: Selected[], changed: ReadonlySet<string>): Selected[] =>
  articles.map((one) => (changed.has(one.articleId) ? { ...one, revision: one.revision + 1 } : one));
