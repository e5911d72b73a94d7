import { z } from 'zod';
import { EVENT_ID, REASON_CODE } from '../input';

const MAX_TOPICS = 20;

/** What a second editor says of an article that was decided on: `eventId` the decision, `code` the reason of a rejection. */
export const OPINION = z.object({
  eventId: EVENT_ID,
  verdict: z.enum(['approve', 'reject']),
  code: REASON_CODE.nullable(),
  topicIds: z.array(z.string().max(60)).max(MAX_TOPICS),
});
export type OpinionInput = z.input<typeof OPINION>;

/** The share of decisions on which a second opinion is to be asked, 0 to 1. */
export const WANTED_SHARE = z.object({ share: z.number().min(0).max(1) });
