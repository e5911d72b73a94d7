import { z } from 'zod';
import { ADDRESS, ARTICLE_AT, MAX_FIELD_LENGTH, tidy } from '../articles/input';
import { TOPIC_ID } from '../topics/topic-id';

const words = z.string().max(MAX_FIELD_LENGTH, 'is too long: 2,000 characters at most').transform(tidy);
const optionalWords = words.transform((text) => text || null).nullable();
const language = z
  .string()
  .trim()
  .refine((text) => text === '' || isLanguage(text), 'must be a language code such as en or pt-BR')
  .transform((text) => (text === '' ? null : (Intl.getCanonicalLocales(text)[0] ?? null)))
  .nullable();
const date = z
  .string()
  .trim()
  .refine((text) => text === '' || isDate(text), 'must be a date such as 2026-11-21 14:30')
  .transform((text) => (text === '' ? null : new Date(text).toISOString()))
  .nullable();

/** What an edit of fields may carry: one or more of them, tidied; an empty string clears a field. */
export const FIELD_EDIT = z
  .strictObject({
    title: words.refine((text) => text !== '', 'must not be empty'),
    dek: optionalWords,
    byline: optionalWords,
    dateline: optionalWords,
    caption: optionalWords,
    credit: optionalWords,
    lang: language,
    dir: z.enum(['ltr', 'rtl', '']).transform((side) => side || null),
    publishedAt: date,
    canonicalUrl: ADDRESS,
    imageUrl: ADDRESS,
  })
  .partial();
export type FieldEdit = z.input<typeof FIELD_EDIT>;

/** The code of a reason; whether it is offered is looked up. */
export const REASON_CODE = z.string().min(1).max(100);

/** A rejection: the code of its reason and the editor's own words, if any. */
export const REJECTION = ARTICLE_AT.extend({
  code: REASON_CODE,
  note: optionalWords,
});

/** An approval with the suggested topics that it accepts; more than these are never shown at once. */
export const APPROVAL_WITH_TOPICS = ARTICLE_AT.extend({
  topicIds: z
    .array(TOPIC_ID)
    .min(1)
    .max(20)
    .transform((ids) => [...new Set(ids)]),
});

/** A person's verdict on one block. */
export const VERDICT_ON_BLOCK = ARTICLE_AT.extend({ blockId: z.uuid(), verdict: z.enum(['keep', 'remove']) });

/** An event of the history, by its number. */
export const EVENT_ID = z.string().regex(/^\d{1,18}$/);

/** An article as addresses name it. */
export const ARTICLE_ID = z.uuid();

/** Acts done together, to be taken back where they stand or done again where not; `beyond` the act last turned. */
export const BATCH_TURN = z.object({
  batchId: z.uuid(),
  standing: z.boolean(),
  beyond: EVENT_ID.nullable().default(null),
});
export type BatchTurn = z.input<typeof BATCH_TURN>;

/** A merged article that is to stand for itself again. */
export const MEMBER = z.object({ articleId: z.uuid() });

/** Years of four digits only: feeds, forms and the database have no others in common. */
function isDate(text: string): boolean {
  const year = new Date(text).getUTCFullYear();
  return year >= 1000 && year <= 9999;
}

function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
