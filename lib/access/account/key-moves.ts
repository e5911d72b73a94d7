import { type KeyLayout, MOVABLE_KEYS, ownKey } from './key-layout';

const LETTER = /^\p{L}$/u;
/** One character that a key prints, and no digit. */
const SIGN = /^[^\p{L}\p{N}\p{Z}\p{C}]$/u;

const isOwn = (deskKey: string, own: string): boolean =>
  LETTER.test(deskKey)
    ? LETTER.test(own) &&
      own === own.toLowerCase() &&
      own !== own.toUpperCase() &&
      own.toUpperCase().length === own.length
    : SIGN.test(own);

/** Says what is wrong with a layout: a letter is on a letter that has a capital, a sign on a sign, nothing twice; null where nothing is. */
export function layoutProblem(layout: KeyLayout): string | null {
  const places = new Set<string>();
  for (const [deskKey, own] of Object.entries(layout)) {
    const taken = places.has(own) || (MOVABLE_KEYS.includes(own) && !Object.hasOwn(layout, own));
    if (!MOVABLE_KEYS.includes(deskKey) || !isOwn(deskKey, own))
      return `“${own}” cannot take the place of “${deskKey}”`;
    if (taken) return `“${own}” would mean two things`;
    places.add(own);
  }
  return null;
}

/**
 * Puts one of the desk's keys elsewhere; what was there comes to where this one was.
 * @returns null where the key cannot be there
 */
export function moveKey(layout: KeyLayout, key: string, to: string): KeyLayout | null {
  const from = ownKey(layout, key);
  const other = MOVABLE_KEYS.find((one) => one !== key && ownKey(layout, one) === to);
  const moved = { ...layout, [key]: to, ...(other === undefined ? {} : { [other]: from }) };
  const next = Object.fromEntries(Object.entries(moved).filter(([one, own]) => one !== own));
  return layoutProblem(next) === null ? next : null;
}
