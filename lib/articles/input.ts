import { z } from 'zod';
import { ok, type Result, refuse } from '../result';
import { capMarks } from '../text/marks';

/** Characters that no reader sees and feeds must not carry. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

/** A name has something to see in it, which a space without width has not. */
export const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Makes typed text fit to be stored and published: composed characters, no control characters, single spaces, trimmed. */
export const tidy = (text: string): string =>
  capMarks(text).normalize('NFC').replace(UNSEEN, '').replace(/\s+/gu, ' ').trim();

/** The same for words of several paragraphs: a blank line between two of them stays. */
export const tidyParagraphs = (text: string): string =>
  text
    .split(/\r?\n\s*\n/u)
    .map(tidy)
    .filter((words) => words !== '')
    .join('\n\n');

/** Characters of a field, at most: room for any headline or caption, and addresses that still fit into an index. */
export const MAX_FIELD_LENGTH = 2_000;

/** A web address as people type it; an empty one clears the field. */
export const ADDRESS = z
  .string()
  .trim()
  .max(MAX_FIELD_LENGTH, 'is too long: 2,000 characters at most')
  .refine(
    (text) => text === '' || (/^https?:\/\//i.test(text) && URL.canParse(text)),
    'must begin with https:// or http://',
  )
  .transform((text) => text || null)
  .nullable();

/** The article that a request is about, at the revision that the person saw. */
export const ARTICLE_AT = z.object({ articleId: z.uuid(), revision: z.int().positive() });
export type ArticleAt = z.infer<typeof ARTICLE_AT>;

/**
 * Checks what came from outside against its schema.
 * @returns the checked value, or `invalid-input` naming the first thing that is wrong
 */
export function readInput<S extends z.ZodType>(schema: S, input: unknown): Result<z.output<S>> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  const where = issue?.path.join('.');
  return refuse('invalid-input', { about: `${where ? `${where}: ` : ''}${issue?.message ?? 'It is malformed'}.` });
}
