import { isJoined, STORY } from '@/lib/articles/body';
import type { BlockView } from '@/lib/review/view';

/** A passage on the page, or several removed ones that stand behind one line. */
export type Passage = { type: 'block'; block: BlockView } | { type: 'run'; id: string; blocks: BlockView[] };

/** So many removed passages in a row are taken for the page's furniture and drawn as one line. */
const RUN_LENGTH = 4;

/**
 * Puts the blocks of an article in the order of the page: those of the story, and the removed ones where they were. Kept titles, captions and
 * the like are drawn as fields instead. Runs that hold an opened block, or one that a person removed, are drawn one by one.
 */
export function passagesOf(blocks: BlockView[], opened: ReadonlySet<string>): Passage[] {
  const passages: Passage[] = [];
  let run: BlockView[] = [];
  const close = () => {
    const [first] = run;
    if (first && run.length >= RUN_LENGTH && !run.some(({ id }) => opened.has(id))) {
      passages.push({ type: 'run', id: first.id, blocks: run });
    } else passages.push(...run.map((block) => ({ type: 'block' as const, block })));
    run = [];
  };
  for (const block of blocks) {
    // Its words are on the page, where they were joined to.
    if (block.verdict === 'remove' && isJoined(block)) continue;
    if (block.verdict === 'remove' && block.decidedBy !== 'person') run.push(block);
    else if (block.verdict === 'remove' || STORY.has(block.kind)) {
      close();
      passages.push({ type: 'block', block });
    }
  }
  close();
  return passages;
}
