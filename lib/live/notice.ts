import { z } from 'zod';
import type { Action } from '../audit/events';

/** The channel on which the database tells the servers what happens on the desk (prisma/migrations/*_desk_notices). */
export const DESK_CHANNEL = 'copydesk_desk';

/** An act of the history as editors are told of it: who did what to which articles; `more` where they are too many to name. */
const ACT = z.object({
  kind: z.literal('act'),
  id: z.string(),
  action: z.custom<Action>((action) => typeof action === 'string'),
  by: z.string().nullable(),
  name: z.string(),
  articleIds: z.array(z.string()),
  more: z.boolean(),
});
export type ActNotice = z.infer<typeof ACT>;

/**
 * A person at an article, told anew while they are there; `articleId` null once they have left it. `until` and `claimedUntil`: ISO 8601;
 * after these the word lapses by itself, so that nobody stays whose browser died.
 */
const PRESENCE = z.object({
  kind: z.literal('presence'),
  tab: z.string(),
  userId: z.string(),
  name: z.string(),
  articleId: z.string().nullable(),
  until: z.string(),
  claimedUntil: z.string().nullable(),
});
export type PresenceNotice = z.infer<typeof PRESENCE>;

export type Notice = ActNotice | PresenceNotice;

const NOTICE = z.discriminatedUnion('kind', [ACT, PRESENCE]);

/** Reads a notice of the channel; null where it is none of ours. */
export function readNotice(payload: string): Notice | null {
  try {
    return NOTICE.safeParse(JSON.parse(payload)).data ?? null;
  } catch {
    return null;
  }
}

/** What a browser is told at the beginning, and whenever it asks instead of listening. */
export type Standing = {
  /** The last event of the history, after which to go on. */
  last: string;
  acts: ActNotice[];
  /** More happened since than is told here: read everything anew. */
  missed: boolean;
  present: PresenceNotice[];
};
