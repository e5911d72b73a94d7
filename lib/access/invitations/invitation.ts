import { createHash, randomBytes } from 'node:crypto';

/** How long an invitation can be accepted: a week covers somebody's days off. */
export const INVITATION_DAYS = 7;

/** 256 bits: not to be guessed, so that a fast hash of it is enough (it needs no salt and no stretching). */
const TOKEN_BYTES = 32;

const DAY_MS = 24 * 60 * 60 * 1000;

export type InvitationState = 'open' | 'accepted' | 'revoked' | 'expired';

/** Makes the secret part of an invitation's link. Shown once; only its hash is kept. */
export const newInvitationToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

/** What is kept of an invitation's token: its SHA-256, hexadecimal. */
export const invitationTokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** When an invitation made now ends. */
export const invitationEnd = (now: Date): Date => new Date(now.getTime() + INVITATION_DAYS * DAY_MS);

/** Tells whether an invitation can still be accepted, and if not, why. */
export function invitationState(
  invitation: { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date },
  now: Date,
): InvitationState {
  if (invitation.acceptedAt) return 'accepted';
  if (invitation.revokedAt) return 'revoked';
  return invitation.expiresAt.getTime() <= now.getTime() ? 'expired' : 'open';
}
