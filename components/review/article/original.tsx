'use client';

import type { BlockView } from '@/lib/review/view';
import { cx } from '../../ui/class-names';
import { Notice } from '../../ui/notice';
import { useArticle } from './article-context';

type Piece = { text: string; start: number; fate: 'kept' | 'removed' | 'elsewhere' };
const TINTS: Record<Piece['fate'], string> = {
  kept: 'bg-keep-wash',
  removed: 'bg-remove-wash',
  elsewhere: 'text-muted',
};

/** The document as it was received, character for character, tinted by what became of each part. */
export function Original() {
  const { view } = useArticle();
  const bodyFrom = view.members.find((member) => member.bodyOfLead);
  const blocks = bodyFrom ? [] : [...view.blocks, ...view.furniture];
  const pieces = piecesOf(view.document.text, blocks);
  return (
    <section aria-label="The untouched original">
      <p className="mb-4 flex flex-wrap gap-x-4 gap-y-1 text-xs text-soft">
        <span className="font-medium">The original, as received</span>
        <Legend className={TINTS.kept}>kept here</Legend>
        <Legend className={TINTS.removed}>removed</Legend>
        <Legend className={TINTS.elsewhere}>another story, or nothing</Legend>
      </p>
      {bodyFrom && (
        <Notice>
          The text of this article comes from “{bodyFrom.title}”, so that nothing of this document is tinted.
        </Notice>
      )}
      <div dir="auto" className="font-serif text-[1.0625rem] leading-relaxed break-words whitespace-pre-wrap">
        {pieces.map((piece) => (
          <span key={piece.start} className={cx(TINTS[piece.fate], 'box-decoration-clone')}>
            {piece.text}
          </span>
        ))}
      </div>
    </section>
  );
}

function Legend({ className, children }: { className: string; children: string }) {
  return <span className={cx('px-1.5', className)}>{children}</span>;
}

function piecesOf(text: string, blocks: BlockView[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const push = (end: number, fate: Piece['fate']) => {
    if (end > at) pieces.push({ text: text.slice(at, end), start: at, fate });
    at = Math.max(at, end);
  };
  for (const block of blocks.toSorted((a, b) => a.start - b.start)) {
    push(block.start, 'elsewhere');
    push(block.end, block.verdict === 'keep' ? 'kept' : 'removed');
  }
  push(text.length, 'elsewhere');
  return pieces;
}
