import type { Change, Json } from '../audit/changes';

/** An article's fields that readers see as words or pictures of the story. */
const READ: ReadonlySet<string> = new Set([
  'title',
  'dek',
  'byline',
  'dateline',
  'publishedAt',
  'lang',
  'caption',
  'credit',
  'imageUrl',
]);

/** Whether two texts say the same: their letters and digits, whatever stands between them. */
export const sameWords = (a: string, b: string): boolean => wordsOf(a) === wordsOf(b);

const wordsOf = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();

/**
 * Whether readers of a published story should be told that it changed (Atom, RFC 4287 §4.2.15): its words or its picture did, or the
 * publisher says that it is a correction. A comma or a blank, a topic, a further source are no news to them.
 */
export function isSignificant({ entity, before, after }: Change): boolean {
  if (entity === 'correction') return true;
  if (entity !== 'article' || !before || !after) return false;
  return Object.keys(after).some((name) => READ.has(name) && !sameValue(before[name] ?? null, after[name] ?? null));
}

const sameValue = (a: Json, b: Json): boolean =>
  typeof a === 'string' && typeof b === 'string' ? a === b || sameWords(a, b) : a === b;
