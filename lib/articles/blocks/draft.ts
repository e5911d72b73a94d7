import type { BlockImage, BlockLayout, STORY_KINDS } from '../types';
import { asForm, type Form, formOf } from './form';
import { followingLayout } from './list';
import { concatWords, linkRange, plain, retype } from './rewording';
import { sliceWords, type Words } from './words';

/** The kinds that a block of a story can have, as readers are shown it. */
export type StoryKind = (typeof STORY_KINDS)[number];

/**
 * A block of a text that is being edited; the words of an image are its caption. `cutFrom`: the block from which it was split and to
 * which it still belongs without a blank, so that joining the two again gives exactly what was there.
 */
export type DraftBlock = Words & {
  id: string;
  kind: StoryKind;
  cutFrom?: string;
  image?: BlockImage | null;
  layout?: BlockLayout | null;
};

/** A running text that is being edited. `joined` tells of each block that was joined to another one which; no word is ever only there. */
export type Draft = { blocks: readonly DraftBlock[]; joined: Readonly<Record<string, string>> };

/** Where the writing goes on after an edit: a place in the text of a block. */
export type Caret = { id: string; at: number };
export type Edited = { draft: Draft; caret: Caret };

/** Kinds whose words belong together: they are neither split nor joined. */
const WHOLE: ReadonlySet<StoryKind> = new Set<StoryKind>(['table', 'preformatted', 'image']);
/** What is written after one of these is a paragraph. */
const ALONE: ReadonlySet<StoryKind> = new Set<StoryKind>(['subheading', 'dateline']);

/** Between words of these scripts stands no blank. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The place of a block in a text; −1 where it is not there. */
export const placeOf = (draft: Draft, id: string): number => draft.blocks.findIndex((block) => block.id === id);

const withBlock = (draft: Draft, at: number, ...blocks: DraftBlock[]): Draft => ({
  ...draft,
  blocks: draft.blocks.toSpliced(at, 1, ...blocks),
});

/** Whether a block can be split, and joined to another such one. */
export const isProse = (kind: StoryKind): boolean => !WHOLE.has(kind);

/** Changes one block; the same draft where there is no such block. */
export function amend(draft: Draft, id: string, change: (block: DraftBlock) => DraftBlock): Draft {
  const at = placeOf(draft, id);
  const block = draft.blocks[at];
  return block ? withBlock(draft, at, change(block)) : draft;
}

/** Takes what was typed into the field of a block. */
export const typeInto = (draft: Draft, id: string, text: string): Draft =>
  amend(draft, id, (block) => ({ ...block, ...retype(block, text) }));

/** Links a range of a block's words, or with null takes the links on it off. */
export const linkIn = (draft: Draft, id: string, range: { start: number; end: number }, href: string | null): Draft =>
  amend(draft, id, (block) => ({ ...block, ...linkRange(block, range, href) }));

/** Makes a block another form; an image stays one. */
export const turnInto = (draft: Draft, id: string, form: Form): Draft =>
  amend(draft, id, (block) =>
    formOf(block) === form || block.kind === 'image' ? block : { ...block, ...asForm(block, form) },
  );

/** What an editor may say of an image beside its caption. */
export type ImageWords = Pick<BlockImage, 'alt' | 'credit'>;

/** Says something else of an image; empty words say nothing. */
export const describe = (draft: Draft, id: string, words: Partial<ImageWords>): Draft =>
  amend(draft, id, (block) => (block.image ? { ...block, image: { ...block.image, ...words } } : block));

/** Takes an image out of the text. Everything else goes with its words. */
export function withoutImage(draft: Draft, id: string): Edited | null {
  const at = placeOf(draft, id);
  if (draft.blocks[at]?.kind !== 'image') return null;
  const blocks = draft.blocks.toSpliced(at, 1);
  const next = blocks[at] ?? blocks[at - 1];
  return next ? { draft: { ...draft, blocks }, caret: { id: next.id, at: 0 } } : null;
}

/**
 * Splits a block in two where the caret is; what follows keeps the kind, but after the end of a heading a paragraph begins.
 * @param newId the id of the second block
 * @returns null where the block cannot be split
 */
export function split(draft: Draft, { id, at }: Caret, newId: string): Edited | null {
  const place = placeOf(draft, id);
  const block = draft.blocks[place];
  if (!block || WHOLE.has(block.kind)) return null;
  const rest = sliceWords(block, at, block.text.length);
  const kind = ALONE.has(block.kind) && rest.text.trim() === '' ? 'paragraph' : block.kind;
  const layout = followingLayout(block.layout);
  const second: DraftBlock = { ...rest, id: newId, kind, cutFrom: id, ...(layout ? { layout } : {}) };
  const first = { ...block, ...sliceWords(block, 0, at) };
  return { draft: withBlock(draft, place, first, second), caret: { id: newId, at: 0 } };
}

/**
 * Joins a block to the one before it, with a blank between their words where there is none yet.
 * @returns null where there is none before it, or one of the two is a table or the like
 */
export function joinToPrevious(draft: Draft, id: string): Edited | null {
  const place = placeOf(draft, id);
  const [before, block] = [draft.blocks[place - 1], draft.blocks[place]];
  if (!before || !block || WHOLE.has(before.kind) || WHOLE.has(block.kind)) return null;
  const gap = plain(gapBetween(before, block));
  const whole = { ...before, ...concatWords(before, gap, block) };
  // Of an empty paragraph nothing is left but its place.
  const looks = block.cutFrom !== before.id && before.text.trim() === '' ? block : before;
  const { kind, layout = null } = looks;
  return {
    draft: {
      blocks: draft.blocks.toSpliced(place - 1, 2, { ...whole, kind, ...(before.layout || layout ? { layout } : {}) }),
      joined: { ...draft.joined, [id]: before.id },
    },
    caret: { id: before.id, at: before.text.length + gap.text.length },
  };
}

function gapBetween(before: DraftBlock, block: DraftBlock): string {
  if (block.cutFrom === before.id || before.text === '' || block.text === '') return '';
  const [left = '', right = ''] = [before.text.at(-1), block.text.at(0)];
  if (/\s/u.test(left) || /\s/u.test(right)) return '';
  return UNSPACED.test(left) && UNSPACED.test(right) ? '' : ' ';
}

/** Moves a block one place up (-1) or down; the same draft at the end of the text. */
export function move(draft: Draft, id: string, step: 1 | -1): Draft {
  const from = placeOf(draft, id);
  const block = draft.blocks[from];
  const to = from + step;
  if (!block || to < 0 || to >= draft.blocks.length) return draft;
  return { ...draft, blocks: draft.blocks.toSpliced(from, 1).toSpliced(to, 0, block) };
}

/** Puts another text in the place of a block's words: the first paragraph stays the block, every further one becomes a block after it. */
export function spread(draft: Draft, id: string, newId: () => string): Edited | null {
  const block = draft.blocks[placeOf(draft, id)];
  if (!block || WHOLE.has(block.kind)) return null;
  let done: Edited | null = null;
  let rest = block;
  for (let at = rest.text.search(/\n\s*\n/u); at !== -1; at = rest.text.search(/\n\s*\n/u)) {
    const next = split(done?.draft ?? draft, { id: rest.id, at }, newId());
    const second = next?.draft.blocks.find((one) => one.id === next.caret.id);
    if (!next || !second) break;
    const blank = /^\s*/u.exec(second.text)?.[0].length ?? 0;
    rest = { ...second, ...sliceWords(second, blank, second.text.length) };
    const { cutFrom: _, ...own } = rest;
    done = { draft: amend(next.draft, second.id, () => own), caret: { id: second.id, at: own.text.length } };
  }
  return done;
}
