import type { PageBlock, PageElement } from '../page';
import type { BlockText } from './block-text';
import { type ElementContext, type ElementContexts, PLACES, type Place } from './element-context';
import { NAME_HINTS, type NameHint } from './name-words';

/** Places and names whose prose is never the story's: it must not make its box look like the main text, however much of it there is. */
const APART_PLACES = (['nav', 'footer', 'dialog'] satisfies Place[]).map((place) => PLACES.indexOf(place));
const APART_HINTS = (['comments', 'cookie', 'footer'] satisfies NameHint[]).map((hint) => NAME_HINTS.indexOf(hint));

/** Words of prose that a page must keep, and that it must set apart, for its names to be doubted. */
const LEAST_PROSE = 20;
const STORY_PROSE = 150;

function atDepth(element: PageElement, depth: number): PageElement {
  let up = element;
  while (up.depth > depth && up.parent) up = up.parent;
  return up;
}

/**
 * Tells which blocks lie in a part of the page that its markup names as comments, navigation, notice or footer.
 * A part that holds the headline is the whole page, whatever it is named, and counts for nothing; so do all names where they would leave
 * next to no prose but set apart a story's worth.
 * @returns one flag a block
 */
export function findSetApart(
  blocks: readonly PageBlock[],
  texts: readonly BlockText[],
  contexts: ElementContexts,
  titleIndex: number,
): boolean[] {
  const aroundTitle = new Set<PageElement>();
  for (let up: PageElement | null = blocks[titleIndex]?.element ?? null; up; up = up.parent) aroundTitle.add(up);
  const isApartAt = (element: PageElement, depth = -1): boolean =>
    depth >= 0 && !aroundTitle.has(atDepth(element, depth));
  const isApartIn = ({ hintDepths, placeDepths }: ElementContext, element: PageElement): boolean =>
    APART_PLACES.some((place) => isApartAt(element, placeDepths[place])) ||
    APART_HINTS.some((hint) => isApartAt(element, hintDepths[hint]));
  // Elements with one context lie in the same named elements, so that they are asked for once.
  const known = new Map<ElementContext, boolean>();
  const apart = blocks.map(({ element }) => {
    const context = contexts.of(element);
    const before = known.get(context);
    if (before !== undefined) return before;
    const is = isApartIn(context, element);
    known.set(context, is);
    return is;
  });
  const proseOf = (isApart: boolean) =>
    texts.reduce((sum, text, index) => sum + (apart[index] === isApart ? text.proseWords : 0), 0);
  const isWholeStory = proseOf(false) < LEAST_PROSE && proseOf(true) > STORY_PROSE;
  return isWholeStory ? apart.map(() => false) : apart;
}
