import { z } from 'zod';

/** Longest address that is taken; servers refuse longer ones. */
const MAX_URL_LENGTH = 2_000;

/** An address to be told; whether it may be reached is checked by the network's own rules. */
export const WEBHOOK_TO_ADD = z.object({
  url: z
    .string()
    .trim()
    .max(MAX_URL_LENGTH, 'is too long')
    .refine(
      (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
      'must be an http or https address',
    )
    .transform((text) => new URL(text).href),
});

/** A webhook, at the revision that the person saw. */
export const WEBHOOK_AT = z.object({ webhookId: z.uuid(), revision: z.int().positive() });

/** To pause a webhook, or to have it go on. */
export const WEBHOOK_TO_SWITCH = WEBHOOK_AT.extend({ active: z.boolean() });

/** Which of two secrets stays: the new one, or the old one after all. */
export const SECRET_TO_KEEP = WEBHOOK_AT.extend({ keep: z.enum(['new', 'old']) });

/** A delivery to be sent once more. */
export const DELIVERY = z.object({ deliveryId: z.uuid() });
