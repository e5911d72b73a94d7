import type { ArticleFields, BlockKind, ResidueKind } from '../articles/types';

/**
 * A span of the decoded text of which the markup already says something.
 * `kind`: what the element is; `furniture`: set when the markup shows that it is not part of any story.
 */
export type MarkedSpan = {
  start: number;
  end: number;
  kind?: BlockKind;
  furniture?: { residue: ResidueKind; reason: string };
};

/**
 * A document after decoding, the only thing that `lib/clean` reads. `text` is what all offsets count in (UTF-16 units): for plain
 * text the decoded file itself, for HTML its visible text with one line a block. `marks` are in order and do not overlap; plain
 * text has none. `fields` holds what the page's metadata says; absent members are unknown.
 */
export type DecodedDocument = {
  text: string;
  marks: MarkedSpan[];
  fields: Partial<ArticleFields> & { siteName?: string | null; section?: string | null };
};
