import { ok, type Result, refuse } from '../result';
import type { Status } from './types';

/** From each status, where an article may go. `merged` is left only by undoing the merge. */
export const TRANSITIONS: Record<Status, readonly Status[]> = {
  pending: ['approved', 'rejected', 'merged'],
  approved: ['published', 'pending', 'rejected', 'merged'],
  published: ['withdrawn'],
  withdrawn: ['approved', 'merged'],
  rejected: ['pending', 'merged'],
  merged: [],
};

/**
 * Checks a way through the status table.
 * @param from where the article is
 * @param way one or more statuses to pass, the last being the goal
 * @returns the goal, or the refusal `wrong-status` naming the step that the table does not have
 */
export function move(from: Status, ...way: [Status, ...Status[]]): Result<Status> {
  let at = from;
  for (const next of way) {
    if (!TRANSITIONS[at].includes(next))
      return refuse('wrong-status', { about: `It is ${at}, which cannot become ${next}.` });
    at = next;
  }
  return ok(at);
}

/** Whether editors may still change what the article says. A merged article speaks only through its lead. */
export const isEditable = (status: Status): boolean => status !== 'merged';

/** Refuses to change what an article says where `isEditable` does not allow it: `wrong-status`. */
export const checkEditable = (status: Status): Result<void> =>
  isEditable(status) ? ok(undefined) : refuse('wrong-status', { about: 'It was merged into another article.' });
