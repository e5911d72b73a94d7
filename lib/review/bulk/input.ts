import { z } from 'zod';
import { ARTICLE_AT, MAX_FIELD_LENGTH, tidy } from '../../articles/input';
import type { Done } from '../../articles/plan';
import type { Result } from '../../result';
import { REASON_CODE } from '../input';
import { BULK_PART } from './part';

const note = z
  .string()
  .max(MAX_FIELD_LENGTH, 'is too long: 2,000 characters at most')
  .transform((text) => tidy(text) || null)
  .nullable();

/** What is done to each of the selected articles. */
const BULK_ACT = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('approve') }),
  z.object({ kind: z.literal('reject'), code: REASON_CODE, note }),
]);
export type BulkAct = z.output<typeof BULK_ACT>;

/** A part of a bulk act; `batchId` as the first part gave it, null on the first. */
export const BULK = z.object({
  batchId: z.uuid().nullable(),
  act: BULK_ACT,
  articles: z.array(ARTICLE_AT).min(1).max(BULK_PART),
});
export type BulkInput = z.input<typeof BULK>;

/**
 * What became of each article of a bulk act, in the order given, null where it was so already, and the batch by which all of them are
 * taken back together.
 */
export type BulkDone = { batchId: string; outcomes: { articleId: string; outcome: Result<Done | null> }[] };
