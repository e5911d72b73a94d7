import type { BlockLayout } from '../types';
import { listItemOf } from './list';
import { tableHeadOf } from './table';

/** Whether two blocks are laid out alike. */
export function sameLayout(a: BlockLayout | null | undefined, b: BlockLayout | null | undefined): boolean {
  const [one, other] = [listItemOf({ layout: a }), listItemOf({ layout: b })];
  const [head, otherHead] = [tableHeadOf(a), tableHeadOf(b)];
  return (
    one.ordered === other.ordered &&
    one.depth === other.depth &&
    one.number === other.number &&
    head.rows === otherHead.rows &&
    head.columns === otherHead.columns
  );
}

/** Gives a layout as it is stored: without what says no more than that nothing is said, and null where that is all. */
export function storedLayout(layout: BlockLayout | null | undefined): BlockLayout | null {
  if (!layout || sameLayout(layout, null)) return null;
  const { ordered, depth, number } = listItemOf({ layout });
  const { rows, columns } = tableHeadOf(layout);
  return {
    ...(ordered || depth > 0
      ? { item: { ordered, depth, ...(ordered && number !== undefined ? { number } : {}) } }
      : {}),
    ...(rows > 0 || columns > 0 ? { head: { rows, columns } } : {}),
  };
}
