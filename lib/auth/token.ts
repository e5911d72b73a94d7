import { decode, encode } from 'next-auth/jwt';
import { env } from '../env';

/** A session ends after one working day without a request. */
export const SESSION_SECONDS = 8 * 60 * 60;

/** A token older than this is replaced at the next page, so that a session lives as long as it is used. */
export const RENEW_AFTER_SECONDS = 15 * 60;

/** What a session token says: nothing that can go stale unnoticed. Everything else is read from the database at every request. */
export type SessionClaims = { userId: string; sessionVersion: number };

/**
 * The key that session tokens are encrypted with.
 * @throws when NEXTAUTH_SECRET is not set
 */
export function sessionSecret(): string {
  const secret = env().NEXTAUTH_SECRET;
  if (!secret)
    throw new Error('NEXTAUTH_SECRET is not set: start with `npm start`, or set at least 16 random characters.');
  return secret;
}

/** Makes an encrypted session token (JWE, A256GCM) that is good for `SESSION_SECONDS`. */
export function makeSessionToken({ userId, sessionVersion }: SessionClaims): Promise<string> {
  return encode({ token: { sub: userId, sessionVersion }, secret: sessionSecret(), maxAge: SESSION_SECONDS });
}

/**
 * Reads a session token.
 * @param token the session cookie's value, which the client may have made up
 * @returns its claims and when it was made (seconds since 1970), or null where it is forged, expired or none
 */
export async function readSessionToken(
  token: string | undefined,
): Promise<(SessionClaims & { issuedAtSeconds: number }) | null> {
  if (!token) return null;
  const secret = sessionSecret();
  const payload = await decode({ token, secret }).catch(() => null);
  if (typeof payload?.sub !== 'string' || typeof payload.sessionVersion !== 'number') return null;
  if (typeof payload.iat !== 'number') return null;
  return { userId: payload.sub, sessionVersion: payload.sessionVersion, issuedAtSeconds: payload.iat };
}
