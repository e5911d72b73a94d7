import type { Tx } from '../db/transaction';
import { ok, type Result, refuse } from '../result';
import type { Actor, PermittedActor } from './actor';
import { allows, type Permission, systemAllows } from './policy';

/**
 * Checks inside the change's own transaction that the actor may do it, on the role that the database has now.
 * @returns the actor with name and role, or `not-signed-in` (account off or session ended) or `forbidden`
 */
export async function permit(tx: Tx, actor: Actor, permission: Permission): Promise<Result<PermittedActor>> {
  if (actor.kind === 'system') {
    if (!systemAllows(permission)) return refuse('forbidden');
    return ok({ id: null, name: actor.name, role: 'system' });
  }
  const user = await tx.user.findUnique({ where: { id: actor.id } });
  if (!user || user.disabledAt || user.sessionVersion !== actor.sessionVersion) return refuse('not-signed-in');
  if (!allows(user.role, permission)) return refuse('forbidden');
  return ok({ id: user.id, name: user.name, role: user.role });
}

/** Number of the advisory lock on who belongs to the desk; those of sign-ins are in `sign-in/store.ts`. */
const PEOPLE = 7_001;

/**
 * Lets one change to who belongs to the desk happen at a time, until the transaction ends. Taken before the permission is read, so
 * that of two admins who demote each other the second is no longer one.
 */
export async function lockPeople(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${PEOPLE}::int, 0)`;
}
