import { z } from 'zod';
import { ok, type Result, refuse } from '../result';

/** Characters that no reader sees and feeds must not carry. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

/** Makes typed text fit to be stored and published: composed characters, no control characters, single spaces, trimmed. */
export const tidy = (text: string): string => text.normalize('NFC').replace(UNSEEN, '').replace(/\s+/gu, ' ').trim();

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
