/** What JSON can hold; dates are ISO 8601 strings. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** The rows that a change can touch and an undo can put back. */
export type Entity =
  | 'article'
  | 'block'
  | 'topic'
  | 'refusal'
  | 'concept'
  | 'scheme'
  | 'topicRule'
  | 'pair'
  | 'rule'
  | 'memory'
  | 'source'
  | 'correction'
  | 'feed'
  | 'view'
  | 'setting'
  | 'assignment'
  | 'comment';

/**
 * One row's change: the fields concerned before and after, `null` where there is no row. `articleId` names the article it belongs to,
 * `null` for what belongs to a source.
 * Before and after have the same fields, so that inverting is swapping.
 */
export type Change = {
  entity: Entity;
  id: string;
  articleId: string | null;
  before: Record<string, Json> | null;
  after: Record<string, Json> | null;
};

/** The changes that take the given ones back, last first. */
export function invert(changes: readonly Change[]): Change[] {
  return changes.toReversed().map((change) => ({ ...change, before: change.after, after: change.before }));
}

/** Makes the change of some fields of a row, leaving out the fields that stay the same; `null` where none differs. */
export function fieldChange(
  entity: Entity,
  row: { id: string; articleId: string | null },
  current: Record<string, Json>,
  wanted: Record<string, Json>,
): Change | null {
  const names = Object.keys(wanted).filter((name) => !sameJson(current[name] ?? null, wanted[name] ?? null));
  if (names.length === 0) return null;
  const pick = (from: Record<string, Json>) => Object.fromEntries(names.map((name) => [name, from[name] ?? null]));
  return { entity, ...row, before: pick(current), after: pick(wanted) };
}

/**
 * Finds the changes that can no longer be taken back because the row is not as they left it.
 * @param changes what an event did
 * @param current the rows as they are now, by `rowKey`; a missing key means no row
 */
export function changedSince(
  changes: readonly Change[],
  current: ReadonlyMap<string, Record<string, Json> | null>,
): Change[] {
  return changes.filter((change) => {
    const row = current.get(rowKey(change)) ?? null;
    if (change.after === null || row === null) return change.after !== null || row !== null;
    return Object.entries(change.after).some(([name, value]) => !sameJson(row[name] ?? null, value));
  });
}

/** Names a row across entities. */
export const rowKey = (row: { entity: Entity; id: string }): string => `${row.entity}:${row.id}`;

/** Whether two JSON values are equal, whatever the order of their members. */
export function sameJson(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, i) => sameJson(item, b[i] ?? null))
    );
  }
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => name in b && sameJson(a[name] ?? null, b[name] ?? null))
  );
}
