'use client';

import { type MouseEvent, memo, useCallback } from 'react';
import type { QueueOrder } from '@/lib/review/order/order';
import type { QueueRow as Row } from '@/lib/review/view';
import { keyOf } from '../../keys/keys';
import { articleHref, pairHref } from '../../links';
import { Button } from '../../ui/button';
import { cx } from '../../ui/class-names';
import { countOf } from '../../ui/count';
import { Link } from '../../ui/link';
import { listOf } from '../article/likely-topics';
import { CompareLink } from '../compare/compare-link';
import { RowMarks } from './row-marks';

/** What is done to a row; the same functions for all rows and as long as the list stands, so that a key draws only what it changes. */
export type RowActs = Record<'approve' | 'approveWithTopics' | 'reject' | 'join' | 'review', (row: Row) => void> & {
  select: (row: Row) => void;
  /** Selects the row for a bulk act, or no longer; with `range` all from the row selected last. */
  check: (row: Row, range: boolean) => void;
  /** Told of the link of a row while it is drawn. */
  link: (id: string, link: HTMLAnchorElement | null) => void;
};

/** One article of the queue: its title is the link, below it how it begins and what is to know before opening it. */
export const QueueRow = memo(function QueueRow({
  row,
  filter,
  order,
  now,
  selected,
  returned,
  gone,
  checked,
  offers,
  acts,
}: {
  row: Row;
  filter: string;
  order: QueueOrder;
  now: number;
  selected: boolean;
  /** A decision on it did not go through. */
  returned: boolean;
  /** What somebody else decided about it, where it is of the queue no longer. */
  gone: string | null;
  checked: boolean;
  /** What can be decided here: about the article, with its likely topics too, or where reprints are listed what becomes of it. */
  offers: 'nothing' | 'decisions' | 'with topics' | 'reprint';
  acts: RowActs;
}) {
  const { id } = row;
  // Told again of another article only, not whenever something new is known of it.
  const linkRef = useCallback((link: HTMLAnchorElement | null) => acts.link(id, link), [id, acts]);
  return (
    <li
      onFocus={() => acts.select(row)}
      className={cx(
        'group many relative border-b border-line py-2.5 ps-4 pe-2 max-sm:-mx-4 sm:pe-3',
        selected
          ? 'bg-sunk before:absolute before:inset-y-0 before:start-0 before:w-[3px] before:bg-accent'
          : 'hover:bg-sunk/60',
        gone && 'text-muted *:text-muted',
      )}
    >
      <div className="flex items-baseline gap-3">
        <input
          type="checkbox"
          checked={checked}
          disabled={gone !== null}
          onChange={({ nativeEvent }) => acts.check(row, nativeEvent instanceof PointerEvent && nativeEvent.shiftKey)}
          aria-label={`Select ${row.title}`}
          className="relative z-10 size-4 shrink-0 translate-y-0.5 pointer-coarse:size-5"
        />
        <div className="min-w-0 flex-1">
          <h2
            dir="auto"
            className={cx(
              'max-w-[54rem] font-serif text-[1.0625rem] leading-snug text-pretty beside:text-base',
              gone ? 'font-normal' : 'font-semibold',
            )}
          >
            <Link
              ref={linkRef}
              href={articleHref(row.id, filter)}
              aria-current={selected ? 'true' : undefined}
              onClick={(event) => {
                // With the list beside it the article is shown there; a key or a further tab opens it alone.
                if (event.detail === 0 || hasModifier(event) || !isBeside(event.currentTarget)) return;
                event.preventDefault();
                acts.select(row);
              }}
              className="after:absolute after:inset-0"
            >
              {row.title}
            </Link>
          </h2>
          <p
            dir="auto"
            className={cx(
              'mt-0.5 line-clamp-2 max-w-[54rem] sm:line-clamp-1 beside:hidden',
              gone ? 'text-muted' : 'text-soft',
            )}
          >
            {row.opening}
          </p>
          {gone && <p className="mt-0.5 text-xs font-medium">{gone}</p>}
          {returned && <p className="mt-0.5 text-xs font-medium text-remove">The decision did not go through</p>}
          <div className="flex items-end gap-3">
            {gone === null && <RowMarks row={row} order={order} now={now} />}
            {offers !== 'nothing' && (
              <div
                className={cx(
                  'relative z-10 -my-1 ms-auto flex shrink-0 gap-1.5 max-md:hidden beside:hidden',
                  !selected && 'opacity-0 group-focus-within:opacity-100 group-hover:opacity-100',
                )}
              >
                {offers === 'reprint' && (
                  <>
                    <Button size="small" onClick={() => acts.review(row)} {...keyOf('reviewReprint')}>
                      Review after all
                    </Button>
                    <Button size="small" onClick={() => acts.join(row)} {...keyOf('joinReprint')}>
                      Join to its story
                    </Button>
                  </>
                )}
                {row.duplicate && offers !== 'reprint' && (
                  <CompareLink
                    href={pairHref(row.duplicate.pairId)}
                    size="small"
                    keyHint={keyOf('merge').keyHint}
                    articleId={row.id}
                  >
                    Compare
                  </CompareLink>
                )}
                {offers !== 'reprint' && (
                  <>
                    <Button size="small" onClick={() => acts.reject(row)} {...keyOf('reject')}>
                      Reject
                    </Button>
                    {offers === 'with topics' && (
                      <Button
                        size="small"
                        onClick={() => acts.approveWithTopics(row)}
                        title={`Approves, and accepts ${listOf(row.likely)}`}
                        aria-label={`Approve with ${listOf(row.likely)}`}
                        {...keyOf('approveWithTopics')}
                      >
                        Approve with {countOf(row.likely.length, 'topic')}
                      </Button>
                    )}
                    <Button size="small" onClick={() => acts.approve(row)} {...keyOf('approve')}>
                      Approve
                    </Button>
                  </>
                )}
              </div>
            )}
          </div>
        </div>
      </div>
    </li>
  );
});

const hasModifier = (event: MouseEvent) => event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

/** Whether this row's article is drawn beside the list. */
const isBeside = (link: HTMLElement) => link.closest('[data-beside="article"]') !== null;
