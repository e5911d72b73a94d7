import type { Actor } from '../../access/actor';
import type { Done } from '../../articles/plan';
import { type Result, refuse } from '../../result';
import { decide } from '../deciding/commands';
import { RESTORING } from './input';
import { planRestore } from './plan';
import { readPast, stateAt, timeOf } from './store';

/**
 * Has an article say again what it said at an earlier revision, as one act with one undo.
 * @param input `RESTORING`: the article at the revision that the editor saw, and the revision to go back to
 * @returns refuses `stale`, `wrong-status` where it was merged or joined since, `not-found`, `forbidden`, `invalid-input`
 */
export const restoreRevision = (actor: Actor, input: unknown): Promise<Result<Done>> =>
  decide(actor, 'edit', RESTORING, input, async ({ article, revision, to }, _, tx) => {
    const past = await readPast(tx, article.id);
    const then = past && to < revision ? stateAt(past, article.id, to) : null;
    if (!past || !then) return refuse('not-found', { about: 'The history does not reach back to that revision.' });
    return planRestore(article, revision, past.now, then, { revision: to, at: timeOf(past, to).toISOString() });
  });
