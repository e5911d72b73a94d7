import type { Change, Json } from '../audit/changes';

/** An article's fields that readers see as words or pictures of the story. */
export const READ_FIELDS = [
  'title',
  'dek',
  'byline',
  'dateline',
  'publishedAt',
  'lang',
  'caption',
  'credit',
  'imageUrl',
] as const;
const READ: ReadonlySet<string> = new Set(READ_FIELDS);

/** What shows besides: whose text its body is, in which direction it runs, and the address of the source's own version. */
const SHOWN_BESIDES: ReadonlySet<string> = new Set(['bodyFromId', 'dir', 'canonicalUrl']);

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

/**
 * Whether pages and feeds show something else after a change, be it a comma: copies of the story are out of date, also where its readers have
 * no news. Its text, topics and sources are looked at elsewhere (`isRefiled`, `creditedBy`).
 */
export const isShown = ({ entity, before, after }: Change): boolean =>
  entity === 'article' &&
  before !== null &&
  Object.keys(after ?? {}).some((name) => READ.has(name) || SHOWN_BESIDES.has(name));

/** Columns of a block by which a story looks otherwise though its text is the same: a heading, a link, an item's number, an image that is moved or gone. */
const LOOKS = ['kind', 'links', 'image', 'layout', 'verdict', 'position', 'editedText'];

/** Whether a block looks otherwise after a change, be its story's text the same or not. */
export const isReshaped = ({ entity, before, after }: Change): boolean =>
  entity === 'block' && (before === null || after === null || LOOKS.some((name) => name in after));

/** The articles whose sources a story credits since some changes, and those whose it credits no longer. */
export function creditedBy(changes: readonly Change[], articleId: string): { more: string[]; fewer: string[] } {
  const moved = changes.filter(({ entity, after }) => entity === 'article' && after && 'mergedIntoId' in after);
  const named = (side: 'before' | 'after') =>
    moved.filter((change) => change[side]?.mergedIntoId === articleId).map(({ id }) => id);
  return { more: named('after'), fewer: named('before') };
}

const sameValue = (a: Json, b: Json): boolean =>
  typeof a === 'string' && typeof b === 'string' ? a === b || sameWords(a, b) : a === b;
