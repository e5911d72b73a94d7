import { randomInt } from 'node:crypto';
import { record } from '../../audit/store';
import { transaction } from '../../db/transaction';
import { ok, type Result, refuse } from '../../result';
import type { Actor } from '../actor';
import { normalEmail } from '../email';
import { hashPassword } from '../password/hash';
import { lockPeople, permit } from '../store';

/** Base 58: no 0 and O, no I and l, so that it can be read off a terminal. */
const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const GROUPS = 4;
const GROUP_LENGTH = 5;

/**
 * Makes the first account of an empty desk: an admin with a random password, which is told once and not kept.
 * @returns `already-set-up` where anybody has an account, also when two commands ask at once
 */
export async function createFirstAdmin(
  actor: Extract<Actor, { kind: 'system' }>,
  typedEmail: string,
): Promise<Result<{ email: string; password: string }>> {
  const email = normalEmail(typedEmail);
  if (email === null) return refuse('invalid-input', { about: 'This is not an e-mail address.' });
  const password = randomPassword();
  const passwordHash = await hashPassword(password);
  return transaction(async (tx) => {
    await lockPeople(tx);
    const permitted = await permit(tx, actor, 'people');
    if (!permitted.ok) return permitted;
    if ((await tx.user.count()) > 0) return refuse('already-set-up');
    const name = 'Admin';
    const user = await tx.user.create({ data: { email, name, role: 'admin', passwordHash } });
    await record(tx, permitted.value, { action: 'person.join', data: { userId: user.id, name, role: 'admin' } });
    return ok({ email, password });
  });
}

/** 20 characters of base 58 in four groups: 117 bits. */
function randomPassword(): string {
  const group = () => Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
