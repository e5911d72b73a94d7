import { STORY } from '../body';
import type { BlockKind, BlockLayout, ListItem } from '../types';

/** Lists within lists that are told apart, and the numbers that an item can have. */
export const MAX_LIST_LEVELS = 8;
export const MAX_LIST_NUMBER = 999_999;
/** The greatest depth; it only counts which of two is deeper, and an item put between others may be a step further down. */
export const MAX_LIST_DEPTH = 100;

/**
 * Where an item is shown: how many lists lie around its own, and the number before it, null where it has a bullet; `counted` is the number
 * that it has where it says none.
 */
export type ListPlace = { level: number; number: number | null; counted: number | null };

/** What of a block says where it stands in a list. */
export type ListedBlock = { kind: BlockKind; layout?: BlockLayout | null };
type OpenList = { depth: number; ordered: boolean; number: number };

const BULLETED: ListItem = { ordered: false, depth: 0 };

/** Gives how an item stands in its list; what has never been said is a bulleted item. */
export const listItemOf = ({ layout }: Pick<ListedBlock, 'layout'>): ListItem => layout?.item ?? BULLETED;

/** Follows the lists of a text from block to block, and tells where each item is shown. */
export class ListWalk {
  private open: OpenList[] = [];

  /**
   * Goes to the next block. What is no item ends all lists, but images, and what is not of the running text, stand aside.
   * @returns null for what is no list item
   */
  next(block: ListedBlock): ListPlace | null {
    if (block.kind !== 'list-item') {
      if (block.kind !== 'image' && STORY.has(block.kind)) this.open = [];
      return null;
    }
    const { ordered, depth, number } = listItemOf(block);
    while ((this.open.at(-1)?.depth ?? -1) > depth) this.open.pop();
    let own = this.open.at(-1);
    // Deeper than is told apart, an item goes on with the list that it is in.
    if (own?.depth !== depth && this.open.length < MAX_LIST_LEVELS) own = undefined;
    if (own && own.ordered !== ordered) {
      this.open.pop();
      own = undefined;
    }
    if (!own) {
      own = { depth, ordered, number: 0 };
      this.open.push(own);
    }
    const counted = own.number + 1;
    own.number = number ?? counted;
    return {
      level: this.open.length - 1,
      ...(ordered ? { number: own.number, counted } : { number: null, counted: null }),
    };
  }
}

/** Tells of each block of a text where it stands in the lists; numbers are counted, not stored, but where an item says its own. */
export function listPlaces(blocks: readonly ListedBlock[]): (ListPlace | null)[] {
  const walk = new ListWalk();
  return blocks.map((block) => walk.next(block));
}

/** Makes a block's layout that of a numbered or a bulleted item, as deep as it was. */
export function listedAs(layout: BlockLayout | null | undefined, ordered: boolean): BlockLayout {
  const item = listItemOf({ layout });
  return { ...layout, item: item.ordered === ordered ? item : { ordered, depth: item.depth } };
}

/** Gives the layout of an item that follows on one: the same, but with a number of its own no longer. */
export function followingLayout(layout: BlockLayout | null | undefined): BlockLayout | null {
  if (!layout?.item) return layout ?? null;
  const { ordered, depth } = layout.item;
  return { ...layout, item: { ordered, depth } };
}

/** What stands before a numbered item. */
export const numberMark = (number: number): string => `${number}.`;
