/** A page that `g` and a letter lead to. */
export type Place = { href: string; label: string; key: string };

/** Milliseconds between `g` and its letter; later the letter means what it means alone. */
export const GO_MS = 1_500;

/**
 * Finds the page of a letter pressed after `g`.
 * @param sinceMs how long ago `g` was pressed; null where it was not
 */
export function placeOf(places: readonly Place[], key: string, sinceMs: number | null): Place | null {
  if (sinceMs === null || sinceMs > GO_MS) return null;
  return places.find((place) => place.key === key) ?? null;
}
