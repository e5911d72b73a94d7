import { cutBefore } from '../text/cut';
import { MAX_FIELD_LENGTH, tidy } from './input';

/** The fields that hold addresses: a piece of one leads elsewhere. */
const ADDRESSES: ReadonlySet<string> = new Set(['canonicalUrl', 'imageUrl']);

/**
 * Makes the fields that a page says of itself, or that were cut out of it, fit to be stored: no characters that nobody sees (JSON can
 * carry even NUL and lone surrogates, which the database refuses), no more characters than an editor may type.
 * @param fields strings by name; other values stay as they are
 * @returns the same names; what is too long is cut, and an address that is too long is null
 */
export function storableFields<F extends Record<string, unknown>>(fields: F): F {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      if (typeof value !== 'string') return [name, value];
      const tidied = tidy(value.slice(0, MAX_FIELD_LENGTH));
      // Normalising can make a text longer than it came.
      if (value.length <= MAX_FIELD_LENGTH && tidied.length <= MAX_FIELD_LENGTH) return [name, tidied];
      const cut = cutBefore(tidied, MAX_FIELD_LENGTH - 1);
      return [name, ADDRESSES.has(name) ? null : `${cut.trimEnd()}…`];
    }),
  ) as F;
}
