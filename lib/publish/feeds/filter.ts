import { z } from 'zod';
import { tidy } from '../../articles/input';
import { TOPIC_ID } from '../../topics/topic-id';

const MAX_CHOICES = 50;
const MAX_WORDS_LENGTH = 200;
const TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

/** A language tag in its normal form (BCP 47), or null where it is none. */
export function languageTag(text: string): string | null {
  if (!TAG.test(text)) return null;
  try {
    return new Intl.Locale(text).toString();
  } catch {
    return null;
  }
}

const choices = <S extends z.ZodType<string>>(of: S) =>
  z
    .array(of)
    .max(MAX_CHOICES, `are too many: ${MAX_CHOICES} at most`)
    .transform((list) => [...new Set(list)])
    .default([]);

/**
 * What a feed has of all that is published: of the topics named or any below them, in one of the languages, from one of the sources, with
 * all of the words. What is empty does not narrow it.
 */
export const FEED_FILTER = z.object({
  topics: choices(TOPIC_ID),
  languages: choices(
    z.string().refine((tag) => languageTag(tag) !== null, 'must be language tags such as en or pt-BR'),
  ),
  sources: choices(z.uuid()),
  words: z
    .string()
    .max(MAX_WORDS_LENGTH, `are too long: ${MAX_WORDS_LENGTH} characters at most`)
    .transform((text) => tidy(text) || null)
    .nullable()
    .default(null),
});
export type FeedFilter = z.infer<typeof FEED_FILTER>;

export const EVERYTHING: FeedFilter = { topics: [], languages: [], sources: [], words: null };
