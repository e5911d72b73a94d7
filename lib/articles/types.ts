import type { ResidueKind } from './residue-kinds';

/** What a block is in the article. `other` is text that is none of these, such as a kept widget. */
export const BLOCK_KINDS = [
  'title',
  'dek',
  'byline',
  'dateline',
  'caption',
  'paragraph',
  'subheading',
  'quote',
  'list-item',
  'table',
  'preformatted',
  'other',
  'image',
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** The kinds whose kept blocks make up the article's running text. */
export const BODY_KINDS = [
  'dateline',
  'paragraph',
  'subheading',
  'quote',
  'list-item',
  'table',
  'preformatted',
  'other',
] as const satisfies readonly BlockKind[];

/** The kinds whose kept blocks readers are shown, in order: the running text and the images in it. */
export const STORY_KINDS = [...BODY_KINDS, 'image'] as const satisfies readonly BlockKind[];

/**
 * What an image block shows beside its words, which are its caption: an absolute http(s) address, the text for those who do not see it,
 * whom it is credited to, and its size in CSS pixels where the page gives both. `found`: what the page said of it, where an editor says something else.
 */
export type BlockImage = {
  src: string;
  alt: string | null;
  credit: string | null;
  width: number | null;
  height: number | null;
  found?: { alt: string | null; credit: string | null };
};

/**
 * How a list item stands in its list. `depth`: how deep that lies in others, from 0; only which of two is deeper counts. `number`: the one
 * that a numbered item has whatever stands above it, where it does not follow from that (`blocks/list.ts`).
 */
export type ListItem = { ordered: boolean; depth: number; number?: number };

/** How many rows at the top and columns at the beginning of a table are headings. */
export type TableHead = { rows: number; columns: number };

/**
 * What a block's words do not tell of it; what is of another kind than the block's has no effect. Absent: a bulleted item at no depth, a
 * table without headings. `found`: how the page laid it out, where an editor changed that.
 */
export type BlockLayout = { item?: ListItem; head?: TableHead; found?: { item?: ListItem; head?: TableHead } };

/** In which direction a text is written, where that was said and not left to its words. */
export const DIRECTIONS = ['ltr', 'rtl'] as const;
export type Direction = (typeof DIRECTIONS)[number];

const VERDICTS = ['keep', 'remove'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Who made a verdict: the cleaner, a confirmed rule, what a source repeats, or a person. */
const DECIDERS = ['machine', 'rule', 'memory', 'person'] as const;
export type Decider = (typeof DECIDERS)[number];

/** Where an article stands; the allowed moves are in `status.ts`. */
export const STATUSES = ['pending', 'approved', 'published', 'withdrawn', 'rejected', 'merged'] as const;
export type Status = (typeof STATUSES)[number];

/**
 * What a verdict rests on, to be shown beside it. All members are optional; offsets are UTF-16 units of the decoded document.
 * `matches`: the span that this one repeats or belongs to; `text`: the words that decided; `count` of `outOf`: how often seen;
 * `rule`: the id of the rule that decided; `into`: the id of the block that has its words now.
 */
export type Evidence = {
  matches?: { start: number; end: number };
  text?: string;
  count?: number;
  outOf?: number;
  rule?: string;
  into?: string;
};

/**
 * A paragraph-sized span `[start, end)` of the decoded document, in UTF-16 units, with its verdict. An image's is that of its caption, empty
 * where it has none.
 */
export type Block = {
  start: number;
  end: number;
  kind: BlockKind;
  verdict: Verdict;
  decidedBy: Decider;
  /** Whose word it is where that has a name: the rule's, the person's. */
  deciderName?: string | null;
  /** Only on removed blocks that are residue of a known kind. */
  residue?: ResidueKind;
  /** One sentence for the editor; present on every removed block. */
  reason?: string;
  evidence?: Evidence;
  /** On image blocks, and on no others. */
  image?: BlockImage;
  layout?: BlockLayout;
};

/**
 * The fields of an article beside its blocks. Dates are ISO 8601: in UTC once stored, in the zone of the page when just read from one, so that
 * the day in front is the one its readers saw. `lang` is a BCP 47 language code.
 */
export type ArticleFields = {
  title: string;
  dek: string | null;
  byline: string | null;
  dateline: string | null;
  publishedAt: string | null;
  lang: string | null;
  caption: string | null;
  credit: string | null;
  canonicalUrl: string | null;
  imageUrl: string | null;
};
