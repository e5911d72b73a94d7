import { placesAfter } from '../../articles/blocks/place';
import type { Link } from '../../articles/blocks/words';
import { BODY, STORY } from '../../articles/body';
import type { BlockImage, BlockKind, BlockLayout } from '../../articles/types';
import { type Change, fieldChange, type Json } from '../../audit/changes';
import { ok, type Result, refuse } from '../../result';
import type { AlignedRow } from './align';
import { imagePicks, type ParagraphPicks, paragraphsOf } from './paragraphs';

/** An image of one side; `before`: the number of that side's paragraphs ahead of it. */
export type SideImage = { id: string; before: number; caption: string; image: BlockImage };

/** A block of an article as it stands, kept or not, in order. */
export type PlacedBlock = {
  id: string;
  articleId: string;
  documentId: string;
  kind: BlockKind;
  position: number;
  end: number;
  isKept: boolean;
  text: string;
  links: readonly Link[];
  image: BlockImage | null;
  layout?: BlockLayout | null;
  /** As the history has them. */
  columns: Record<string, Json>;
};

type Counted = Pick<PlacedBlock, 'id' | 'kind' | 'text' | 'image'>;

/** Gives the images among kept blocks, each with how many paragraphs stand ahead of it. */
export function imagesOf(blocks: readonly Counted[]): SideImage[] {
  let before = 0;
  return blocks.flatMap(({ id, kind, text, image }): SideImage[] => {
    if (BODY.has(kind)) before += paragraphsOf(text).length;
    return image ? [{ id, before, caption: text, image }] : [];
  });
}

/**
 * Plans which images a merged text has: those of its own that are left out are removed, those of the other text that are taken are put
 * behind the paragraph that they followed there, or what stands for it.
 * @param own all blocks of the text that is the base, in order; `base` tells which side of the rows it is
 * @param newId makes the id of a block that is put in
 * @returns `invalid-input` for an image that is not there
 */
export function planImages(
  { own, other, base }: { own: readonly PlacedBlock[]; other: readonly PlacedBlock[]; base: 'a' | 'b' },
  rows: readonly AlignedRow[],
  picks: ParagraphPicks,
  by: { name: string; newId: () => string },
): Result<Change[]> {
  const [mine, theirs] = [own, other].map((blocks) => imagesOf(blocks.filter(isShown)));
  const far = base === 'a' ? 'b' : 'a';
  const removed: Change[] = [];
  const taken: SideImage[] = [];
  for (const [id, pick] of imagePicks(picks)) {
    const here = mine?.find((image) => image.id === id);
    const there = theirs?.find((image) => image.id === id);
    if ((!here && !there) || pick === (here ? far : base)) {
      return refuse('invalid-input', { about: 'An image was chosen that is not there.' });
    }
    if (here && pick === 'neither') removed.push(removal(own, id, by.name));
    if (there && pick === far) taken.push(there);
  }
  const ids = new Map(taken.map(({ id }) => [id, by.newId()]));
  const hosts = hostsOf(own);
  /** By the block that they follow, the image that was put behind it last. */
  const lastBehind = new Map<string | null, string>();
  const moves = taken
    .toSorted((x, y) => x.before - y.before)
    .map(({ id, before }) => {
      const host = hosts[placeBefore(rows, before - 1, far, base)] ?? null;
      const move = { id: ids.get(id) ?? id, after: lastBehind.get(host) ?? host };
      lastBehind.set(host, move.id);
      return move;
    });
  const places = placesAfter(
    own.map((block) => ({ id: block.id, position: block.position, isText: isShown(block) })),
    moves,
  );
  const shifted = own.flatMap(({ id, articleId, position }) => {
    const to = places.get(id);
    return (to !== undefined && fieldChange('block', { id, articleId }, { position }, { position: to })) || [];
  });
  const added = other.flatMap((block) => {
    const id = ids.get(block.id);
    const position = id === undefined ? undefined : places.get(id);
    return id === undefined || position === undefined ? [] : [copyOf(block, { id, position }, own, by.name)];
  });
  return ok([...removed, ...shifted, ...added]);
}

const isShown = ({ kind, isKept }: PlacedBlock): boolean => isKept && STORY.has(kind);

/** By the place of each paragraph, the block that it stands in. */
const hostsOf = (blocks: readonly PlacedBlock[]): string[] =>
  blocks
    .filter((block) => isShown(block) && BODY.has(block.kind))
    .flatMap(({ id, text }) => paragraphsOf(text).map(() => id));

/** The place on the base's side of the nearest row at or above a paragraph of the other side; −1 where there is none. */
function placeBefore(rows: readonly AlignedRow[], paragraph: number, far: 'a' | 'b', base: 'a' | 'b'): number {
  const at = rows.findIndex((row) => placeOf(row, far) === paragraph);
  const above = rows.slice(0, at + 1).findLast((row) => placeOf(row, base) !== null);
  return above ? (placeOf(above, base) ?? -1) : -1;
}

const placeOf = (row: AlignedRow, side: 'a' | 'b'): number | null =>
  side === 'a' ? ('a' in row ? row.a : null) : 'b' in row ? row.b : null;

function removal(own: readonly PlacedBlock[], id: string, byName: string): Change {
  const block = own.find((one) => one.id === id);
  const { decidedBy = null, deciderName = null, reason = null } = block?.columns ?? {};
  const removed = { verdict: 'remove', decidedBy: 'person', deciderName: byName };
  return {
    ...{ entity: 'block', id, articleId: block?.articleId ?? null },
    before: { verdict: 'keep', decidedBy, deciderName, reason },
    after: { ...removed, reason: `Left out by ${byName} when merging` },
  };
}

/** The image as a block of the text that takes it: its caption is written, since the words are another document's. */
function copyOf(
  { text, links, image }: PlacedBlock,
  { id, position }: { id: string; position: number },
  own: readonly PlacedBlock[],
  byName: string,
): Change {
  const [first] = own;
  const end = own.findLast((block) => block.position <= position)?.end ?? 0;
  const after: Record<string, Json> = {
    ...{ articleId: first?.articleId ?? '', documentId: first?.documentId ?? '', position, start: end, end },
    ...{ kind: 'image', foundKind: null, verdict: 'keep', decidedBy: 'person', deciderName: byName },
    ...{ residue: null, reason: null, evidence: null, editedText: text, layout: null },
    links: links.length > 0 ? links.map((link) => ({ ...link })) : null,
    image: image ? { ...image } : null,
  };
  return { entity: 'block', id, articleId: first?.articleId ?? '', before: null, after };
}
