import type { QueueRow } from '@/lib/review/view';
import { type QueueState, take } from '../flow/queue-state';

/**
 * Takes what was merged out of the queue. Where the article on the desk is one of them, what remains takes its place in the list and on
 * the desk, since it is to be decided yet; where that is not of the queue, the next article does.
 * @param leadId what remains
 * @param memberIds what goes into it
 * @param as what its row says then
 */
export function unite(
  state: QueueState,
  leadId: string,
  memberIds: readonly string[],
  as: Partial<QueueRow>,
): QueueState {
  const { currentId } = state;
  const taken = memberIds.reduce((rest, id) => take(rest, id, 1), state);
  const rows = taken.rows.map((row) => (row.id === leadId ? { ...row, ...as } : row));
  if (currentId === null || !memberIds.includes(currentId)) return { ...taken, rows };
  const place = state.rows.findIndex(({ id }) => id === currentId);
  // From an article that is not of the queue one does not go into it.
  if (place === -1) return { ...taken, rows, currentId: leadId };
  const lead = rows.find(({ id }) => id === leadId);
  if (!lead || state.gone.has(leadId)) return { ...taken, rows };
  const others = rows.filter((row) => row !== lead);
  const before = new Set(state.rows.slice(0, place).map(({ id }) => id));
  const at = others.filter(({ id }) => before.has(id)).length;
  return { ...taken, rows: others.toSpliced(at, 0, lead), currentId: leadId };
}
