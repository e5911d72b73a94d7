'use client';

import { useMemo, useRef, useState } from 'react';
import { type ListPlace, listPlaces } from '@/lib/articles/blocks/list';
import { storyBlocks } from '@/lib/articles/body';
import type { BlockView } from '@/lib/review/view';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { shownBlocks } from '../editor/session';
import { useText } from '../editor/text-provider';
import { useArticle } from './article-context';
import { Passage } from './passage';
import { residueWords } from './residue-words';
import { passagesOf } from './runs';

/** The running text with what was removed from it in place, or without. */
export function Body({ showRemoved }: { showRemoved: boolean }) {
  const { view } = useArticle();
  const { session, takeUp } = useText();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | null>(null);
  const text = useRef<HTMLDivElement>(null);
  const blocks = useMemo(() => shownBlocks(view.blocks, session), [view.blocks, session]);
  const places = useMemo(() => placesOf(blocks), [blocks]);
  const passages = useMemo(() => passagesOf(blocks, opened), [blocks, opened]);
  const shown = showRemoved
    ? passages
    : passages.filter((passage) => passage.type === 'block' && passage.block.verdict === 'keep');
  const tabbable = shown.some((passage) => idOf(passage) === current) ? current : shown[0] && idOf(shown[0]);
  const open = (blocks: BlockView[]) => {
    setOpened(new Set([...opened, ...blocks.map(({ id }) => id)]));
    // The line that had the focus is gone; the first passage that stood behind it takes over.
    requestAnimationFrame(() => text.current?.querySelector<HTMLElement>(`[data-block="${blocks[0]?.id}"]`)?.focus());
  };
  return (
    <div id="text" ref={text} className="reading">
      {takeUp && (
        <div className="mb-3 font-sans text-sm">
          <Notice
            actions={
              <Button size="small" onClick={takeUp}>
                Take it up again
              </Button>
            }
          >
            What you had changed in the text was let go.
          </Notice>
        </div>
      )}
      {shown.map((passage) =>
        passage.type === 'run' ? (
          <RemovedRun key={`run-${passage.id}`} blocks={passage.blocks} onOpen={() => open(passage.blocks)} />
        ) : (
          <Passage
            key={passage.block.id}
            block={passage.block}
            place={places.get(passage.block.id) ?? null}
            tabbable={passage.block.id === tabbable}
            onFocus={() => setCurrent(passage.block.id)}
          />
        ),
      )}
      {shown.length === 0 && (
        <p className="font-sans text-sm text-muted">No text is left. Restore a passage, or reject the article.</p>
      )}
    </div>
  );
}

/** Where the items of lists stand, by their blocks. */
function placesOf(blocks: readonly BlockView[]): Map<string, ListPlace> {
  const story = storyBlocks(blocks);
  return new Map(listPlaces(story).flatMap((place, at) => (place ? [[story[at]?.id ?? '', place] as const] : [])));
}

const idOf = (passage: ReturnType<typeof passagesOf>[number]) =>
  passage.type === 'block' ? passage.block.id : passage.id;

function RemovedRun({ blocks, onOpen }: { blocks: BlockView[]; onOpen: () => void }) {
  const kinds = [...new Set(blocks.map((block) => residueWords(block.residue).toLowerCase()))];
  return (
    <button
      type="button"
      data-passage="remove"
      onClick={onOpen}
      className="my-2.5 flex w-full scroll-my-28 items-baseline gap-2 border-s-2 border-remove/45 py-1 ps-3 text-start font-sans text-xs hover:bg-sunk"
    >
      <span className="tabular font-medium whitespace-nowrap text-remove">{blocks.length} passages removed</span>
      <span className="min-w-0 flex-1 truncate text-muted">{kinds.join(', ')}</span>
      <span className="text-soft underline underline-offset-2">Show</span>
    </button>
  );
}
