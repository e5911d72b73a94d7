import { cookies, headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import { cache } from 'react';
import { allows, type Permission } from '../access/policy';
import { findSignedIn, type SignedIn } from '../access/queries';
import { baseUrl } from '../env';
import { ok, type Result, refuse } from '../result';
import { sessionCookieName, sessionCookieOptions } from './cookie';
import { PATH_HEADER } from './request-headers';
import { safeReturnPath, signInPath } from './return-path';
import { makeSessionToken, readSessionToken, SESSION_SECONDS, type SessionClaims } from './token';

export type { SignedIn } from '../access/queries';

/**
 * Who is signed in, as the database has them now: a change of role, a disabled account and a sign-out everywhere hold at once.
 * Read once a request.
 * @returns null where nobody is
 */
export const currentActor = cache(async (): Promise<SignedIn | null> => {
  const claims = await readSessionToken((await cookies()).get(sessionCookieName())?.value);
  return claims && findSignedIn(claims.userId, claims.sessionVersion);
});

/**
 * Guards a page: every page of the desk calls it, since a layout is not drawn anew when a person moves between pages.
 * Sends to the sign-in page and back where nobody is signed in; answers 403 where the role does not have the permission.
 */
export async function requireActor(permission: Permission = 'read'): Promise<SignedIn> {
  const person = await currentActor();
  if (!person) redirect(signInPath(safeReturnPath((await headers()).get(PATH_HEADER), baseUrl())));
  if (!allows(person.role, permission)) forbidden();
  return person;
}

/**
 * Guards a server action: a refusal as a value, because a redirect would throw away what was typed.
 * The command behind the action checks again, inside its transaction.
 */
export async function actorOrRefusal(permission: Permission = 'read'): Promise<Result<SignedIn>> {
  const person = await currentActor();
  if (!person) return refuse('not-signed-in');
  return allows(person.role, permission) ? ok(person) : refuse('forbidden');
}

/** Starts a session in this browser, or goes on with it under new claims; for server actions. */
export async function startSession(claims: SessionClaims): Promise<void> {
  const token = await makeSessionToken(claims);
  (await cookies()).set(sessionCookieName(), token, { ...sessionCookieOptions(), maxAge: SESSION_SECONDS });
}

/** Ends the session in this browser alone; for server actions. */
export async function endSession(): Promise<void> {
  (await cookies()).set(sessionCookieName(), '', { ...sessionCookieOptions(), maxAge: 0 });
}
