import { amend, type Draft, placeOf } from './draft';
import { sameLayout } from './layout';
import { listItemOf, listPlaces, MAX_LIST_LEVELS, MAX_LIST_NUMBER } from './list';

/**
 * Nests a list item one list deeper (1) or less deep (-1).
 * @returns null where there is no list that it could be in: an item is at most one deeper than the item before it
 */
export function nest(draft: Draft, id: string, step: 1 | -1): Draft | null {
  const at = placeOf(draft, id);
  const places = listPlaces(draft.blocks);
  const [before, own] = [places[at - 1], places[at]];
  if (!own) return null;
  const level = own.level + step;
  if (level < 0 || level >= MAX_LIST_LEVELS || (step === 1 && (!before || before.level < own.level))) return null;
  return amend(draft, id, (block) => {
    const { ordered } = listItemOf(block);
    return { ...block, layout: { ...block.layout, item: { ordered, depth: depthAt(draft, at, level) } } };
  });
}

/** The depth that stands for a level in the lists around a place: only which of two is deeper counts. */
function depthAt(draft: Draft, at: number, level: number): number {
  const places = listPlaces(draft.blocks);
  for (let above = at - 1; places[above]; above -= 1) {
    const block = draft.blocks[above];
    if (block && places[above]?.level === level) return listItemOf(block).depth;
    if (block && (places[above]?.level ?? 0) < level) return listItemOf(block).depth + 1;
  }
  return level;
}

/** Lets a numbered item have a number of its own, or with null the one that follows from those above it. */
export function numberAs(draft: Draft, id: string, number: number | null): Draft {
  const block = draft.blocks[placeOf(draft, id)];
  if (!block) return draft;
  const { ordered, depth } = listItemOf(block);
  const isKnown = number !== null && Number.isInteger(number) && Math.abs(number) <= MAX_LIST_NUMBER;
  const layout = { ...block.layout, item: { ordered, depth, ...(ordered && isKnown ? { number } : {}) } };
  return sameLayout(block.layout, layout) ? draft : amend(draft, id, () => ({ ...block, layout }));
}
