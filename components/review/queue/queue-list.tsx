'use client';

import { useRouter } from 'next/navigation';
import { type ComponentProps, useEffect, useRef, useState } from 'react';
import type { ArticleAt } from '@/lib/articles/input';
import type { Status } from '@/lib/articles/types';
import type { Result } from '@/lib/result';
import type { QueueOrder } from '@/lib/review/order/order';
import type { QueueRow as Row } from '@/lib/review/view';
import { quoted } from '../../acts/quoted';
import { useKeys } from '../../keys/key-provider';
import { articleHref, pairHref } from '../../links';
import { part } from '../../parts/part';
import type { May, ReviewActions } from '../actions';
import { listOf } from '../article/likely-topics';
import type { BulkBar as Bar } from '../bulk/bulk-bar';
import { all, rangeTo, toggle } from '../bulk/selection';
import { useFlow } from '../flow/flow-provider';
import type { Rejection } from '../reject-dialog';
import { RejectDialogPart } from '../reject-dialog-part';
import { QueueRow, type RowActs } from './queue-row';
import { useSteady } from './use-steady';

const BulkBar = part<ComponentProps<typeof Bar> & { selecting: boolean }>(
  () => import('../bulk/bulk-bar').then((read) => read.BulkBar),
  ({ selecting }) => selecting,
);

/** The rows of the queue, with one of them selected; a decision takes its row out before the server has answered. */
export function QueueList({
  now,
  may,
  actions,
  beside,
  status,
  order,
  total,
}: {
  now: number;
  may: May;
  actions: Pick<
    ReviewActions,
    | 'approve'
    | 'approveWithSuggestions'
    | 'reject'
    | 'joinReprint'
    | 'reviewReprint'
    | 'bulk'
    | 'matching'
    | 'searchTopics'
    | 'colleagues'
  >;
  /** Whether the article stands beside the list and decides by its own keys. */
  beside: boolean;
  status: Status;
  order: QueueOrder;
  /** Articles that the filter shows, on all pages; null where there are more than are counted. */
  total: number | null;
}) {
  const router = useRouter();
  const { state, filter, returned, goTo, compare, ...flow } = useFlow();
  const { rows } = state;
  const { selection, select } = flow;
  const selecting = selection.ids.size > 0;
  const shown = rows.map(({ id }) => id).filter((id) => !state.gone.has(id));
  const [rejecting, setRejecting] = useState<Row | null>(null);
  const links = useRef(new Map<string, HTMLAnchorElement>());
  const selected = Math.max(
    0,
    rows.findIndex(({ id }) => id === state.currentId),
  );
  const current = rows[selected];

  const decide = (row: Row, name: string, run: (at: ArticleAt) => Promise<Result<unknown>>, unsaved?: Rejection) => {
    // A row that is shown ahead of an act on its way has a revision that is not there yet.
    if (!flow.turns.isBehind(row)) flow.turns.seen(row.id, row.revision);
    flow.decide({ id: row.id, said: `${name} ${quoted(row.title)}`, run, unsaved });
  };
  const approve = (row: Row) => decide(row, 'Approved', actions.approve);
  const offersTopics = (row: Row) => may.approve && may.edit && row.status === 'pending' && row.likely.length > 0;
  const withTopics = (row: Row) => {
    const topicIds = row.likely.map(({ id }) => id);
    decide(row, `Approved with ${listOf(row.likely)}:`, (at) => actions.approveWithSuggestions({ ...at, topicIds }));
  };
  const reject = (row: Row, rejection: Rejection) => {
    setRejecting(null);
    decide(row, 'Rejected', (at) => actions.reject({ ...at, ...rejection }), rejection);
  };
  const listsReprints = may.merge && filter.includes('reprint=1');
  const moveTo = (index: number) => {
    const row = rows[Math.max(0, Math.min(index, rows.length - 1))];
    if (row) links.current.get(row.id)?.focus();
  };
  const focused = () => document.activeElement === links.current.get(current?.id ?? '');
  const decidable = (row: Row | undefined) =>
    may.approve && !state.gone.has(row?.id ?? '') && (row?.status === 'pending' || row?.status === 'approved');

  useEffect(() => {
    // The focus goes where the editor is: the row that had it may be gone, or an article came back whose decision was refused.
    const link = links.current.get(state.currentId ?? '');
    const { activeElement } = document;
    const isLost = activeElement === document.body && state.decided.length > 0;
    const isAtOther = activeElement !== link && [...links.current.values()].some((other) => other === activeElement);
    if (isLost || isAtOther) link?.focus({ preventScroll: true });
  }, [state]);

  const acts = useSteady<RowActs>({
    approve,
    approveWithTopics: withTopics,
    reject: setRejecting,
    join: (row) => decide(row, 'Joined', actions.joinReprint),
    review: (row) => decide(row, 'To review:', actions.reviewReprint),
    select: ({ id }) => goTo(id),
    check: ({ id }, range) => select((before) => (range ? rangeTo(before, id, shown) : toggle(before, id))),
    link: (id, link) => {
      if (link) links.current.set(id, link);
      else links.current.delete(id);
    },
  });
  const offersOf = (row: Row) => {
    if (!may.approve || row.status !== 'pending' || state.gone.has(row.id)) return 'nothing';
    if (listsReprints) return 'reprint';
    return offersTopics(row) ? 'with topics' : 'decisions';
  };
  useKeys({
    next: () => moveTo(beside || focused() ? selected + 1 : selected),
    previous: () => moveTo(selected - 1),
    open: () => current && router.push(articleHref(current.id, filter)),
    ...(selecting ? {} : { selectAll: () => select(() => all(rows.map(({ id }) => id))) }),
    ...(current ? { select: () => select((before) => toggle(before, current.id)) } : {}),
    ...(current ? { selectRange: () => select((before) => rangeTo(before, current.id, shown)) } : {}),
    ...(!beside && !selecting && current && decidable(current) && current.status === 'pending'
      ? { approve: () => approve(current) }
      : {}),
    ...(!beside && !selecting && current && offersTopics(current)
      ? { approveWithTopics: () => withTopics(current) }
      : {}),
    ...(!beside && !selecting && current && decidable(current) ? { reject: () => setRejecting(current) } : {}),
    ...(listsReprints && current
      ? { joinReprint: () => acts.join(current), reviewReprint: () => acts.review(current) }
      : {}),
    ...(!beside && current?.duplicate
      ? { merge: () => compare(pairHref(current.duplicate?.pairId ?? ''), current.id) }
      : {}),
  });

  return (
    <>
      <BulkBar selecting={selecting} status={status} total={total} may={may} actions={actions} />
      <ol aria-label="Articles" className="border-t border-line">
        {rows.map((row, index) => (
          <QueueRow
            key={row.id}
            row={row}
            filter={filter}
            order={order}
            now={now}
            selected={index === selected}
            returned={returned.has(row.id)}
            gone={state.gone.get(row.id) ?? null}
            checked={selection.ids.has(row.id)}
            offers={offersOf(row)}
            acts={acts}
          />
        ))}
      </ol>
      <RejectDialogPart
        title={rejecting?.title ?? null}
        unsaved={rejecting ? returned.get(rejecting.id)?.unsaved : undefined}
        onClose={() => setRejecting(null)}
        onReject={(rejection) => rejecting && reject(rejecting, rejection)}
      />
    </>
  );
}
