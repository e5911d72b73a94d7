import { differenceOf, type Part } from '../../articles/blocks/difference';
import { type ListPlace, listItemOf, listPlaces } from '../../articles/blocks/list';
import { unmoved } from '../../articles/blocks/patch';
import { sameImage } from '../../articles/blocks/same-image';
import { tableHeadOf } from '../../articles/blocks/table';
import type { Link } from '../../articles/blocks/words';
import type { BlockImage, BlockKind, BlockLayout } from '../../articles/types';

/** A block of a text at some time; `isText`: kept, and shown to readers. */
export type ContentBlock = {
  id: string;
  kind: BlockKind;
  isText: boolean;
  text: string;
  links: readonly Link[];
  image: BlockImage | null;
  layout: BlockLayout | null;
};

/** What an article said at some time: its fields by name, and its blocks in reading order. */
export type Content = { fields: Readonly<Record<string, string | null>>; blocks: readonly ContentBlock[] };

/** A passage of two texts that are compared, with what no mark can show said in words. */
export type ComparedBlock = {
  id: string;
  kind: BlockKind;
  image: BlockImage | null;
  /** Where it is shown in its list; null for what is no item. */
  place: ListPlace | null;
  state: 'same' | 'changed' | 'added' | 'removed';
  parts: Part[];
  notes: string[];
};
export type Comparison = { fields: { name: string; parts: Part[] }[]; blocks: ComparedBlock[] };

/** Tells whether two texts compared say the same. */
export const isSame = ({ fields, blocks }: Comparison): boolean =>
  fields.length === 0 && blocks.every(({ state }) => state === 'same');

/** Compares what an article said at two times: fields, words, kinds, order and links. What was removed stands where it stood. */
export function compareContents(earlier: Content, later: Content): Comparison {
  const names = [...new Set([...Object.keys(later.fields), ...Object.keys(earlier.fields)])];
  const fields = names.flatMap((name) => {
    const [from, to] = [earlier.fields[name] ?? '', later.fields[name] ?? ''];
    return from === to ? [] : [{ name, parts: differenceOf(from, to) }];
  });
  const [before, after] = [earlier, later].map(({ blocks }) => blocks.filter(({ isText }) => isText));
  return { fields, blocks: compareBlocks(before ?? [], after ?? []) };
}

function compareBlocks(before: readonly ContentBlock[], after: readonly ContentBlock[]): ComparedBlock[] {
  const old = new Map(before.map((block) => [block.id, block]));
  const there = new Set(after.map(({ id }) => id));
  const stays = unmoved(
    before.map(({ id }) => id),
    after.map(({ id }) => id),
  );
  const placesBefore = new Map(listPlaces(before).map((place, at) => [before[at]?.id, place]));
  const places = listPlaces(after);
  const compared = after.map((block, at) => {
    const was = old.get(block.id);
    const earlier = was && { ...was, place: placesBefore.get(was.id) ?? null };
    return comparedBlock(earlier, { ...block, place: places[at] ?? null }, stays.has(block.id));
  });
  for (const [at, { id, kind, text, image }] of before.entries()) {
    if (there.has(id)) continue;
    const behind = before.slice(0, at).findLast((block) => compared.some((one) => one.id === block.id));
    const index = behind ? compared.findIndex((one) => one.id === behind.id) + 1 : 0;
    const parts: Part[] = [{ kind: 'removed', text }];
    const place = placesBefore.get(id) ?? null;
    compared.splice(index, 0, { id, kind, image, place, state: 'removed', parts, notes: [] });
  }
  return compared;
}

type Placed = ContentBlock & { place: ListPlace | null };

function comparedBlock(old: Placed | undefined, block: Placed, stays: boolean): ComparedBlock {
  const { id, kind, text, image, place } = block;
  const shown = { id, kind, image, place };
  if (!old) return { ...shown, state: 'added', parts: [{ kind: 'added', text }], notes: linkNotes([], linksOf(block)) };
  const notes = [
    ...(named(old) === named(block) ? [] : [`Was ${named(old)}, is ${named(block)}.`]),
    ...listNotes(old, block),
    ...headNotes(old, block),
    ...(stays ? [] : ['Moved here.']),
    ...linkNotes(linksOf(old), linksOf(block)),
    ...imageNotes(old.image, image),
  ];
  const state = old.text === text && notes.length === 0 ? 'same' : 'changed';
  return { ...shown, state, parts: differenceOf(old.text, text), notes };
}

const NAMES: Partial<Record<BlockKind, string>> = {
  subheading: 'a heading',
  'list-item': 'a list item',
  other: 'other text',
};
const named = ({ kind, place }: Placed): string =>
  place && place.number !== null ? 'a numbered list item' : (NAMES[kind] ?? `a ${kind}`);

/** An item that only counts otherwise, since another came or went above it, is what it was. */
function listNotes(old: Placed, block: Placed): string[] {
  const [before, after] = [old.place, block.place];
  if (!before || !after) return [];
  const [was, is] = [listItemOf(old).number, listItemOf(block).number];
  const isRenumbered = was !== is && before.number !== null && after.number !== null && before.number !== after.number;
  return [
    ...(before.level === after.level ? [] : [`Nested ${after.level > before.level ? 'deeper' : 'less deep'}.`]),
    ...(isRenumbered ? [`Number: was ${before.number}, is ${after.number}.`] : []),
  ];
}

function imageNotes(before: BlockImage | null, after: BlockImage | null): string[] {
  if (sameImage(before, after)) return [];
  const said = (name: string, from: string | null | undefined, to: string | null | undefined): string[] =>
    (from ?? '') === (to ?? '')
      ? []
      : [`${name}: ${from ? `was “${from}”` : 'was none'}, ${to ? `is “${to}”` : 'is none'}.`];
  return [...said('Alternative text', before?.alt, after?.alt), ...said('Credit', before?.credit, after?.credit)];
}

function headNotes(old: Placed, block: Placed): string[] {
  if (block.kind !== 'table') return [];
  const [was, is] = [tableHeadOf(old.layout), tableHeadOf(block.layout)];
  const said = (what: string, from: number, to: number) =>
    from === to ? [] : [`Heading ${what}: were ${from || 'none'}, are ${to || 'none'}.`];
  return [...said('rows', was.rows, is.rows), ...said('columns', was.columns, is.columns)];
}

const linksOf = ({ text, links }: ContentBlock): string[] =>
  links.map(({ start, end, href }) => `“${text.slice(start, end)}” to ${href}`);

function linkNotes(before: readonly string[], after: readonly string[]): string[] {
  return [
    ...after.filter((link) => !before.includes(link)).map((link) => `Linked ${link}.`),
    ...before.filter((link) => !after.includes(link)).map((link) => `No longer linked ${link}.`),
  ];
}
