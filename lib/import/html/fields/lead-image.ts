import type { ArticleFields } from '../../../articles/types';
import { resolveAddress } from '../address';
import { kindOf } from '../blocks/block-kinds';
import { imageAddress, imageKey } from '../blocks/image-address';
import type { StructuredArticle } from '../json-ld';
import { HEARD_NAMES, type PageElement, type PageImage } from '../page';
import { metaOf } from '../reading';
import type { PageReading } from '../scoring/features';
import { bylinePart, MAX_NAME_UNITS } from './author-names';
import { type ImageWords, splitCredit, wordsOfBlock } from './image-credit';

type ImageFields = Pick<Partial<ArticleFields>, 'imageUrl' | 'caption' | 'credit'>;

/** Blocks above the main text in which the lead image may stand. */
const BLOCKS_BEFORE = 10;
/** Narrower images are icons and portraits. */
const MIN_WIDTH = 200;

const IMAGE_BOX = /(?:^|[\s_-])(?:image|img|media|photo|picture|foto|bild|figure|gallery)/i;
const BOX_LEVELS = 5;
const MAX_BOX_WORDS = 80;
/** Blocks below headline and beginning of the text in which its first caption stands. */
const BLOCKS_BELOW = 1;
const PORTRAIT = /author|byline|avatar|portrait|bio(?![a-z])/i;
/** Most blocks of words under an image. */
const MAX_CAPTION_BLOCKS = 4;
/** Fewer words without a figure around them are a button or a label. */
const MIN_CAPTION_WORDS = 3;
const TOOL_TAGS: ReadonlySet<string> = new Set(['button', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'time', 'label']);
/** Units behind a credit that are the rest of it: “Per Aas/via Reuters”. */
const MAX_BEHIND_CREDIT = 30;

/** The element that holds an image with its words; null where none says so. */
export function figureOf(element: PageElement | null): PageElement | null {
  for (let up = element; up; up = up.parent) {
    if (up.tag === 'figure' || up.attributes.get('itemprop') === 'image') return up;
  }
  return null;
}

/** Whether an element is another or lies in it. */
export const isInside = (element: PageElement, outer: PageElement): boolean => {
  for (let up: PageElement | null = element; up && up.depth >= outer.depth; up = up.parent)
    if (up === outer) return true;
  return false;
};

/**
 * Finds the image at the head of the story whose words are the lead image's: the first wide one in a figure.
 * @param mainFrom index of the first block of the main text, or −1
 */
export function leadImage(reading: PageReading, mainFrom: number): PageImage | undefined {
  const { page, titleIndex } = reading;
  const from = titleIndex >= 0 ? titleIndex - 1 : mainFrom - BLOCKS_BEFORE;
  return page.images.find(
    (image) =>
      !image.isSpare &&
      image.blockIndex >= from &&
      image.blockIndex <= Math.max(mainFrom, titleIndex) + 1 &&
      (image.width === 0 || image.width >= MIN_WIDTH) &&
      figureOf(image.element) &&
      !isPortrait(image.element, reading),
  );
}

/** Whether a figure shows who wrote the story: it holds a byline among its few words, or is named so. */
function isPortrait(element: PageElement, { page, regions }: PageReading): boolean {
  const figure = figureOf(element);
  if (!figure) return false;
  if (PORTRAIT.test(`${element.names} ${figure.names}`)) return true;
  const { first } = regions.of(figure);
  return page.blocks
    .slice(Math.max(0, first), Math.max(0, first) + MAX_CAPTION_BLOCKS)
    .some(
      ({ element: holder, text }) =>
        text.length <= 2 * MAX_NAME_UNITS && isInside(holder, figure) && bylinePart(text) !== null,
    );
}

/** The blocks that are the words of a figure: in its caption where it has one, without buttons, counters and what is for those who hear. */
function wordsIn(figure: PageElement, reading: PageReading): number[] {
  const { blocks } = reading.page;
  const { first, last } = reading.regions.of(figure);
  const inside = first < 0 ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const seen = inside.filter((index) => {
    const block = blocks[index];
    return block && !block.element.isLink && !isTool(block.element, figure) && /\p{L}{2}/u.test(block.text);
  });
  const captions = seen.filter((index) => {
    const block = blocks[index];
    return block && kindOf(block, index, reading.regions) === 'caption';
  });
  return (captions.length > 0 ? captions : seen).slice(0, MAX_CAPTION_BLOCKS);
}

function isTool(element: PageElement, figure: PageElement): boolean {
  for (let up: PageElement | null = element; up && up !== figure && up.tag !== 'figcaption'; up = up.parent)
    if (TOOL_TAGS.has(up.tag) || HEARD_NAMES.test(up.names)) return true;
  return false;
}

/** The figure, or the small box named as an image's, that shows the image at an address anywhere in the page; null where none does. */
function figureShowing(address: string | null, reading: PageReading, base: string | undefined): PageElement | null {
  if (address === null) return null;
  const key = imageKey(address);
  for (const image of reading.page.images) {
    const box = figureOf(image.element) ?? boxOf(image.element, reading);
    const src = box && imageAddress(image, base);
    if (src && imageKey(src) === key) return box;
  }
  return null;
}

/** The outermost small box around an image that is named as one; templates without figures put the caption there. */
function boxOf(element: PageElement, { regions }: PageReading): PageElement | null {
  let box: PageElement | null = null;
  for (let up = element.parent, at = 0; up && at < BOX_LEVELS; up = up.parent, at += 1) {
    const { blocks, words } = regions.of(up);
    if (blocks > MAX_CAPTION_BLOCKS || words > MAX_BOX_WORDS || up.tag === 'a') break;
    if (blocks > 0 && IMAGE_BOX.test(up.names)) box = up;
  }
  return box;
}

/** The words of a caption that no figure holds, at the head of the story: those of the first box of captions there. */
function looseWords({ page, texts, regions, titleIndex, apart }: PageReading, mainFrom: number): number[] {
  const from = Math.max(0, titleIndex >= 0 ? titleIndex - 1 : mainFrom - BLOCKS_BEFORE);
  const isCaption = (index: number): boolean => {
    const block = page.blocks[index];
    if (!block || apart[index] || block.element.isLink || (texts[index]?.words ?? 0) < MIN_CAPTION_WORDS) return false;
    if (bylinePart(block.text) !== null) return false;
    return kindOf(block, index, regions) === 'caption';
  };
  const to = Math.max(mainFrom, titleIndex) + BLOCKS_BELOW;
  let first = from;
  while (first <= to && !isCaption(first)) first += 1;
  if (first > to) return [];
  const box = page.blocks[first]?.element.parent;
  return [first, first + 1].filter((at) => isCaption(at) && page.blocks[at]?.element.parent === box);
}

/** The words of several blocks as one; what the structured data names as credit is cut from the end of the caption. */
function joined(parts: readonly ImageWords[], told: string | null): ImageWords {
  const caption = parts
    .map((part) => part.caption ?? '')
    .join(' ')
    .trim();
  const credit = parts.find((part) => part.credit !== null)?.credit ?? null;
  const at = told && credit === null ? caption.lastIndexOf(told) : -1;
  if (at < 0 || !told || caption.length - at > told.length + MAX_BEHIND_CREDIT)
    return { caption: caption || null, credit };
  return { caption: caption.slice(0, at).trim() || null, credit: caption.slice(at) };
}

/**
 * Finds the lead image with its caption and credit: the first wide one at the head of the story; its address from the metadata first.
 * @param base what relative addresses resolve against
 */
export function imageFields(
  reading: PageReading,
  structured: StructuredArticle,
  base: string | undefined,
  mainFrom: number,
): ImageFields {
  const { page } = reading;
  const told =
    metaOf(page, ['og:image', 'og:image:url', 'og:image:secure_url', 'twitter:image', 'twitter:image:src']) ??
    structured.image;
  const address = resolveAddress(told, base);
  const lead = leadImage(reading, mainFrom);
  const boxes = [figureShowing(address, reading, base), lead ? figureOf(lead.element) : null];
  const under = boxes.map((box) => (box ? wordsIn(box, reading) : [])).find((words) => words.length > 0);
  const shown = joined(
    (under ?? looseWords(reading, mainFrom)).map((index) => wordsOfBlock(reading, index)),
    structured.imageCredit,
  );
  const said = splitCredit(structured.imageCaption ?? '');
  return {
    imageUrl: told ? address : resolveAddress(lead?.src, base),
    caption: shown.caption ?? said.caption,
    credit: shown.credit ?? (structured.imageCredit || said.credit),
  };
}
