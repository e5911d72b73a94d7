import { z } from 'zod';
import { tidy } from '../../articles/input';
import { MAX_NOTE_LENGTH, MAX_WORDS_LENGTH } from './reasons';

/** The reasons as they are stored. */
export const REASONS = z.array(
  z.object({ code: z.string(), words: z.string(), note: z.string().nullable(), offered: z.boolean() }),
);

const words = z
  .string()
  .transform(tidy)
  .refine((text) => text !== '', 'must not be empty')
  .refine((text) => text.length <= MAX_WORDS_LENGTH, `is too long: ${MAX_WORDS_LENGTH} characters at most`);
const note = z
  .string()
  .max(MAX_NOTE_LENGTH, `is too long: ${MAX_NOTE_LENGTH} characters at most`)
  .transform((text) => tidy(text) || null)
  .nullable();

/** One change of the reasons. */
export const REASON_CHANGE = z.discriminatedUnion('act', [
  z.object({ act: z.literal('add'), words, note }),
  z.object({ act: z.literal('edit'), code: z.string(), words, note }),
  z.object({ act: z.literal('offer'), code: z.string(), offered: z.boolean() }),
  z.object({ act: z.literal('move'), code: z.string(), by: z.literal([-1, 1]) }),
]);
export type ReasonChange = z.input<typeof REASON_CHANGE>;
