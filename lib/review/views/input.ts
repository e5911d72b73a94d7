import { z } from 'zod';
import { tidy } from '../../articles/input';
import { readFilter, writeFilter } from '../filters';

const MAX_NAME_LENGTH = 60;
const MAX_FILTER_LENGTH = 1_000;

const TERMS = {
  name: z
    .string()
    .transform(tidy)
    .refine((text) => text !== '', 'must not be empty')
    .refine((text) => text.length <= MAX_NAME_LENGTH, `is too long: ${MAX_NAME_LENGTH} characters at most`),
  shared: z.boolean(),
};

/** A view to save: the queue's search parameters under a name; what is no filter in them is left out. */
export const VIEW_TO_SAVE = z.object({
  ...TERMS,
  filter: z
    .string()
    .max(MAX_FILTER_LENGTH)
    .transform((text) => writeFilter(readFilter(Object.fromEntries(new URLSearchParams(text))))),
});
export type ViewInput = z.input<typeof VIEW_TO_SAVE>;

/** A view, at the revision that the person saw. */
export const VIEW_AT = z.object({ viewId: z.uuid(), revision: z.int().positive() });
export type ViewAt = z.infer<typeof VIEW_AT>;

/** New terms for a view; its filter stays. */
export const VIEW_TO_CHANGE = VIEW_AT.extend(TERMS);
export type ViewChange = z.input<typeof VIEW_TO_CHANGE>;
