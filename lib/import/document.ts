import type { ResidueKind } from '../articles/residue-kinds';
import type { ArticleFields, BlockImage, BlockKind, BlockLayout } from '../articles/types';

/**
 * A span of the decoded text of which the markup already says something.
 * `kind`: what the element is; `layout`: how it is laid out; `furniture`: set when the markup shows that it is not part of any story.
 */
export type MarkedSpan = {
  start: number;
  end: number;
  kind?: BlockKind;
  layout?: BlockLayout;
  furniture?: { residue: ResidueKind; reason: string };
};

/**
 * An image that the markup shows to be of the story. `at`: where in the decoded text it stands, before the words that follow;
 * `caption`: the span of its caption's words, without the credit, at the beginning of a marked span.
 */
export type FoundImage = { at: number; caption: { start: number; end: number } | null; image: BlockImage };

/**
 * A document after decoding, the only thing that `lib/clean` reads. `text` is what all offsets count in (UTF-16 units): for plain
 * text the decoded file itself, for HTML its visible text with one line a block. `marks` are in order and do not overlap; plain
 * text has none. `images` are in the order of their places. `fields` holds what the page's metadata says; absent members are unknown;
 * `mended`: how many characters were put right that a wrong decoder had made.
 */
export type DecodedDocument = {
  text: string;
  marks: MarkedSpan[];
  images?: readonly FoundImage[];
  fields: Partial<ArticleFields> & { siteName?: string | null; section?: string | null; mended?: number };
};
