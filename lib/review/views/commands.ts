import { randomUUID } from 'node:crypto';
import type { Actor, PermittedActor } from '../../access/actor';
import { permit } from '../../access/store';
import { readInput } from '../../articles/input';
import type { Done, Plan } from '../../articles/plan';
import { commit } from '../../articles/store';
import { type Tx, transaction } from '../../db/transaction';
import { ok, type Result, refuse } from '../../result';
import { VIEW_AT, VIEW_TO_CHANGE, VIEW_TO_SAVE, type ViewAt } from './input';
import { planChangeView, planRemoveView, planSaveView, type ViewFields } from './plan';

/** Views that one person may have: two screens of a menu. */
const MAX_VIEWS = 30;

/**
 * Saves a filter of the queue under a name, for oneself or for the desk.
 * @param input `VIEW_TO_SAVE`
 * @returns the event and the view's id; refuses `forbidden` (sharing is for editors), `invalid-input`
 */
export async function saveView(actor: Actor, input: unknown): Promise<Result<Done & { viewId: string }>> {
  const parsed = readInput(VIEW_TO_SAVE, input);
  if (!parsed.ok) return parsed;
  return transaction(async (tx) => {
    const permitted = await permittedTo(tx, actor, parsed.value.shared);
    if (!permitted.ok) return permitted;
    const { id: ownerId, name: byName } = permitted.value;
    if (ownerId === null) return refuse('forbidden');
    if ((await tx.savedView.count({ where: { ownerId } })) >= MAX_VIEWS) {
      return refuse('invalid-input', { about: `You have ${MAX_VIEWS} views already: remove one first.` });
    }
    const viewId = randomUUID();
    const plan = planSaveView(viewId, { ...parsed.value, ownerId, byName, at: new Date().toISOString() });
    const committed = await commit(tx, permitted.value, plan);
    return committed.ok ? ok({ eventId: committed.value.eventId, viewId }) : committed;
  });
}

/** Gives a view another name, or shares it or no longer. Refuses `stale`, `not-found`, and as `saveView`; only its owner or an admin may. */
export async function changeView(actor: Actor, input: unknown): Promise<Result<Done>> {
  const parsed = readInput(VIEW_TO_CHANGE, input);
  if (!parsed.ok) return parsed;
  const { viewId, name, shared } = parsed.value;
  return decide(actor, parsed.value, shared, (fields) => planChangeView(viewId, fields, { name, shared }));
}

/** Takes a view away; undo brings it back, at its place. Refuses as `changeView`. */
export async function removeView(actor: Actor, input: unknown): Promise<Result<Done>> {
  const parsed = readInput(VIEW_AT, input);
  if (!parsed.ok) return parsed;
  return decide(actor, parsed.value, false, (fields) => ok(planRemoveView(parsed.value.viewId, fields)));
}

/** Everybody may arrange what only they see; what the desk sees is for editors. */
const permittedTo = (tx: Tx, actor: Actor, shared: boolean): Promise<Result<PermittedActor>> =>
  permit(tx, actor, shared ? 'edit' : 'read');

function decide(
  actor: Actor,
  { viewId, revision }: ViewAt,
  shared: boolean,
  plan: (fields: ViewFields) => Result<Plan>,
): Promise<Result<Done>> {
  return transaction(async (tx) => {
    const permitted = await permittedTo(tx, actor, shared);
    if (!permitted.ok) return permitted;
    await tx.$queryRaw`SELECT 1 FROM "SavedView" WHERE id = ${viewId}::uuid FOR UPDATE`;
    const row = await tx.savedView.findUnique({ where: { id: viewId } });
    const mine = row?.ownerId === permitted.value.id;
    if (!row || (!mine && !row.shared)) return refuse('not-found');
    if (!mine && permitted.value.role !== 'admin') {
      return refuse('forbidden', { about: `It is a view of ${row.byName}: only they or an admin can change it.` });
    }
    if (row.revision !== revision) return refuse('stale');
    const { name, filter, shared: isShared, ownerId, byName, at } = row;
    const planned = plan({ name, filter, shared: isShared, ownerId, byName, at: at.toISOString() });
    if (!planned.ok) return planned;
    const committed = await commit(tx, permitted.value, planned.value);
    return committed.ok ? ok({ eventId: committed.value.eventId }) : committed;
  });
}
