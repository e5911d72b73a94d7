/** A scheme of the desk's own topics. `key` stands before the codes of its topics and in feeds, for ever; `name` may change. */
export type Scheme = { key: string; name: string; active: boolean; revision: number };

/** The scheme that every desk begins with. */
export const FIRST_SCHEME = 'desk';

const MAX_KEY_LENGTH = 24;

/** Gives the key of a topic's scheme: what stands before the colon of its code. */
export const schemeOf = (topicId: string): string => topicId.slice(0, Math.max(0, topicId.indexOf(':')));

/**
 * Makes the key of a new scheme from its name: Latin letters and digits, so that it can stand in any address.
 * @param taken keys that there are, retired ones too
 */
export function keyForScheme(name: string, taken: ReadonlySet<string>): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const letters = plain.match(/[a-z0-9]+/g)?.join('-') ?? '';
  const key = letters.slice(0, MAX_KEY_LENGTH).replace(/-$/, '') || 'scheme';
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? key : `${key}-${number}`;
    if (!taken.has(numbered)) return numbered;
  }
}
