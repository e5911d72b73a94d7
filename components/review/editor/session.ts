import type { BodyKind, Caret, Draft, DraftBlock } from '@/lib/articles/blocks/draft';
import { patchOf } from '@/lib/articles/blocks/patch';
import { sameLinks } from '@/lib/articles/blocks/words';
import { bodyBlocks } from '@/lib/articles/body';
import type { BlockView } from '@/lib/review/view';

/** Undone steps that can still be done again are dropped by the next edit; so many steps back are kept. */
const STEPS_KEPT = 200;

/**
 * A text while it is being edited in the browser. `base`: as the writing found it; `open`: the blocks that are fields now; `turn` counts
 * where the caret was put by the program, so that a field knows when to take it; `run`: what goes on in one step of undoing.
 */
export type Session = {
  base: Draft;
  now: Draft;
  /** The revision of the article at which the writing began. */
  revision: number;
  past: readonly Draft[];
  future: readonly Draft[];
  open: readonly string[];
  caret: Caret;
  turn: number;
  run: string | null;
};

/** Gives the running text of an article as it is edited. */
export const draftOf = (blocks: readonly BlockView[]): Draft => ({
  blocks: bodyBlocks(blocks).map(({ id, kind, text, links }) => ({ id, kind: kind as BodyKind, text, links })),
  joined: {},
});

/** Begins to edit a text with one of its blocks; the caret is at its end. */
export function begin(blocks: readonly BlockView[], revision: number, id: string): Session {
  const base = draftOf(blocks);
  const at = base.blocks.find((block) => block.id === id)?.text.length ?? 0;
  return {
    ...{ base, now: base, revision, past: [], future: [], open: [id], caret: { id, at }, turn: 1, run: null },
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

/**
 * Takes an edit into the session.
 * @param caret where the writing goes on; null where the field that was typed into has it already
 * @param run edits of one run, such as the letters of a word, are taken back in one step
 */
export function step(session: Session, now: Draft, caret: Caret | null = null, run: string | null = null): Session {
  if (now === session.now) return session;
  const goesOn = run !== null && run === session.run;
  const past = goesOn ? session.past : [...session.past, session.now].slice(-STEPS_KEPT);
  const next = { ...session, now, past, future: [], run };
  return caret ? { ...goTo(next, caret), run } : next;
}

/** Takes the last step of this editing back (-1), or does it again. */
export function turnStep(session: Session, way: -1 | 1): Session {
  const [from, to] = way === -1 ? [session.past, session.future] : [session.future, session.past];
  const now = from.at(-1);
  if (!now) return session;
  const [rest, more] = [from.slice(0, -1), [...to, session.now]];
  const changed = now.blocks.find((block) => {
    const before = session.now.blocks.find(({ id }) => id === block.id);
    return before?.text !== block.text || before.kind !== block.kind;
  });
  const caret = changed ? { id: changed.id, at: changed.text.length } : stillThere(now, session.caret);
  return goTo({ ...session, now, past: way === -1 ? rest : more, future: way === -1 ? more : rest }, caret);
}

const stillThere = (now: Draft, caret: Caret): Caret =>
  now.blocks.some(({ id }) => id === caret.id) ? caret : { id: now.blocks[0]?.id ?? caret.id, at: 0 };

/** Whether there is anything to save. */
export const isDirty = ({ base, now }: Session): boolean => now !== base && patchOf(base, now).length > 0;

type Drawn = { text: string; kind: string; links: DraftBlock['links'] };

const unlike = (block: Drawn, other: Drawn | undefined): boolean =>
  !other || other.text !== block.text || other.kind !== block.kind || !sameLinks(other.links, block.links);

/** Finds the blocks that were touched here and that somebody else changed since, with the words of each side. */
export function overlaps(
  { base, now }: Session,
  blocks: readonly BlockView[],
): Map<string, { theirs: string; base: string; mine: string }> {
  const found = new Map<string, { theirs: string; base: string; mine: string }>();
  for (const old of base.blocks) {
    const mine = now.blocks.find(({ id }) => id === old.id);
    const theirs = blocks.find(({ id }) => id === old.id);
    if (!mine || !theirs || !unlike(mine, old) || !unlike(old, theirs) || !unlike(mine, theirs)) continue;
    found.set(old.id, { theirs: theirs.verdict === 'keep' ? theirs.text : '', base: old.text, mine: mine.text });
  }
  return found;
}

/** Takes somebody else's words for a block in place of one's own. */
export function takeTheirs(session: Session, theirs: BlockView): Session {
  const own: DraftBlock = { id: theirs.id, kind: theirs.kind as BodyKind, text: theirs.text, links: theirs.links };
  const put = (draft: Draft): Draft => ({
    ...draft,
    blocks: draft.blocks.map((block) => (block.id === own.id ? own : block)),
  });
  return { ...session, base: put(session.base), now: put(session.now), past: [], future: [], run: null };
}

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
  const shown = session.now.blocks.flatMap((block) => {
    const view = views.get(block.id);
    const touched = unlike(block, before.get(block.id));
    const drawn = view && !touched ? view : asView(block, view);
    return [drawn, ...(behind.get(block.id) ?? [])];
  });
  return [...head, ...shown];
}

function asView({ id, kind, text, links }: DraftBlock, view: BlockView | undefined): BlockView {
  const written: BlockView = {
    ...{ start: 0, end: 0, decidedBy: 'person', deciderName: null, residue: null, reason: null, evidence: null },
    ...{ id, kind, text, links: [...links], verdict: 'keep', originalText: '', foundKind: null, edited: true },
  };
  return { ...written, ...view, kind, text, links: [...links], verdict: 'keep' };
}
