'use client';

import type { ReactNode } from 'react';
import type { HistoryView } from '@/lib/audit/history';
import { Button } from '../ui/button';
import { cx } from '../ui/class-names';
import { fullDate, timeOf } from '../ui/timestamp';
import { Said } from './said';

/** One act in a sentence: who, what, when, and Undo where it can be taken back. `children`: links to what it was about. */
export function HistoryLine({
  event,
  timeOnly = false,
  onUndo,
  children,
}: {
  event: HistoryView;
  timeOnly?: boolean;
  onUndo: (() => void) | null;
  children?: ReactNode;
}) {
  return (
    <li className="flex items-start gap-2 border-t border-line/70 py-1.5 first:border-t-0">
      <div className="min-w-0 flex-1">
        <p className={cx('break-words', event.undone && 'text-muted line-through decoration-muted/60')}>
          <b className="font-medium">{event.who}</b> <Said>{event.sentence}</Said>
        </p>
        <p className="flex flex-wrap gap-x-3 text-2xs text-muted">
          <time dateTime={event.at} title={fullDate(event.at)} className="tabular">
            {timeOnly ? timeOf(event.at) : fullDate(event.at)}
          </time>
          {event.undone && <span>taken back</span>}
          {children}
        </p>
      </div>
      {onUndo && event.undoable && (
        <Button size="small" look="plain" onClick={onUndo} aria-label={`Undo: ${event.who} ${event.sentence}`}>
          Undo
        </Button>
      )}
    </li>
  );
}
