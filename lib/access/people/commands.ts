import { record } from '../../audit/store';
import { type Tx, transaction } from '../../db/transaction';
import { ok, type Result, refuse } from '../../result';
import type { Actor, PermittedActor } from '../actor';
import { revokeInvitations } from '../invitations/store';
import { allows, type Role } from '../policy';
import { lockPeople, permit } from '../store';

type Person = { id: string; name: string; role: Role; disabledAt: Date | null };

/** Gives a person another role, in force at their next request. `last-admin` where the desk would be left without one. */
export function changeRole(actor: Actor, userId: string, role: Role): Promise<Result<void>> {
  return onPerson(actor, userId, async (tx, admin, person) => {
    if (person.role === role) return ok(undefined);
    if (role !== 'admin' && (await isLastAdmin(tx, person))) return refuse('last-admin');
    await tx.user.update({ where: { id: person.id }, data: { role } });
    await record(tx, admin, { action: 'person.role', data: { ...named(person), from: person.role, to: role } });
    // Who may no longer invite must not come back by a link that they made before.
    if (!allows(role, 'people')) await revokeInvitations(tx, admin, { invitedById: person.id });
    return ok(undefined);
  });
}

/** Switches an account off: its sessions end at once and its open invitations are withdrawn. `last-admin` as above. */
export function disablePerson(actor: Actor, userId: string): Promise<Result<void>> {
  return onPerson(actor, userId, async (tx, admin, person) => {
    if (person.disabledAt) return ok(undefined);
    if (await isLastAdmin(tx, person)) return refuse('last-admin');
    const data = { disabledAt: new Date(), sessionVersion: { increment: 1 } };
    await tx.user.update({ where: { id: person.id }, data });
    await record(tx, admin, { action: 'person.disable', data: named(person) });
    await revokeInvitations(tx, admin, { invitedById: person.id });
    return ok(undefined);
  });
}

/** Switches an account on again; sessions from before stay ended. */
export function enablePerson(actor: Actor, userId: string): Promise<Result<void>> {
  return onPerson(actor, userId, async (tx, admin, person) => {
    if (!person.disabledAt) return ok(undefined);
    await tx.user.update({ where: { id: person.id }, data: { disabledAt: null } });
    await record(tx, admin, { action: 'person.enable', data: named(person) });
    return ok(undefined);
  });
}

/** Ends all sessions of a person in all browsers: anybody's for an admin. */
export function signOutEverywhere(actor: Actor, userId: string): Promise<Result<void>> {
  return onPerson(actor, userId, async (tx, admin, person) => {
    await tx.user.update({ where: { id: person.id }, data: { sessionVersion: { increment: 1 } } });
    await record(tx, admin, { action: 'person.sign-out-everywhere', data: named(person) });
    return ok(undefined);
  });
}

const named = (person: Person) => ({ userId: person.id, name: person.name });

/** One change to one person by somebody who may manage people, one at a time on the whole desk. */
function onPerson(
  actor: Actor,
  userId: string,
  change: (tx: Tx, admin: PermittedActor, person: Person) => Promise<Result<void>>,
): Promise<Result<void>> {
  return transaction(async (tx) => {
    await lockPeople(tx);
    const permitted = await permit(tx, actor, 'people');
    if (!permitted.ok) return permitted;
    const person = await tx.user.findUnique({ where: { id: userId } });
    return person ? change(tx, permitted.value, person) : refuse('not-found');
  });
}

async function isLastAdmin(tx: Tx, person: Person): Promise<boolean> {
  if (person.role !== 'admin' || person.disabledAt) return false;
  return (await tx.user.count({ where: { role: 'admin', disabledAt: null, id: { not: person.id } } })) === 0;
}
