import type { Caret, Draft, DraftBlock, StoryKind } from '@/lib/articles/blocks/draft';
import { sameLayout } from '@/lib/articles/blocks/layout';
import { sameImage } from '@/lib/articles/blocks/same-image';
import { sameLinks } from '@/lib/articles/blocks/words';
import { storyBlocks } from '@/lib/articles/body';
import type { ArticleView, BlockView } from '@/lib/review/view';

/**
 * A text while it is being edited in the browser. `base`: as the writing found it; `open`: the blocks that are fields now; `turn` counts
 * where the caret was put by the program, so that a field knows when to take it; `run`: what goes on in one step of undoing.
 */
export type Session = {
  base: Draft;
  now: Draft;
  /** The revision of the article at which the writing began, and what it was then. */
  revision: number;
  status: ArticleView['status'];
  past: readonly Draft[];
  future: readonly Draft[];
  open: readonly string[];
  caret: Caret;
  turn: number;
  run: string | null;
  /** Whether there is anything to save. */
  dirty: boolean;
};

/** Gives the running text of an article, with its images, as it is edited. */
export const draftOf = (blocks: readonly BlockView[]): Draft => ({
  blocks: storyBlocks(blocks).map(drafted),
  joined: {},
});

/** Gives the running text as it is on the screen: what is being written, or the article's, where nothing was written yet. */
export const draftShown = (session: Session | null, blocks: readonly BlockView[]): Draft =>
  session?.dirty ? session.now : draftOf(blocks);

/** Gives a block as it is edited. */
export const drafted = ({ id, kind, text, links, image, layout }: BlockView): DraftBlock => ({
  ...{ id, kind: kind as StoryKind, text, links },
  ...(image ? { image } : {}),
  ...(layout ? { layout } : {}),
});

/** Begins to edit a text with one of its blocks; the caret is at its end. */
export function begin(
  { blocks, revision, status }: Pick<ArticleView, 'blocks' | 'revision' | 'status'>,
  id: string,
): Session {
  const base = draftOf(blocks);
  const at = base.blocks.find((block) => block.id === id)?.text.length ?? 0;
  return {
    ...{ base, now: base, revision, status, past: [], future: [], open: [id], caret: { id, at }, turn: 1, run: null },
    dirty: false,
  };
}

/** Goes to a place in the text; its block becomes a field. */
export const goTo = (session: Session, caret: Caret): Session => ({
  ...session,
  caret,
  turn: session.turn + 1,
  run: null,
  open: session.open.includes(caret.id) ? session.open : [...session.open, caret.id],
});

type Drawn = {
  text: string;
  kind: string;
  links: DraftBlock['links'];
  image?: DraftBlock['image'];
  layout?: DraftBlock['layout'];
};

/** Whether a block says something else, or as another kind. */
export const unlike = (block: Drawn, other: Drawn | undefined): boolean =>
  !other ||
  other.text !== block.text ||
  other.kind !== block.kind ||
  !sameLinks(other.links, block.links) ||
  !sameLayout(other.layout, block.layout) ||
  !sameImage(other.image, block.image);

/**
 * Gives an article's blocks as they are on the screen while its text is edited: in the order of the editing, what was touched as it was
 * typed, everything else as it is on the server now, and what was removed behind the passage behind which it stood.
 */
export function shownBlocks(blocks: readonly BlockView[], session: Session | null): BlockView[] {
  if (!session) return [...blocks];
  const before = new Map(session.base.blocks.map((block) => [block.id, block]));
  const there = new Set(session.now.blocks.map(({ id }) => id));
  const views = new Map(blocks.map((block) => [block.id, block]));
  const head: BlockView[] = [];
  const behind = new Map<string, BlockView[]>();
  let last = head;
  for (const block of blocks) {
    if (there.has(block.id)) {
      last = [];
      behind.set(block.id, last);
    } else if (!before.has(block.id)) last.push(block);
  }
  let removed: BlockView[] = [];
  const shown = session.now.blocks.flatMap((block) => {
    const view = views.get(block.id);
    const touched = unlike(block, before.get(block.id));
    const drawn = view && !touched ? view : asView(block, view);
    // What is split off a passage stands right behind it.
    const ahead = view ? removed : [];
    removed = view ? (behind.get(block.id) ?? []) : removed;
    return [...ahead, drawn];
  });
  return [...head, ...shown, ...removed];
}

function asView(
  { id, kind, text, links, image = null, layout = null }: DraftBlock,
  view: BlockView | undefined,
): BlockView {
  const written: BlockView = {
    ...{ start: 0, end: 0, decidedBy: 'person', deciderName: null, residue: null, reason: null, evidence: null },
    ...{ id, kind, text, links: [...links], verdict: 'keep', originalText: '', foundKind: null, image, edited: true },
    layout,
  };
  return { ...written, ...view, kind, text, links: [...links], image, layout, verdict: 'keep' };
}
