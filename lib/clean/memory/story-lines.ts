import { createHash } from 'node:crypto';
import { type BlockKind, BODY_KINDS } from '../../articles/types';
import { isProse, makeLine } from '../line';
import { isOfTheStory } from './credit';
import { shapeOf } from './shape';

/** A block as memory counts it; `kept` is what the cleaner said, whatever rules, memory and people said after it. */
export type MemoryBlock = { kind: BlockKind; text: string; kept: boolean };

export type LineForm = 'words' | 'shape';

/** One line of a story in the form in which it is counted. */
export type CountedLine = { form: LineForm; hash: string; sample: string; kept: boolean; atEdge: boolean };

/**
 * Kept blocks above and below a line within which it stands at the story's top or end, where templates print. For running text at most
 * a quarter of the story each, or every paragraph of a short one would stand there.
 */
const TOP_BLOCKS = 2;
const END_BLOCKS = 5;
const MAX_PROSE_EDGE = 0.25;

/** A line that one story prints more often is its refrain, or the name of somebody who speaks. */
const MAX_PRINTINGS = 2;

/** Longer lines are counted by their words alone, and only their beginning is kept to be shown. In UTF-16 units. */
export const MAX_SAMPLE = 1_000;

/** Templates print around a story: of a longer one, only so many blocks at its top and as many at its end are looked at. */
const MAX_BLOCKS_EACH_END = 500;

/** Kinds that are the story's shape inside of it: subheadings, lists, quotations. At its edges they may be a template's. */
const SHAPED_KINDS: ReadonlySet<BlockKind> = new Set<BlockKind>(['subheading', 'list-item', 'quote']);
const BODY: ReadonlySet<BlockKind> = new Set(BODY_KINDS);
const NEVER: ReadonlySet<BlockKind> = new Set<BlockKind>(['dateline', 'table', 'preformatted']);

/** Names a line for counting: by its comparable words, or by its shape. */
export const hashOf = (form: LineForm, key: string): string =>
  createHash('sha256').update(`${form}:${key}`).digest('base64url').slice(0, 22);

/**
 * Gives the lines of a story that memory counts, each once: by words, and by shape where it has one. What belongs to a story however
 * often it recurs is left out: titles, captions, datelines, credits, subheads and lists inside the text, refrains.
 * @param blocks of one article, in order
 * @returns for each block its place in the list and its forms; blocks that do not count are missing
 */
export function storyLines(blocks: readonly MemoryBlock[]): { index: number; lines: CountedLine[] }[] {
  const body = blocks.map(({ kind, kept }) => kept && BODY.has(kind));
  const total = body.filter(Boolean).length;
  const printings = new Map<string, number>();
  let above = 0;
  const found = blocks.flatMap((block, index) => {
    const below = total - above - (body[index] ? 1 : 0);
    const edge = isProseSample(block.text) ? MAX_PROSE_EDGE * total : total;
    const atEdge = above < Math.min(TOP_BLOCKS, edge) || below < Math.min(END_BLOCKS, edge);
    if (body[index]) above++;
    if (index >= MAX_BLOCKS_EACH_END && index < blocks.length - MAX_BLOCKS_EACH_END) return [];
    if (!BODY.has(block.kind) || NEVER.has(block.kind) || (!atEdge && SHAPED_KINDS.has(block.kind))) return [];
    const line = makeLine({ start: 0, end: block.text.length }, block.text, 0);
    if (line.key === '') return [];
    printings.set(line.key, (printings.get(line.key) ?? 0) + 1);
    return isOfTheStory(line) ? [] : [{ index, key: line.key, block, atEdge }];
  });
  return found
    .filter(({ key }) => (printings.get(key) ?? 0) <= MAX_PRINTINGS)
    .map(({ index, key, block, atEdge }) => ({ index, lines: formsOf(key, block, atEdge) }));
}

function formsOf(key: string, { text, kept }: MemoryBlock, atEdge: boolean): CountedLine[] {
  const seen = { sample: text.slice(0, MAX_SAMPLE).replace(/\p{Surrogate}$/u, ''), kept, atEdge };
  const shape = shapeOf(text);
  return [
    { form: 'words', hash: hashOf('words', key), ...seen },
    ...(shape === null ? [] : [{ form: 'shape', hash: hashOf('shape', shape), ...seen } as const]),
  ];
}

/** Whether a sample is running text rather than a label or a button. */
export const isProseSample = (sample: string): boolean =>
  isProse(makeLine({ start: 0, end: sample.length }, sample, 0));
