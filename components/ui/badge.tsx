import type { ReactNode } from 'react';
import type { Status } from '@/lib/articles/types';
import { cx } from './class-names';

export type Tone = 'plain' | 'accent' | 'keep' | 'warn' | 'remove';

const TONES: Record<Tone, string> = {
  plain: 'text-muted',
  accent: 'text-accent',
  keep: 'text-keep',
  warn: 'text-warn',
  remove: 'text-remove',
};

/** A word about something's state: a dot and the word, so that colour is never the only sign. */
export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={cx('inline-flex items-center gap-1.5 text-xs font-medium whitespace-nowrap', TONES[tone])}>
      <span aria-hidden="true" className="size-1.5 rounded-full bg-current" />
      {children}
    </span>
  );
}

const STATUS_TONES: Record<Status, Tone> = {
  pending: 'warn',
  approved: 'accent',
  published: 'keep',
  withdrawn: 'remove',
  rejected: 'remove',
  merged: 'plain',
};

/** What each status is called on the desk. */
export const STATUS_LABELS: Record<Status, string> = {
  pending: 'In review',
  approved: 'Approved',
  published: 'Published',
  withdrawn: 'Withdrawn',
  rejected: 'Rejected',
  merged: 'Merged',
};

/** An article's status. */
export function StatusBadge({ status }: { status: Status }) {
  return <Badge tone={STATUS_TONES[status]}>{STATUS_LABELS[status]}</Badge>;
}
