import { z } from 'zod';
import { ADDRESS } from '../../articles/input';

/** The address of a feed or of a site that has one. */
export const INLET_TO_ADD = z.object({
  url: ADDRESS.refine((url) => url !== null, 'must not be empty').transform((url) => url ?? ''),
});

/** The address of a feed, of a site that has one, or of a page that is to be watched itself. */
export const INLET_TO_LOOK_FOR = INLET_TO_ADD.extend({ asPage: z.boolean().default(false) });

/** Which inlet, as the person saw it. */
export const INLET_AT = z.object({ inletId: z.uuid(), revision: z.int().positive() });

/** What of an inlet can be changed: how often it is asked (null: as it needs), and whether pages are fetched for summaries. */
export const INLET_TO_EDIT = INLET_AT.extend({
  url: INLET_TO_ADD.shape.url,
  everyMinutes: z.int().min(5, 'must be 5 minutes at least').max(10_080, 'must be a week at most').nullable(),
  fetchesPages: z.boolean(),
});

export const INLET_TO_SWITCH = INLET_AT.extend({ active: z.boolean() });
