/**
 * Tells to which item of a menu a key goes: arrows, Home and End, and a letter to the next item that begins with it.
 * @param names of the items, in order
 * @param at the item that has the focus; -1 where none has
 * @returns null for a key that moves nothing
 */
export function goesTo(key: string, names: readonly string[], at: number): number | null {
  const last = names.length - 1;
  if (last < 0) return null;
  if (key === 'ArrowDown') return Math.min(at + 1, last);
  if (key === 'ArrowUp') return at === -1 ? last : Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (key.length !== 1 || key === ' ') return null;
  const begins = names.map((name) => name.trim().toLowerCase().startsWith(key.toLowerCase()));
  const next = begins.findIndex((one, index) => one && index > at);
  const found = next === -1 ? begins.indexOf(true) : next;
  return found === -1 ? null : found;
}
