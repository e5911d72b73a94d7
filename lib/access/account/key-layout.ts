/** The desk's keys that a person may have elsewhere: the letters, which move with Shift, and the signs. Digits stay: they count. */
export const MOVABLE_KEYS: readonly string[] = [...'abcdefghijklmnopqrstuvwxyz', '[', ']', '.', '/', '*', '?'];

/**
 * Where a person has the desk's keys: by the desk's key, the one that they press instead. Keys that are not named are where the desk has
 * them. No two are ever in one place, whatever commands a page has.
 */
export type KeyLayout = Readonly<Record<string, string>>;

const LETTER = /^\p{L}$/u;

/** Gives where a person has one of the desk's keys; with Shift where the desk has it with Shift. */
export function ownKey(layout: KeyLayout, deskKey: string): string {
  const lower = deskKey.toLowerCase();
  const own = layout[lower];
  if (own === undefined) return deskKey;
  return lower === deskKey ? own : own.toUpperCase();
}

/** Gives which of the desk's keys was pressed; null where the person has nothing on that key. */
export function deskKey(layout: KeyLayout, pressed: string): string | null {
  const lower = pressed.toLowerCase();
  const moved = Object.keys(layout).find((key) => layout[key] === lower);
  if (moved === undefined) return Object.hasOwn(layout, lower) ? null : pressed;
  if (lower === pressed) return moved;
  return LETTER.test(moved) ? moved.toUpperCase() : null;
}
