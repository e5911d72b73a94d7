import { eld } from 'eld/extrasmall';

/** Below this many letters n-gram statistics mistake near languages for each other, so nothing is said. */
const MIN_LETTERS = 60;

/** A sample is enough: time is linear in it, and 200 characters decide as well as a whole article. */
const SAMPLE_CHARACTERS = 200;

const NOT_LETTERS = /[^\p{L}]+/gu;

/**
 * Says which language a text is written in.
 * @returns an ISO 639-1 code, or null where the text is too short or the detector (eld, its smallest table, 60 languages) is unsure
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  if (sample.replace(NOT_LETTERS, '').length < MIN_LETTERS) return null;
  const result = eld.detect(sample);
  return result.language !== '' && result.isReliable() ? result.language : null;
}
