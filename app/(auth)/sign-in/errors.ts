import { REFUSALS } from '@/lib/result';

/**
 * The sentence for an error code in the sign-in page's address: ours, or one of next-auth's.
 * @param provider the identity provider's name, null where none is set up
 */
export function sentenceFor(code: string | undefined, provider: string | null): string | null {
  if (!code) return null;
  if (code === 'too-many-attempts' || code === 'wrong-credentials') return REFUSALS[code].sentence;
  const name = provider ?? 'the identity provider';
  if (code === 'not-invited') {
    return `Nobody on this desk has the verified e-mail address that ${name} gave. Ask an admin for an invitation.`;
  }
  return `Signing in with ${name} did not work. Try again, or use your password.`;
}
