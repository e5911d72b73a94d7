/** What is selected in the queue: ids, and the row from which a range is drawn. */
export type Selection = { ids: ReadonlySet<string>; anchor: string | null };

export const NOTHING: Selection = { ids: new Set(), anchor: null };

/** Selects a row, or no longer. */
export function toggle({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** Selects every row from the anchor to this one, in the order shown; without an anchor this row alone. */
export function rangeTo({ ids, anchor }: Selection, id: string, shown: readonly string[]): Selection {
  const [from, to] = [shown.indexOf(anchor ?? id), shown.indexOf(id)].sort((a, b) => a - b);
  const range = from === undefined || from === -1 || to === undefined ? [id] : shown.slice(from, to + 1);
  return { ids: new Set([...ids, ...range]), anchor: id };
}

/** Selects all the given rows. */
export const all = (shown: readonly string[]): Selection => ({ ids: new Set(shown), anchor: shown.at(-1) ?? null });
