import { record } from '../../audit/store';
import { transaction } from '../../db/transaction';
import { ok, type Result, refuse } from '../../result';
import type { Actor } from '../actor';
import { normalEmail } from '../email';
import { hashPassword } from '../password/hash';
import { checkPassword } from '../password/rules';
import { normalName } from '../person-name';
import type { Role } from '../policy';
import { lockPeople, permit } from '../store';
import { invitationEnd, invitationState, invitationTokenHash, newInvitationToken } from './invitation';
import { findOpenInvitation } from './queries';
import { revokeInvitations } from './store';

/**
 * Invites somebody. An open invitation of the same address is replaced: its link admits nobody any more.
 * @returns the token of the one-time link, kept nowhere, and when it ends; `invalid-input`, `email-taken`
 */
export async function invitePerson(
  actor: Actor,
  person: { email: string; name: string; role: Role },
): Promise<Result<{ token: string; expiresAt: Date }>> {
  const email = normalEmail(person.email);
  if (email === null) return refuse('invalid-input', { about: 'This is not an e-mail address.' });
  const name = normalName(person.name);
  if (name === null) return refuse('invalid-input', { about: 'The name is empty or too long.' });
  const token = newInvitationToken();
  const expiresAt = invitationEnd(new Date());
  return transaction(async (tx) => {
    await lockPeople(tx);
    const permitted = await permit(tx, actor, 'people');
    if (!permitted.ok) return permitted;
    if (await tx.user.findUnique({ where: { email } })) return refuse('email-taken');
    await revokeInvitations(tx, permitted.value, { email });
    const { role } = person;
    const tokenHash = invitationTokenHash(token);
    await tx.invitation.create({ data: { email, name, role, tokenHash, expiresAt, invitedById: permitted.value.id } });
    await record(tx, permitted.value, { action: 'person.invite', data: { email, role } });
    return ok({ token, expiresAt });
  });
}

/** Withdraws an invitation; `invitation-invalid` where it is no longer open. */
export function revokeInvitation(actor: Actor, invitationId: string): Promise<Result<void>> {
  return transaction(async (tx) => {
    await lockPeople(tx);
    const permitted = await permit(tx, actor, 'people');
    if (!permitted.ok) return permitted;
    const revoked = await revokeInvitations(tx, permitted.value, { id: invitationId });
    return revoked === 0 ? refuse('invitation-invalid') : ok(undefined);
  });
}

/**
 * Accepts an invitation, once: the token is the permission. Makes the account with the invitation's address and role.
 * @returns whom to start a session for; `invitation-invalid`, `weak-password`, `invalid-input`, `email-taken`
 */
export async function acceptInvitation(
  token: string,
  chosen: { name: string; password: string },
): Promise<Result<{ userId: string; sessionVersion: number }>> {
  const name = normalName(chosen.name);
  if (name === null) return refuse('invalid-input', { about: 'The name is empty or too long.' });
  // Looked up before the costly hashing, so that made-up tokens cost a stranger's request nothing here; checked again below.
  const offered = await findOpenInvitation(token);
  if (!offered) return refuse('invitation-invalid');
  const strong = checkPassword(chosen.password, { email: offered.email, name });
  if (!strong.ok) return strong;
  const passwordHash = await hashPassword(chosen.password);
  return transaction(async (tx) => {
    await lockPeople(tx);
    const now = new Date();
    const invitation = await tx.invitation.findUniqueOrThrow({ where: { id: offered.id } });
    if (invitationState(invitation, now) !== 'open') return refuse('invitation-invalid');
    await tx.invitation.update({ where: { id: offered.id }, data: { acceptedAt: now } });
    const { email, role } = invitation;
    if (await tx.user.findUnique({ where: { email } })) return refuse('email-taken');
    const user = await tx.user.create({ data: { email, name, role, passwordHash } });
    const joined = { userId: user.id, name, role };
    await record(tx, { id: user.id, name }, { action: 'person.join', data: joined });
    return ok({ userId: user.id, sessionVersion: user.sessionVersion });
  });
}
