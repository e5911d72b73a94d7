import type { BlockKind } from '../../../articles/types';
import type { PageBlock, PageElement } from '../page';
import type { Region, Regions } from '../scoring/regions';

const KIND_OF_TAG: Readonly<Record<string, BlockKind>> = {
  p: 'paragraph',
  h1: 'subheading',
  h2: 'subheading',
  h3: 'subheading',
  h4: 'subheading',
  h5: 'subheading',
  h6: 'subheading',
  li: 'list-item',
  dt: 'list-item',
  dd: 'list-item',
  td: 'table',
  th: 'table',
  table: 'table',
  pre: 'preformatted',
  xmp: 'preformatted',
  listing: 'preformatted',
  figcaption: 'caption',
  // Of a table: its title, which stands above it.
  caption: 'subheading',
  blockquote: 'quote',
};

const CAPTION_NAMES = /caption|credit(?!-?cards?)/i;
const IMAGE_TEXT_NAMES =
  /(?:image|img|photo|picture|media|foto|bild)[\w-]*?[-_]?(?:info|text|desc(?:ription)?|legend|widget)(?![a-z])/i;
/** Levels up at which a box still speaks for its only words. */
const BOX_LEVELS = 2;
/** Elements that say nothing by themselves, so that their name may. */
const NAMED_TAGS: ReadonlySet<string> = new Set(['div', 'p', 'span', 'small', 'em', 'i', 'cite']);
/** A longer text is a paragraph, whatever its box is named; in UTF-16 units. */
const MAX_NAMED_CAPTION_UNITS = 250;

/** What a paragraph in one of these is: editors' systems put one into every item and caption. */
const KIND_AROUND_PARAGRAPH: Readonly<Record<string, BlockKind>> = {
  li: 'list-item',
  dt: 'list-item',
  dd: 'list-item',
  figcaption: 'caption',
  caption: 'subheading',
};
/** An item that holds more is a part of the page laid out as a list; its words and its blocks, nested lists included. */
const MAX_ITEM_WORDS = 250;
const MAX_ITEM_BLOCKS = 15;

/** Whether the block opens an item of a list; what follows in the item is paragraphs of it. */
function opensItem(item: Region, index: number): boolean {
  return item.first === index && item.words <= MAX_ITEM_WORDS && item.blocks <= MAX_ITEM_BLOCKS;
}

function kindOfTags(block: PageBlock, index: number, regions: Regions): BlockKind {
  let isQuote = false;
  let isParagraph = false;
  let found: BlockKind | null = null;
  for (let up: PageElement | null = block.element; up; up = up.parent) {
    if (up.tag === 'blockquote') isQuote = true;
    if (up.tag === 'figure' && CAPTION_NAMES.test(block.element.names)) return 'caption';
    if (isParagraph && found === 'paragraph') {
      const around = KIND_AROUND_PARAGRAPH[up.tag];
      isParagraph = around === undefined;
      if (around && (around !== 'list-item' || opensItem(regions.of(up), index))) found = around;
    }
    isParagraph ||= found === null && up.tag === 'p';
    found ??= KIND_OF_TAG[up.tag] ?? null;
    if (up.tag === 'article' || up.tag === 'main' || up.tag === 'body' || up.tag === 'table') break;
  }
  if (isQuote && (found === 'paragraph' || found === null)) return 'quote';
  // A table of data is one block (see `data-tables.ts`); any other cell is there for the layout, and its text is a paragraph.
  if (found === 'table' && block.element.tag !== 'table') return 'paragraph';
  return found ?? 'paragraph';
}

/** Whether an element, or a box around it that holds nothing else, is named as the words of an image. */
function isNamedCaption(element: PageElement, regions: Regions): boolean {
  let box: PageElement | null = element;
  for (let level = 0; box && level <= BOX_LEVELS; box = box.parent, level += 1) {
    if (level > 0 && regions.of(box).blocks !== 1) return false;
    const isNamed =
      (CAPTION_NAMES.test(box.names) && (level === 0 || box.tag === 'p')) || IMAGE_TEXT_NAMES.test(box.names);
    if (NAMED_TAGS.has(box.tag) && isNamed) return true;
  }
  return false;
}

/**
 * Tells by its elements what a block of the story is; text outside any telling element is a paragraph.
 * @param index its place among the blocks of the page
 */
export function kindOf(block: PageBlock, index: number, regions: Regions): BlockKind {
  const kind = kindOfTags(block, index, regions);
  if (kind !== 'paragraph' || block.text.length > MAX_NAMED_CAPTION_UNITS) return kind;
  return isNamedCaption(block.element, regions) ? 'caption' : kind;
}
