import { z } from 'zod';
import { ARTICLE_AT } from '../../articles/input';

/** A revision of an article that is to be what it says again. */
export const RESTORING = ARTICLE_AT.extend({ to: z.int().positive() });
export type Restoring = z.input<typeof RESTORING>;
