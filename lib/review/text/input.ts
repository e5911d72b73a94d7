import { z } from 'zod';
import { MAX_LIST_DEPTH, MAX_LIST_NUMBER } from '../../articles/blocks/list';
import { MAX_TABLE_HEADINGS } from '../../articles/blocks/table';
import { MAX_HREF_LENGTH } from '../../articles/blocks/words';
import { ARTICLE_AT, MAX_FIELD_LENGTH } from '../../articles/input';
import { STORY_KINDS } from '../../articles/types';
import { FIELD_EDIT } from '../input';

/** Characters of a block, and blocks touched by one edit, at most. */
const MAX_BLOCK_LENGTH = 100_000;
const MAX_BLOCKS = 2_000;

const LINK = z
  .object({ start: z.int().min(0), end: z.int().min(1), href: z.string().max(MAX_HREF_LENGTH) })
  .refine(({ start, end }) => start < end, 'is a link on no words');

const LINKS = z
  .array(LINK)
  .max(1_000)
  .refine((links) => links.every(({ start }, at) => (links[at - 1]?.end ?? 0) <= start), 'are links that overlap');

const IMAGE_WORDS = z.string().max(MAX_FIELD_LENGTH, 'are too long: 2,000 characters at most').nullable();

const ITEM = z.strictObject({
  ordered: z.boolean(),
  depth: z.int().min(0).max(MAX_LIST_DEPTH),
  number: z.int().min(-MAX_LIST_NUMBER).max(MAX_LIST_NUMBER).optional(),
});

const HEAD = z.strictObject({
  rows: z.int().min(0).max(MAX_TABLE_HEADINGS),
  columns: z.int().min(0).max(MAX_TABLE_HEADINGS),
});

const BLOCK = z.strictObject({
  id: z.uuid(),
  isNew: z.boolean().optional(),
  text: z.string().max(MAX_BLOCK_LENGTH, 'is too long: 100,000 characters at most').nullable().optional(),
  links: LINKS.optional(),
  kind: z.enum(STORY_KINDS).optional(),
  image: z.strictObject({ alt: IMAGE_WORDS, credit: IMAGE_WORDS }).optional(),
  layout: z.strictObject({ item: ITEM.optional(), head: HEAD.optional() }).nullable().optional(),
  after: z.uuid().nullable().optional(),
  into: z.uuid().optional(),
  out: z.literal(true).optional(),
  back: z.literal(true).optional(),
});

/**
 * What an editor did to a text: the blocks that were touched (`BlockPatch`), in the order of the text, and fields changed with them.
 * `replaced`: what was found and replaced, for the history.
 */
export const TEXT_EDIT = ARTICLE_AT.extend({
  blocks: z
    .array(BLOCK)
    .max(MAX_BLOCKS, 'are too many at once: 2,000 at most')
    .refine((blocks) => new Set(blocks.map(({ id }) => id)).size === blocks.length, 'has a block twice'),
  fields: FIELD_EDIT.optional(),
  replaced: z.object({ from: z.string().max(200), to: z.string().max(200), count: z.int().min(1) }).optional(),
});
export type TextEdit = z.input<typeof TEXT_EDIT>;
