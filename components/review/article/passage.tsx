'use client';

import { useRef, useState } from 'react';
import type { ListPlace } from '@/lib/articles/blocks/list';
import type { BlockView } from '@/lib/review/view';
import { part } from '../../parts/part';
import { cx } from '../../ui/class-names';
import { useText } from '../editor/text-provider';
import { useArticle } from './article-context';
import { KeptText } from './kept-text';
import { RemovedText } from './removed-text';

const BlockField = part<{ block: BlockView; place: ListPlace | null }>(
  () => import('../editor/block-field').then((read) => read.BlockField),
  () => true,
  KeptText,
);
const AlwaysRemove = part(() => import('./always-remove').then((read) => read.AlwaysRemove));
const PassageTools = part(() => import('./passage-tools').then((read) => read.PassageTools));

/** Whether a rule removed the passage, so that a further one would say the same. */
const isOfRule = (block: BlockView): boolean => block.verdict === 'remove' && block.decidedBy === 'rule';

/**
 * One block of the article in its place, kept or removed; `place`: where a list item stands in its list. The outer element is the same for both, so that the focus stays on a passage
 * whose verdict changes.
 */
export function Passage({
  block,
  place,
  tabbable,
  onFocus,
}: {
  block: BlockView;
  place: ListPlace | null;
  tabbable: boolean;
  onFocus: () => void;
}) {
  const { may, setVerdict, lit, setLit } = useArticle();
  const { session, open } = useText();
  const editing = session?.open.includes(block.id) === true && block.verdict === 'keep';
  const element = useRef<HTMLDivElement>(null);
  // A text has many passages, and what can be done with one is wanted where the pointer or the focus is.
  const [near, setNear] = useState(false);
  const removed = block.verdict === 'remove';
  const isLit = lit !== null && block.start < lit.end && lit.start < block.end;
  const light = () => setLit(removed ? (block.evidence?.matches ?? null) : null);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a passage is no field set; its buttons belong to it
    <div
      ref={element}
      role="group"
      aria-label={block.image ? (removed ? 'Removed image' : 'Image') : removed ? 'Removed passage' : 'Passage'}
      // The keys d and e act on the passage that has the focus.
      tabIndex={tabbable ? 0 : -1}
      data-passage={block.verdict}
      data-block={block.id}
      onFocus={() => {
        onFocus();
        setNear(true);
        light();
      }}
      onBlur={() => setLit(null)}
      onMouseEnter={() => {
        setNear(true);
        light();
      }}
      onMouseLeave={() => setLit(null)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.target !== element.current || !may.edit || removed) return;
        event.preventDefault();
        open(block.id);
      }}
      onDoubleClick={({ target }) => {
        // Two presses of a button are two presses.
        if (may.edit && !removed && !editing && !(target as Element).closest('button')) open(block.id);
      }}
      className={cx(
        'group/passage relative -mx-3 scroll-my-28 rounded-sm px-3 outline-offset-0',
        removed ? 'my-1.5' : 'my-[0.55em] py-[0.1em] hover:bg-sunk/70 focus-within:bg-sunk/70',
        isLit && 'bg-mark!',
      )}
    >
      {editing ? (
        <BlockField block={block} place={place} />
      ) : removed ? (
        <RemovedText
          block={block}
          onRestore={may.edit ? () => setVerdict(block, 'keep') : null}
          always={near && may.rules && !block.image && !isOfRule(block) ? <AlwaysRemove block={block} plain /> : null}
        />
      ) : (
        <KeptText block={block} place={place} />
      )}
      {near && may.edit && !removed && !editing && <PassageTools block={block} />}
    </div>
  );
}
