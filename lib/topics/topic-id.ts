import { z } from 'zod';

/** The code of a topic with its scheme, as it comes from outside: `medtop:04000000`. Whatever else is sent is no topic's. */
export const TOPIC_ID = z.string().regex(/^[\w:.-]{1,60}$/, 'is no code of a topic');

/** Reads a topic's code from an address, where its colon may be escaped; null for what cannot be one. */
export function topicIdAt(part: string | string[] | undefined): string | null {
  const parsed = TOPIC_ID.safeParse(typeof part === 'string' ? part.replace(/%3a/gi, ':') : part);
  return parsed.success ? parsed.data : null;
}
