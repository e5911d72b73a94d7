'use client';

import type { ReactNode } from 'react';
import type { BlockView } from '@/lib/review/view';
import { keyOf } from '../../keys/keys';
import { Button } from '../../ui/button';
import { cx } from '../../ui/class-names';
import { deciderWords, evidenceWords, residueWords } from './residue-words';

/** Passages up to this many characters share a line with their reason. */
const SHORT = 48;

/** A removed block where it was, struck through and quiet, with why, by whom, and the way back. */
export function RemovedText({
  block,
  onRestore,
  always,
}: {
  block: BlockView;
  onRestore: (() => void) | null;
  always: ReactNode;
}) {
  const evidence = evidenceWords(block);
  const isShort = block.text.length <= SHORT;
  return (
    <div className="flex items-start gap-3 border-s-2 border-remove/45 py-1 ps-3 font-sans text-sm">
      <div className={cx('min-w-0 flex-1', isShort && 'flex flex-wrap items-baseline gap-x-3')}>
        <del
          dir="auto"
          className="line-clamp-3 text-muted decoration-remove/60 group-focus-within/passage:line-clamp-none"
        >
          {block.text || block.image?.alt || block.image?.src}
        </del>
        <p className="text-xs text-soft">
          <span className="font-medium text-remove">{block.image ? 'Image' : residueWords(block.residue)}</span>
          {block.reason && <bdi> · {block.reason}</bdi>}
          {evidence && <bdi> {evidence}</bdi>}
          <span className="text-muted"> · {deciderWords(block)}</span>
        </p>
      </div>
      {always}
      {onRestore && (
        <Button size="small" look="plain" onClick={onRestore} className="-my-1" {...keyOf('toggleBlock')}>
          Restore
        </Button>
      )}
    </div>
  );
}
