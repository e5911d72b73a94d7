import { z } from 'zod';
import { ARTICLE_AT, tidy } from '../articles/input';

/** As many as a person can have looked at; a desk publishes tens at a time. */
const MAX_BATCH = 500;
const MAX_NOTE_LENGTH = 2_000;

/** A moment with its offset from UTC, or null for at once: what a person typed, already with their time zone. */
const MOMENT = z.iso
  .datetime({ offset: true, error: 'must be a date and a time with its zone' })
  .transform((text) => new Date(text))
  .nullable()
  .default(null);

/** One article to publish, at once or later. */
export const PUBLISHING = ARTICLE_AT.extend({ at: MOMENT });

/** The articles to publish together, each at the revision that the person saw. */
export const BATCH = z
  .array(ARTICLE_AT)
  .min(1, 'must name at least one article')
  .max(MAX_BATCH, 'are too many at once');

/** The batch that further acts belong to; null for a new one. */
export const BATCH_ID = z.uuid().nullable();
/** A correction: what was wrong, for readers. */
export const CORRECTION = ARTICLE_AT.extend({
  note: z
    .string()
    .max(MAX_NOTE_LENGTH, 'is too long: 2,000 characters at most')
    .transform(tidy)
    .refine((text) => text !== '', 'must say what was wrong'),
});

/** A withdrawal; the note is for the history, not for readers. */
export const WITHDRAWAL = ARTICLE_AT.extend({
  note: z
    .string()
    .max(MAX_NOTE_LENGTH, 'is too long: 2,000 characters at most')
    .transform((text) => tidy(text) || null)
    .nullable(),
});
