import { readInput } from '../../articles/input';
import { record } from '../../audit/store';
import { db } from '../../db/client';
import { transaction } from '../../db/transaction';
import { ok, type Result, refuse } from '../../result';
import type { Actor } from '../actor';
import { hashPassword, passwordMatches } from '../password/hash';
import { checkPassword } from '../password/rules';
import { MAX_NAME_LENGTH, normalName } from '../person-name';
import { countAttempt, forgetFailures } from '../sign-in/store';
import { permit } from '../store';
import { KEY_LAYOUT } from './input';

type Person = Extract<Actor, { kind: 'person' }>;

/**
 * Changes one's own password and ends all other sessions. A wrong current password counts as a failed sign-in, so that a session left
 * open is no way round the limits.
 * @param address where the request came from, null where that cannot be told
 * @returns the claims under which the present session goes on; `wrong-password`, `weak-password`, `too-many-attempts`
 */
export async function changeOwnPassword(
  actor: Person,
  typed: { current: string; wanted: string },
  address: string | null,
): Promise<Result<{ userId: string; sessionVersion: number }>> {
  const user = await db().user.findUnique({ where: { id: actor.id } });
  if (!user) return refuse('not-signed-in');
  const counted = await countAttempt({ account: user.email, address });
  if (!counted.ok) return counted;
  if (!(await passwordMatches(user.passwordHash, typed.current))) return refuse('wrong-password');
  await forgetFailures(user.email);
  const strong = checkPassword(typed.wanted, user);
  if (!strong.ok) return strong;
  const passwordHash = await hashPassword(typed.wanted);
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'read');
    if (!permitted.ok) return permitted;
    // The old hash and the old version in the condition: of two changes at once only one is made.
    const where = { id: actor.id, passwordHash: user.passwordHash, sessionVersion: actor.sessionVersion };
    const changed = await tx.user.updateMany({ where, data: { passwordHash, sessionVersion: { increment: 1 } } });
    if (changed.count === 0) return refuse('not-signed-in');
    await record(tx, permitted.value, { action: 'person.password', data: { userId: user.id, name: user.name } });
    return ok({ userId: user.id, sessionVersion: actor.sessionVersion + 1 });
  });
}

/**
 * Gives oneself another name. History goes on showing each act under the name that it was done under.
 * @returns `invalid-input` for an empty name or one of more than `MAX_NAME_LENGTH` characters
 */
export function renameMyself(actor: Person, typed: string): Promise<Result<void>> {
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'read');
    if (!permitted.ok) return permitted;
    const name = normalName(typed);
    if (name === null) return refuse('invalid-input', { about: `Give a name of 1 to ${MAX_NAME_LENGTH} characters.` });
    const { name: from } = permitted.value;
    if (name === from) return ok(undefined);
    await tx.user.update({ where: { id: actor.id }, data: { name } });
    await record(tx, permitted.value, { action: 'person.rename', data: { userId: actor.id, name, from } });
    return ok(undefined);
  });
}

/** Ends all of one's own sessions, this one too. */
export function signMyselfOutEverywhere(actor: Person): Promise<Result<void>> {
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'read');
    if (!permitted.ok) return permitted;
    await tx.user.update({ where: { id: actor.id }, data: { sessionVersion: { increment: 1 } } });
    const data = { userId: actor.id, name: permitted.value.name };
    await record(tx, permitted.value, { action: 'person.sign-out-everywhere', data });
    return ok(undefined);
  });
}

/** Switches one's own one-letter shortcuts on or off (WCAG 2.1.4). A matter of taste, so history does not tell of it. */
export function setSingleKeys(actor: Person, singleKeys: boolean): Promise<Result<void>> {
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'read');
    if (!permitted.ok) return permitted;
    await tx.user.update({ where: { id: actor.id }, data: { singleKeys } });
    return ok(undefined);
  });
}

/**
 * Sets where one has the desk's keys. A matter of taste, so history does not tell of it.
 * @param input a `KEY_LAYOUT`
 * @returns `invalid-input` where a key would mean two things or cannot be where it is put
 */
export async function setKeyLayout(actor: Person, input: unknown): Promise<Result<void>> {
  const parsed = readInput(KEY_LAYOUT, input);
  if (!parsed.ok) return parsed;
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'read');
    if (!permitted.ok) return permitted;
    await tx.user.update({ where: { id: actor.id }, data: { keyLayout: parsed.value } });
    return ok(undefined);
  });
}
