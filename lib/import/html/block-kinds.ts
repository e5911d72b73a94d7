import type { BlockKind } from '../../articles/types';
import type { PageBlock, PageElement } from './page';

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
  caption: 'caption',
  blockquote: 'quote',
};

const CAPTION_NAMES = /caption|credit(?!-?cards?)/i;
/** Elements that say nothing by themselves, so that their name may. */
const NAMED_TAGS: ReadonlySet<string> = new Set(['div', 'p', 'span', 'small', 'em', 'i', 'cite']);
/** A longer text is a paragraph, whatever its box is named; in UTF-16 units. */
const MAX_NAMED_CAPTION_UNITS = 250;

function kindOfTags(block: PageBlock): BlockKind {
  let isQuote = false;
  let found: BlockKind | null = null;
  for (let up: PageElement | null = block.element; up; up = up.parent) {
    if (up.tag === 'blockquote') isQuote = true;
    if (up.tag === 'figure' && CAPTION_NAMES.test(block.element.names)) return 'caption';
    found ??= KIND_OF_TAG[up.tag] ?? null;
    if (up.tag === 'article' || up.tag === 'main' || up.tag === 'body' || up.tag === 'table') break;
  }
  if (isQuote && (found === 'paragraph' || found === null)) return 'quote';
  // A table of data is one block (see `data-tables.ts`); any other cell is there for the layout, and its text is a paragraph.
  if (found === 'table' && block.element.tag !== 'table') return 'paragraph';
  return found ?? 'paragraph';
}

/** Tells by its elements what a block of the story is; text outside any telling element is a paragraph. */
export function kindOf(block: PageBlock): BlockKind {
  const kind = kindOfTags(block);
  const isNamed = NAMED_TAGS.has(block.element.tag) && CAPTION_NAMES.test(block.element.names);
  return kind === 'paragraph' && isNamed && block.text.length <= MAX_NAMED_CAPTION_UNITS ? 'caption' : kind;
}
