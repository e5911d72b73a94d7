import { z } from 'zod';
import { ADDRESS, tidy } from '../articles/input';

/** As long as file systems let a name be. */
const MAX_NAME_LENGTH = 255;
/** Long enough for any outlet, short enough for a line and an index. */
const MAX_SOURCE_NAME_LENGTH = 200;

/** What a sender says of a document beside its bytes: the name under which it is shown, its address and its outlet where known. */
export const ABOUT_DOCUMENT = z.object({
  name: z
    .string()
    .transform((text) => tidy(text).slice(0, MAX_NAME_LENGTH))
    .refine((text) => text !== '', 'must not be empty'),
  url: ADDRESS.optional().transform((text) => text ?? undefined),
  sourceName: z
    .string()
    .max(MAX_SOURCE_NAME_LENGTH, 'is too long: 200 characters at most')
    .transform((text) => tidy(text) || undefined)
    .optional(),
});
