import { type ElementContexts, PLACES, type Place } from './element-context';
import { NAME_HINTS, type NameHint } from './name-words';
import type { PageBlock, PageElement } from './page';

/** Places and names whose prose is never the story's: it must not make its box look like the main text, however much of it there is. */
const APART_PLACES: readonly Place[] = ['nav', 'footer', 'dialog'];
const APART_HINTS: readonly NameHint[] = ['comments', 'cookie', 'footer'];

function atDepth(element: PageElement, depth: number): PageElement {
  let up = element;
  while (up.depth > depth && up.parent) up = up.parent;
  return up;
}

/**
 * Tells which blocks lie in a part of the page that its markup names as comments, navigation, notice or footer.
 * A part that holds the headline is the whole page, whatever it is named, and counts for nothing; so does a naming that would leave no
 * block at all.
 * @returns one flag a block
 */
export function findSetApart(blocks: readonly PageBlock[], contexts: ElementContexts, titleIndex: number): boolean[] {
  const aroundTitle = new Set<PageElement>();
  for (let up: PageElement | null = blocks[titleIndex]?.element ?? null; up; up = up.parent) aroundTitle.add(up);
  const apart = blocks.map(({ element }) => {
    const { hintDepths, placeDepths } = contexts.of(element);
    const depths = [
      ...APART_PLACES.map((place) => placeDepths[PLACES.indexOf(place)] ?? -1),
      ...APART_HINTS.map((hint) => hintDepths[NAME_HINTS.indexOf(hint)] ?? -1),
    ];
    return depths.some((depth) => depth >= 0 && !aroundTitle.has(atDepth(element, depth)));
  });
  return apart.includes(false) ? apart : apart.map(() => false);
}
