import type { QueueRow } from '@/lib/review/view';

/** The queue as one editor goes through it: what stands in it, where they are, and what they decided, which can come back. */
export type QueueState = {
  rows: QueueRow[];
  /** The article on the desk; it may be in the queue no longer. */
  currentId: string | null;
  /** Rows that a decision took out, with the place that they had. */
  decided: { row: QueueRow; index: number }[];
};

/** The row at which the editor is, and the ones before and after it; those of the place where it was once it has left. */
export function around({ rows, currentId, decided }: QueueState): { previous: QueueRow | null; next: QueueRow | null } {
  const at = rows.findIndex(({ id }) => id === currentId);
  if (at !== -1) return { previous: rows[at - 1] ?? null, next: rows[at + 1] ?? null };
  const was = decided.findLast(({ row }) => row.id === currentId)?.index ?? 0;
  return { previous: rows[was - 1] ?? null, next: rows[was] ?? null };
}

/**
 * Takes a decided article out of the queue.
 * @param step where to go on when it was the one on the desk: 1 to the next, -1 to the one before; at the end it stays on the desk
 */
export function take(state: QueueState, id: string, step: 1 | -1): QueueState {
  const index = state.rows.findIndex((row) => row.id === id);
  const row = state.rows[index];
  const { previous, next } = around(state);
  const onward = (step === 1 ? (next ?? previous) : (previous ?? next))?.id ?? id;
  return {
    rows: state.rows.filter((other) => other.id !== id),
    currentId: state.currentId === id ? onward : state.currentId,
    decided: row ? [...state.decided, { row, index }] : state.decided,
  };
}

/**
 * Puts an article back where it stood, because its decision was refused or taken back.
 * @param onDesk whether it is to be the one on the desk again
 */
export function putBack(state: QueueState, id: string, onDesk: boolean): QueueState {
  const was = state.decided.findLast(({ row }) => row.id === id);
  const currentId = onDesk ? id : state.currentId;
  if (!was || state.rows.some((row) => row.id === id)) return { ...state, currentId };
  return {
    rows: state.rows.toSpliced(Math.min(was.index, state.rows.length), 0, was.row),
    currentId,
    decided: state.decided.filter((other) => other !== was),
  };
}

/** Puts further rows at the end; rows that are there already stay where they are. */
export function extend(state: QueueState, more: readonly QueueRow[]): QueueState {
  const known = new Set([...state.rows.map(({ id }) => id), ...state.decided.map(({ row }) => row.id)]);
  return { ...state, rows: [...state.rows, ...more.filter(({ id }) => !known.has(id))] };
}

/**
 * Takes the page as the server has it now: its rows in its order, without those whose decision is under way, and what was read beyond
 * its end. The article on the desk stays on it.
 * @param underWay ids of articles whose decision the server has not yet confirmed
 */
export function sync(state: QueueState, page: readonly QueueRow[], underWay: ReadonlySet<string>): QueueState {
  const fresh = page.filter(({ id }) => !underWay.has(id));
  const last = state.rows.findIndex(({ id }) => id === page.at(-1)?.id);
  const ids = new Set(page.map(({ id }) => id));
  const beyond = last === -1 ? [] : state.rows.slice(last + 1).filter(({ id }) => !ids.has(id));
  const rows = [...fresh, ...beyond];
  return { ...state, rows, currentId: state.currentId ?? rows[0]?.id ?? null };
}
