'use client';

import { useState } from 'react';
import type { Status } from '@/lib/articles/types';
import { useActs } from '../../acts/act-provider';
import { useKeys } from '../../keys/key-provider';
import { keyOf } from '../../keys/keys';
import { Button } from '../../ui/button';
import type { BulkKind, May, ReviewActions } from '../actions';
import { useFlow } from '../flow/flow-provider';
import { RejectDialog } from '../reject-dialog';
import { BulkRefusals } from './bulk-refusals';
import { type BulkOutcome, runBulk, type Selected } from './run-bulk';
import { all, NOTHING } from './selection';

const SAID: Record<BulkKind['kind'], string> = { approve: 'approved', reject: 'rejected', publish: 'published' };

/** What can be done to all that is selected: one act, one step of undo, and why some of it was refused. */
export function BulkBar({
  status,
  total,
  may,
  actions,
}: {
  status: Status;
  /** Articles that the filter shows, on all pages. */
  total: number;
  may: May;
  actions: Pick<ReviewActions, 'bulk' | 'matching'>;
}) {
  const { run, say, takeBackBatch } = useActs();
  const { state, filter, selection, select, leave } = useFlow();
  const [further, setFurther] = useState<Selected[] | null>(null);
  const [through, setThrough] = useState<number | null>(null);
  const [rejecting, setRejecting] = useState(false);
  const [outcome, setOutcome] = useState<BulkOutcome | null>(null);
  const shown = state.rows.filter(({ id }) => selection.ids.has(id));
  const selected = further ?? shown.map(({ id, revision, title }) => ({ articleId: id, revision, title }));
  const count = selected.length;
  const busy = through !== null;

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
  const perform = async (act: BulkKind) => {
    if (busy || count === 0) return;
    setThrough(0);
    const result = await runBulk(
      (input) => run(() => actions.bulk(input)),
      act,
      selected,
      (done, parts) => {
        leave(done);
        setThrough(parts);
      },
    );
    setThrough(null);
    clear();
    setOutcome(result);
    const words = `${result.done.length.toLocaleString('en')} ${SAID[act.kind]}`;
    const { batchId } = result;
    say({
      text: result.refused.length > 0 ? `${words}, ${result.refused.length} not.` : `${words}.`,
      undo:
        batchId && result.done.length > 0
          ? { of: words, run: () => void takeBackBatch(batchId, result.done.length) }
          : undefined,
    });
  };
  const offers = {
    ...(may.approve && status === 'pending' ? { approve: () => void perform({ kind: 'approve' }) } : {}),
    ...(may.approve && (status === 'pending' || status === 'approved') ? { reject: () => setRejecting(true) } : {}),
    ...(may.publish && status === 'approved' ? { approveAndPublish: () => void perform({ kind: 'publish' }) } : {}),
  };
  useKeys({
    selectAll: () =>
      state.rows.length < total && count >= state.rows.length
        ? void selectMatching()
        : select(() => all(state.rows.map(({ id }) => id))),
    ...(count > 0 && !busy ? { ...offers, clearSelection: clear } : {}),
  });
  return (
    <>
      {count > 0 && (
        <div className="sticky top-0 z-20 flex flex-wrap items-center gap-2 border-b border-line bg-accent-wash px-3 py-2">
          <p role="status" className="tabular font-medium">
            {busy
              ? `${through.toLocaleString('en')} of ${count.toLocaleString('en')} done`
              : `${count.toLocaleString('en')} selected`}
          </p>
          {!further && shown.length === state.rows.length && state.rows.length < total && (
            <Button size="small" look="plain" onClick={() => void selectMatching()} {...keyOf('selectAll')}>
              Select all {total.toLocaleString('en')} that fit
            </Button>
          )}
          <div className="ms-auto flex flex-wrap gap-1.5">
            <Button size="small" look="plain" disabled={busy} onClick={clear} {...keyOf('clearSelection')}>
              Clear
            </Button>
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
      <RejectDialog
        title={rejecting ? `${count.toLocaleString('en')} articles` : null}
        onClose={() => setRejecting(false)}
        onReject={(rejection) => {
          setRejecting(false);
          void perform({ kind: 'reject', ...rejection });
        }}
      />
      <BulkRefusals outcome={outcome} onClose={() => setOutcome(null)} />
    </>
  );
}
