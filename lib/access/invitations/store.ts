import { record } from '../../audit/store';
import type { Tx } from '../../db/transaction';
import type { PermittedActor } from '../actor';
import { invitationState } from './invitation';

/** Narrows a search to what may still be open; `invitationState` decides. */
export const UNANSWERED = { acceptedAt: null, revokedAt: null } as const;

/**
 * Withdraws open invitations and writes each down.
 * @param which by id, by the address invited, or by who invited
 * @returns how many there were
 */
export async function revokeInvitations(
  tx: Tx,
  actor: PermittedActor,
  which: { id: string } | { email: string } | { invitedById: string },
): Promise<number> {
  const now = new Date();
  const rows = await tx.invitation.findMany({ where: { ...which, ...UNANSWERED }, orderBy: { id: 'asc' } });
  const open = rows.filter((row) => invitationState(row, now) === 'open');
  for (const { id, email } of open) {
    await tx.invitation.update({ where: { id }, data: { revokedAt: now } });
    await record(tx, actor, { action: 'person.revoke-invitation', data: { email } });
  }
  return open.length;
}
