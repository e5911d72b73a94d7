'use client';

import { type RefObject, useEffect } from 'react';
import type { ArticleView } from '@/lib/review/view';
import { comparisonOf } from '../compare/comparison-of';
import type { AheadStore } from './ahead-store';
import { afterPaint } from './painted';
import { extend, type QueueState } from './queue-state';
import { type Comparison, readRows } from './read';

/** So many articles after the one on the desk are read ahead, and so many rows before the end more are. */
const AHEAD = 2;
const ROWS_AHEAD = 12;

/** Reads what the editor comes to next: the next articles, what the one on the desk is compared with, and further rows. */
export function useReadingAhead({
  filter,
  state,
  view,
  views,
  comparisons,
  cursor,
  change,
}: {
  filter: string;
  state: QueueState;
  /** The article on the desk. */
  view: ArticleView | null;
  views: AheadStore<ArticleView>;
  comparisons: AheadStore<Comparison>;
  /** Where the rows that are known end; null while more are read, and at the end of the queue. */
  cursor: RefObject<string | null>;
  change: (step: (state: QueueState) => QueueState) => void;
}): void {
  useEffect(() => {
    if (state.currentId) views.ahead(state.currentId);
    return afterPaint(() => {
      const at = state.rows.findIndex(({ id }) => id === state.currentId);
      for (const { id } of state.rows.slice(at + 1, at + 1 + AHEAD)) views.ahead(id);
      if (state.rows.length - at > ROWS_AHEAD || cursor.current === null) return;
      const after = cursor.current;
      cursor.current = null;
      readRows(filter, after)
        .then((more) => {
          cursor.current = more.next;
          change((before) => extend(before, more.rows));
        })
        .catch(() => {
          cursor.current = after;
        });
    });
  }, [state, views, filter, cursor, change]);

  // Whenever the article is read anew, so is what it is compared with: both may have changed.
  useEffect(() => {
    const address = view && comparisonOf(view);
    if (!address) return;
    comparisons.forget([address]);
    return afterPaint(() => comparisons.ahead(address));
  }, [view, comparisons]);
}
