'use client';

import { useRouter } from 'next/navigation';
import { startTransition, useOptimistic, useRef, useState } from 'react';
import type { QueueRow as Row } from '@/lib/review/view';
import { useActs } from '../../acts/act-provider';
import { quoted } from '../../acts/quoted';
import { useKeys } from '../../keys/key-provider';
import { articleHref, pairHref } from '../../links';
import type { May, ReviewActions } from '../actions';
import { listOf } from '../article/likely-topics';
import { RejectDialog, type Rejection } from '../reject-dialog';
import { QueueRow } from './queue-row';

/** The rows of a page of the queue, with one of them selected; decisions take effect on the screen before the server has answered. */
export function QueueList({
  rows,
  filter,
  now,
  may,
  actions,
}: {
  rows: Row[];
  filter: string;
  now: number;
  may: May;
  actions: Pick<ReviewActions, 'approve' | 'approveWithSuggestions' | 'reject' | 'joinReprint' | 'reviewReprint'>;
}) {
  const router = useRouter();
  const { run, report } = useActs();
  const [shown, takeOut] = useOptimistic(rows, (before, id: string) => before.filter((row) => row.id !== id));
  const [at, setAt] = useState(0);
  const [rejecting, setRejecting] = useState<Row | null>(null);
  const links = useRef(new Map<string, HTMLAnchorElement>());
  const selected = Math.min(at, shown.length - 1);
  const current = shown[selected];

  const decide = (row: Row, said: string, act: () => ReturnType<ReviewActions['approve']>) =>
    startTransition(async () => {
      takeOut(row.id);
      const result = await run(act);
      if (result) report(result, `${said} ${quoted(row.title)}`);
    });
  const approve = (row: Row) =>
    decide(row, 'Approved', () => actions.approve({ articleId: row.id, revision: row.revision }));
  const withTopics = (row: Row | undefined) => {
    if (!row || !may.approve || !may.edit || row.status !== 'pending' || row.likely.length === 0) return null;
    const topicIds = row.likely.map(({ id }) => id);
    const at = { articleId: row.id, revision: row.revision, topicIds };
    return () => decide(row, `Approved with ${listOf(row.likely)}:`, () => actions.approveWithSuggestions(at));
  };
  const reject = (row: Row, rejection: Rejection) => {
    setRejecting(null);
    decide(row, 'Rejected', () => actions.reject({ articleId: row.id, revision: row.revision, ...rejection }));
  };
  const ofReprint = (row: Row | undefined) =>
    row && may.merge && filter.includes('reprint=1')
      ? {
          join: () => decide(row, 'Joined', () => actions.joinReprint({ articleId: row.id, revision: row.revision })),
          review: () =>
            decide(row, 'To review:', () => actions.reviewReprint({ articleId: row.id, revision: row.revision })),
        }
      : null;
  const moveTo = (index: number) => {
    const row = shown[Math.max(0, Math.min(index, shown.length - 1))];
    if (row) links.current.get(row.id)?.focus();
  };
  const decidable = (row: Row | undefined) => may.approve && (row?.status === 'pending' || row?.status === 'approved');

  const reprint = ofReprint(current);
  const currentWithTopics = withTopics(current);
  useKeys({
    next: () => moveTo(document.activeElement === links.current.get(current?.id ?? '') ? selected + 1 : selected),
    previous: () => moveTo(selected - 1),
    open: () => current && router.push(articleHref(current.id, filter)),
    ...(current && may.approve && current.status === 'pending' ? { approve: () => approve(current) } : {}),
    ...(currentWithTopics ? { approveWithTopics: currentWithTopics } : {}),
    ...(current && decidable(current) ? { reject: () => setRejecting(current) } : {}),
    ...(reprint ? { joinReprint: reprint.join, reviewReprint: reprint.review } : {}),
    ...(current?.duplicate ? { merge: () => router.push(pairHref(current.duplicate?.pairId ?? '')) } : {}),
  });

  return (
    <>
      <ol className="border-t border-line">
        {shown.map((row, index) => (
          <QueueRow
            key={row.id}
            row={row}
            filter={filter}
            now={now}
            selected={index === selected}
            onSelect={() => setAt(index)}
            acts={
              may.approve && row.status === 'pending'
                ? { approve: () => approve(row), approveWithTopics: withTopics(row), reject: () => setRejecting(row) }
                : null
            }
            reprint={ofReprint(row)}
            linkRef={(link) => {
              if (link) links.current.set(row.id, link);
              return () => void links.current.delete(row.id);
            }}
          />
        ))}
      </ol>
      <RejectDialog
        title={rejecting?.title ?? null}
        onClose={() => setRejecting(null)}
        onReject={(rejection) => rejecting && reject(rejecting, rejection)}
      />
    </>
  );
}
