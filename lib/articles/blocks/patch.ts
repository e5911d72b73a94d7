import type { BlockLayout } from '../types';
import type { Draft, DraftBlock, ImageWords } from './draft';
import { sameLayout, storedLayout } from './layout';
import { sameImage } from './same-image';
import { type Link, sameLinks } from './words';

/**
 * What was done to one block, and no more than that, so that it can be laid over what others did to other blocks. `after`: the block
 * behind which it stands now, null at the beginning; `into`: the block that has its words now; `out`: it is an image that was taken out;
 * `image`: what is said of it now; `layout`: how it is laid out now; `back`: it was removed, and is to be of the text again.
 */
export type BlockPatch = {
  id: string;
  isNew?: boolean;
  text?: string | null;
  links?: readonly Link[];
  kind?: DraftBlock['kind'];
  after?: string | null;
  into?: string;
  out?: true;
  image?: ImageWords;
  layout?: BlockLayout | null;
  back?: true;
};

/** Finds what was done to a text since its editing began, in the order of the text. */
export function patchOf(base: Draft, draft: Draft): BlockPatch[] {
  const before = new Map(base.blocks.map((block) => [block.id, block]));
  const stays = unmoved(
    base.blocks.map(({ id }) => id),
    draft.blocks.map(({ id }) => id),
  );
  const patches = draft.blocks.flatMap((block, at): BlockPatch[] => {
    const old = before.get(block.id);
    const after = behind(draft, at, before);
    const { id, text, links, kind } = block;
    const layout = storedLayout(block.layout);
    if (!old)
      return text.trim() === '' ? [] : [{ id, isNew: true, text, links, kind, ...(layout ? { layout } : {}), after }];
    const patch: BlockPatch = {
      id,
      ...(old.text === text ? {} : { text }),
      ...(sameLinks(old.links, links) ? {} : { links }),
      ...(old.kind === kind ? {} : { kind }),
      ...(sameLayout(old.layout, layout) ? {} : { layout }),
      ...(sameImage(old.image, block.image) ? {} : { image: wordsOf(block) }),
      ...(stays.has(id) ? {} : { after }),
    };
    return Object.keys(patch).length > 1 ? [patch] : [];
  });
  const there = new Set(draft.blocks.map(({ id }) => id));
  const gone = base.blocks.flatMap(({ id, kind }): BlockPatch[] => {
    if (kind === 'image' && !there.has(id)) return [{ id, out: true }];
    const into = there.has(id) ? undefined : heir(draft, id);
    return into === undefined ? [] : [{ id, into }];
  });
  return [...patches, ...gone];
}

/** What a patch says of a block's image. */
export const wordsOf = ({ image }: DraftBlock): ImageWords => ({
  alt: image?.alt ?? null,
  credit: image?.credit ?? null,
});

/** New blocks without words are not stored, so that nothing can stand behind them. */
function behind(draft: Draft, at: number, before: ReadonlyMap<string, unknown>): string | null {
  const ahead = draft.blocks.slice(0, at).findLast((block) => before.has(block.id) || block.text.trim() !== '');
  return ahead?.id ?? null;
}

function heir(draft: Draft, id: string): string | undefined {
  const there = new Set(draft.blocks.map((block) => block.id));
  let at = draft.joined[id];
  for (let steps = 0; at !== undefined && !there.has(at) && steps <= Object.keys(draft.joined).length; steps += 1) {
    at = draft.joined[at];
  }
  return at;
}

/** Finds the most blocks that need not be moved: the longest rising run of their former places. */
export function unmoved(before: readonly string[], after: readonly string[]): Set<string> {
  const places = new Map(before.map((id, at) => [id, at]));
  const ids = after.filter((id) => places.has(id));
  // Patience: of each length the run that ends lowest, with the way back.
  const ends: number[] = [];
  const previous: number[] = [];
  const place = (at: number) => places.get(ids[at] ?? '') ?? 0;
  for (let at = 0; at < ids.length; at += 1) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (place(ends[middle] ?? 0) < place(at)) low = middle + 1;
      else high = middle;
    }
    previous[at] = ends[low - 1] ?? -1;
    ends[low] = at;
  }
  const kept = new Set<string>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) kept.add(ids[at] ?? '');
  return kept;
}
