import type { Caret, Draft, DraftBlock } from '@/lib/articles/blocks/draft';
import { sameLayout } from '@/lib/articles/blocks/layout';
import { patchOf } from '@/lib/articles/blocks/patch';
import { sameImage } from '@/lib/articles/blocks/same-image';
import { storyBlocks } from '@/lib/articles/body';
import type { ArticleView, BlockView } from '@/lib/review/view';
import { drafted, goTo, type Session, unlike } from './session';

/** Undone steps that can still be done again are dropped by the next edit; so many steps back are kept. */
const STEPS_KEPT = 200;

/**
 * Takes an edit into the session.
 * @param caret where the writing goes on; null where the field that was typed into has it already
 * @param run edits of one run, such as the letters of a word, are taken back in one step
 */
export function step(session: Session, now: Draft, caret: Caret | null = null, run: string | null = null): Session {
  if (now === session.now) return session;
  const goesOn = run !== null && run === session.run;
  const past = goesOn ? session.past : [...session.past, session.now].slice(-STEPS_KEPT);
  const next = tried({ ...session, now, past, future: [], run });
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
    return (
      before?.text !== block.text ||
      before.kind !== block.kind ||
      !sameImage(before.image, block.image) ||
      !sameLayout(before.layout, block.layout)
    );
  });
  const caret = changed ? { id: changed.id, at: changed.text.length } : stillThere(now, session.caret);
  return goTo(tried({ ...session, now, past: way === -1 ? rest : more, future: way === -1 ? more : rest }), caret);
}

const stillThere = (now: Draft, caret: Caret): Caret =>
  now.blocks.some(({ id }) => id === caret.id) ? caret : { id: now.blocks[0]?.id ?? caret.id, at: 0 };

/** The session with whether there is anything to save. */
const tried = (session: Session): Session => ({
  ...session,
  dirty: session.now !== session.base && patchOf(session.base, session.now).length > 0,
});

/** A passage that two changed at once, with the words of each side; `theirs` is null where they removed it. */
export type Overlap = { theirs: string | null; base: string; mine: string };

/** Finds the blocks that were touched here and that somebody else changed or removed since. */
export function overlaps({ base, now }: Session, blocks: readonly BlockView[]): Map<string, Overlap> {
  const text = new Map(storyBlocks(blocks).map((block) => [block.id, block]));
  return new Map(
    base.blocks.flatMap((old): [string, Overlap][] => {
      const mine = now.blocks.find(({ id }) => id === old.id);
      const theirs = text.get(old.id);
      if (!mine || !unlike(mine, old)) return [];
      const both = { base: wordsOf(old), mine: wordsOf(mine) };
      if (!theirs) return [[old.id, { theirs: null, ...both }]];
      return unlike(old, theirs) && unlike(mine, theirs) ? [[old.id, { theirs: wordsOf(theirs), ...both }]] : [];
    }),
  );
}

/**
 * Gives the revision that a writing is laid over: that of the article as it is now where all that was touched reads there as the writing
 * found it, and stands in the same order, and nobody has decided on the article. What the editor did just before was on the screen when the
 * writing began, and not yet of the revision that was.
 */
export function writtenOn(
  { base, now, revision, status }: Pick<Session, 'base' | 'now' | 'revision' | 'status'>,
  view: Pick<ArticleView, 'revision' | 'blocks' | 'status'> | null,
): number {
  if (!view || view.revision <= revision || view.status !== status) return revision;
  const standing = new Map(storyBlocks(view.blocks).map((block) => [block.id, block]));
  const mine = new Map(now.blocks.map((block) => [block.id, block]));
  const isAsFound = base.blocks.every((old) => {
    const [its, there] = [mine.get(old.id), standing.get(old.id)];
    return (its && !unlike(its, old)) || (there && !unlike(there, old));
  });
  const before = base.blocks.flatMap(({ id }) => (standing.has(id) ? [id] : []));
  const found = new Set(before);
  const order = [...standing.keys()].filter((id) => found.has(id));
  return isAsFound && order.every((id, at) => id === before[at]) ? view.revision : revision;
}

/** The words of a block, and what is said of an image. */
const wordsOf = ({ text, image }: Pick<DraftBlock, 'text' | 'image'>): string =>
  image ? [text, `Alternative text: ${image.alt ?? 'none'}`, `Credit: ${image.credit ?? 'none'}`].join('\n') : text;

/** Lets a block go that somebody else removed, and what was written in it. */
export function dropBlock(session: Session, id: string): Session {
  const without = (draft: Draft): Draft => ({ ...draft, blocks: draft.blocks.filter((block) => block.id !== id) });
  const now = without(session.now);
  return tried({
    ...{ ...session, base: without(session.base), now, past: [], future: [], run: null },
    ...{ open: session.open.filter((one) => one !== id), caret: stillThere(now, session.caret) },
  });
}

/** Takes somebody else's words for a block in place of one's own. */
export function takeTheirs(session: Session, theirs: BlockView): Session {
  const own = drafted(theirs);
  const put = (draft: Draft): Draft => ({
    ...draft,
    blocks: draft.blocks.map((block) => (block.id === own.id ? own : block)),
  });
  return tried({ ...session, base: put(session.base), now: put(session.now), past: [], future: [], run: null });
}
