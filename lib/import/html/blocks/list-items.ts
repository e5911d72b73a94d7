import { storedLayout } from '../../../articles/blocks/layout';
import { ListWalk, MAX_LIST_NUMBER } from '../../../articles/blocks/list';
import type { BlockKind, BlockLayout } from '../../../articles/types';
import type { BlockMark } from '../judge';
import type { PageBlock, PageElement } from '../page';

/** What is said of a block of a list. */
export type ListMark = { kind: BlockKind; layout?: BlockLayout };

const ITEMS: ReadonlySet<string> = new Set(['li', 'dt', 'dd']);
const LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'menu', 'dir', 'dl']);
/** A list whose numbers the page does not show. */
const UNNUMBERED = /list-style(?:-type)?\s*:[^;]*\b(?:none|disc|circle|square)\b/i;
/** A number that the words themselves begin with. */
const OWN_NUMBER = /^\(?(\d{1,6})(?:[.)]\s|[.)]?$)/;

/** An item of the page: its element, its list, and how many lists lie around that. */
type Item = { item: PageElement; list: PageElement; depth: number };

function itemOf({ element }: PageBlock): Item | null {
  let item: PageElement | null = null;
  let list: PageElement | null = null;
  let depth = -1;
  for (let up: PageElement | null = element; up; up = up.parent) {
    if (!item && ITEMS.has(up.tag)) item = up;
    else if (item && LISTS.has(up.tag)) {
      list ??= up;
      depth += 1;
    }
  }
  return item && list ? { item, list, depth } : null;
}

function numberIn(element: PageElement, name: 'start' | 'value'): number | null {
  const said = element.attributes.get(name)?.trim() ?? '';
  const number = /^[+-]?\d{1,7}$/.test(said) ? Number.parseInt(said, 10) : Number.NaN;
  return Math.abs(number) <= MAX_LIST_NUMBER ? number : null;
}

/** The numbers of a page's items, by the HTML standard; an item without words has none, as it is not seen in the text. */
function numbersOf(blocks: readonly PageBlock[], items: readonly (Item | null)[]): Map<PageElement, number> {
  const inLists = new Map<PageElement, Set<PageElement>>();
  const ownNumbers = new Map<PageElement, number>();
  for (const [index, found] of items.entries()) {
    if (found?.list.tag !== 'ol') continue;
    const { item, list } = found;
    const inList = inLists.get(list) ?? new Set();
    inLists.set(list, inList);
    const said = inList.size === 0 ? OWN_NUMBER.exec(blocks[index]?.text ?? '') : null;
    if (said) ownNumbers.set(list, Number(said[1]));
    inList.add(item);
  }
  const numbers = new Map<PageElement, number>();
  for (const [list, inList] of inLists) {
    if (UNNUMBERED.test(list.attributes.get('style') ?? '')) continue;
    const isReversed = list.attributes.has('reversed');
    let next = numberIn(list, 'start') ?? (isReversed ? inList.size : 1);
    // Items that say their numbers in words would have them twice.
    if (ownNumbers.get(list) === next) continue;
    for (const item of inList) {
      next = numberIn(item, 'value') ?? next;
      numbers.set(item, next);
      next += isReversed ? -1 : 1;
    }
  }
  return numbers;
}

/**
 * Tells of each item of a list whether it is numbered, how deep it is nested, and its number where that does not follow from the items
 * above it in the story; what else stands in a numbered item is a paragraph of it. Time is linear in the blocks.
 * @param isStoryAlone nothing of the page is furniture, whatever its marks say
 * @returns by the index of the block; the blocks that are no items are missing
 */
export function listMarks(
  blocks: readonly PageBlock[],
  marks: readonly BlockMark[],
  isStoryAlone: boolean,
): Map<number, ListMark> {
  const found = new Map<number, ListMark>();
  const items = blocks.map((block, index) => (marks[index]?.kind === 'list-item' ? itemOf(block) : null));
  if (!items.some((item) => item !== null)) return found;
  const numbers = numbersOf(blocks, items);
  const begun = new Set<PageElement>();
  const levels = new Map<PageElement, number>();
  const walk = new ListWalk();
  const aside: number[] = [];
  for (const [index, own] of items.entries()) {
    const mark = marks[index];
    const number = own ? numbers.get(own.item) : undefined;
    if (own && number !== undefined && begun.has(own.item)) found.set(index, { kind: 'paragraph' });
    if (own) begun.add(own.item);
    if (mark?.furniture && !isStoryAlone) {
      if (own && !found.has(index)) aside.push(index);
      continue;
    }
    if (!own || found.has(index)) {
      walk.next({ kind: found.get(index)?.kind ?? mark?.kind ?? 'paragraph' });
      continue;
    }
    const item = { ordered: number !== undefined, depth: own.depth, ...(number === undefined ? {} : { number }) };
    const place = walk.next({ kind: 'list-item', layout: { item } });
    levels.set(own.list, place?.level ?? 0);
    found.set(index, asMark(place?.level ?? 0, number, place?.counted));
  }
  for (const index of aside) {
    const own = items[index];
    if (own) found.set(index, asMark(levels.get(own.list) ?? 0, numbers.get(own.item)));
  }
  return found;
}

/** @param counted the number that the item has in the story without saying it */
function asMark(depth: number, number: number | undefined, counted?: number | null): ListMark {
  const isSaid = number !== undefined && number !== counted && counted !== undefined;
  const layout = storedLayout({ item: { ordered: number !== undefined, depth, ...(isSaid ? { number } : {}) } });
  return { kind: 'list-item', ...(layout ? { layout } : {}) };
}
