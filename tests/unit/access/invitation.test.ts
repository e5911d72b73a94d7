import { describe, expect, test } from 'vitest';
import {
  INVITATION_DAYS,
  invitationEnd,
  invitationState,
  invitationTokenHash,
  newInvitationToken,
} from '@/lib/access/invitations/invitation';

const MADE = new Date('2026-03-28T09:00:00Z');
const fresh = { acceptedAt: null, revokedAt: null, expiresAt: invitationEnd(MADE) };
const later = (ms: number) => new Date(invitationEnd(MADE).getTime() + ms);

describe('an invitation', () => {
  test('is open for seven days, to the millisecond', () => {
    expect(INVITATION_DAYS).toBe(7);
    expect(invitationEnd(MADE).toISOString()).toBe('2026-04-04T09:00:00.000Z');
    expect(invitationState(fresh, MADE)).toBe('open');
    expect(invitationState(fresh, later(-1))).toBe('open');
    expect(invitationState(fresh, later(0))).toBe('expired');
  });

  test('that was accepted or withdrawn stays so after it would have expired', () => {
    expect(invitationState({ ...fresh, acceptedAt: MADE }, later(1))).toBe('accepted');
    expect(invitationState({ ...fresh, revokedAt: MADE }, MADE)).toBe('revoked');
    expect(invitationState({ ...fresh, revokedAt: MADE }, later(1))).toBe('revoked');
  });

  test('has a token of 256 random bits that fits into an address unescaped', () => {
    const tokens = new Set(Array.from({ length: 100 }, newInvitationToken));
    expect(tokens.size).toBe(100);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
  });

  test('is kept by the SHA-256 of its token', () => {
    // FIPS 180-2, appendix B.1.
    expect(invitationTokenHash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
