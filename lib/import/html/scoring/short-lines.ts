import type { BlockKind } from '../../../articles/types';
import type { PageElement } from '../page';
import type { PageReading } from './features';

/** Elements that hold a single line or list of a text; what is around them is the box that the text stands in. */
const OF_TEXT = new Set(
  'p h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre code span a b strong i em u small font mark q cite abbr sub sup time'.split(
    ' ',
  ),
);
/** Share of the kept prose that stands in one box where that is the story's. */
const STORY_SHARE = 0.5;
const MAX_LINK_SHARE = 0.3;

function boxOf(element: PageElement): PageElement {
  let up = element;
  while (up.parent && OF_TEXT.has(up.tag)) up = up.parent;
  return up;
}

/**
 * Finds subheadings and items that the model let go although they stand between the story's paragraphs, in the very box that holds them:
 * such short lines have little to be told by. What is a link, or whose words give it away as residue, is not among them.
 * @param kinds of all blocks of the page
 * @param kept whether each block is main text
 * @returns the indices of the blocks; linear in the page
 */
export function ownShortLines(
  { page, texts, apart, titleIndex }: PageReading,
  kinds: readonly BlockKind[],
  kept: readonly boolean[],
): number[] {
  const boxes = page.blocks.map(({ element }) => boxOf(element));
  const proseIn = new Map<PageElement, number>();
  let prose = 0;
  boxes.forEach((box, index) => {
    if (!kept[index]) return;
    const words = texts[index]?.proseWords ?? 0;
    proseIn.set(box, (proseIn.get(box) ?? 0) + words);
    prose += words;
  });
  const [box] = [...proseIn].find(([, words]) => words > prose * STORY_SHARE) ?? [];
  if (!box) return [];
  const [from, to] = [kept.indexOf(true), kept.lastIndexOf(true)];
  const title = texts[titleIndex]?.key;
  return page.blocks.flatMap((_, index) => {
    const text = texts[index];
    if (kept[index] || apart[index] || !text || index < from || index > to || boxes[index] !== box) return [];
    const isShortLine = kinds[index] === 'subheading' || kinds[index] === 'list-item';
    return isShortLine && text.linkShare <= MAX_LINK_SHARE && text.phrases === 0 && text.key !== title ? [index] : [];
  });
}
