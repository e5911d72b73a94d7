import { makeSessionToken, RENEW_AFTER_SECONDS, readSessionToken } from './token';

/**
 * Makes a fresh token for a session in use, so that it ends eight hours after its last page and not after its first. Does not ask the
 * database: the new token says no more than the old one, and every request checks what it says.
 * @param token the session cookie's value
 * @param nowSeconds since 1970
 * @returns null where there is no session, or its token is fresh enough
 */
export async function renewedSessionToken(token: string | undefined, nowSeconds: number): Promise<string | null> {
  const session = await readSessionToken(token);
  if (!session || nowSeconds - session.issuedAtSeconds < RENEW_AFTER_SECONDS) return null;
  return makeSessionToken(session);
}
