import { z } from 'zod';
import { tidy, tidyParagraphs } from '../../articles/input';
import { BULK_PART } from '../bulk/part';

/** Characters of a note that goes with an article, and of a comment, at most. */
const MAX_NOTE_LENGTH = 500;
const MAX_COMMENT_LENGTH = 4_000;

const note = z
  .string()
  .max(MAX_NOTE_LENGTH, 'is too long: 500 characters at most')
  .transform((text) => tidy(text) || null)
  .nullable();

/** Who is to take an article, null for nobody; `from`: who has it on the screen of the person who asks. */
export const HAND_OVER = z.object({
  articleId: z.uuid(),
  from: z.uuid().nullable(),
  to: z.uuid().nullable(),
  note,
});
export type HandOver = z.input<typeof HAND_OVER>;

/** Who is to take many articles, null for nobody, whoever has them now; `batchId` as the first part gave it, null on the first. */
export const HAND_OVER_MANY = z.object({
  batchId: z.uuid().nullable(),
  to: z.uuid().nullable(),
  note,
  articleIds: z.array(z.uuid()).min(1).max(BULK_PART),
});

/** A comment on an article. */
export const COMMENT = z.object({
  articleId: z.uuid(),
  text: z
    .string()
    .max(MAX_COMMENT_LENGTH, 'is too long: 4,000 characters at most')
    .transform(tidyParagraphs)
    .refine((text) => text !== '', 'must not be empty'),
});

/** Things told to a person that they have seen. */
export const SEEN = z.object({ articleId: z.uuid().nullable() });
