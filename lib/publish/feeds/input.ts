import { z } from 'zod';
import { tidy } from '../../articles/input';
import { FEED_FILTER } from './filter';

const MAX_NAME_LENGTH = 80;

const NAME = z
  .string()
  .transform(tidy)
  .refine((text) => text !== '', 'must not be empty')
  .refine((text) => text.length <= MAX_NAME_LENGTH, `is too long: ${MAX_NAME_LENGTH} characters at most`);

/** A feed to make. */
export const FEED_TO_MAKE = z.object({ name: NAME, filter: FEED_FILTER, isPrivate: z.boolean() });

/** A feed to change, at the revision that the person saw. */
export const FEED_TO_CHANGE = z.object({
  feedId: z.uuid(),
  revision: z.int().positive(),
  name: NAME,
  filter: FEED_FILTER,
});

/** A feed, at the revision that the person saw. */
export const FEED_AT = z.object({ feedId: z.uuid(), revision: z.int().positive() });

/** Makes the last part of a public feed's address from its name: letters and digits of any script, lower case, joined by hyphens. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '') || 'feed';
