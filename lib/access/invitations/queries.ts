import { db } from '../../db/client';
import type { Role } from '../policy';
import { invitationState, invitationTokenHash } from './invitation';
import { UNANSWERED } from './store';

/** An offer of an account that can be accepted now. */
export type OpenInvitation = { id: string; email: string; name: string; role: Role; expiresAt: Date };

/** Finds the invitation that a link's token belongs to; null where it was used, withdrawn, has expired or never was. */
export async function findOpenInvitation(token: string): Promise<OpenInvitation | null> {
  const row = await db().invitation.findUnique({ where: { tokenHash: invitationTokenHash(token) } });
  return row && invitationState(row, new Date()) === 'open' ? row : null;
}

/** The invitations that nobody has answered yet, newest first, with who made them (null: the desk's own commands). */
export async function listOpenInvitations(): Promise<(OpenInvitation & { invitedBy: string | null })[]> {
  const now = new Date();
  const rows = await db().invitation.findMany({
    where: UNANSWERED,
    include: { invitedBy: { select: { name: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  return rows
    .filter((row) => invitationState(row, now) === 'open')
    .map(({ id, email, name, role, expiresAt, invitedBy }) => ({
      ...{ id, email, name, role, expiresAt },
      invitedBy: invitedBy?.name ?? null,
    }));
}
