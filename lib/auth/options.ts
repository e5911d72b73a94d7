import type { AuthOptions } from 'next-auth';
import credentials from 'next-auth/providers/credentials';
import { signInWithPassword } from '../access/sign-in/store';
import { servedOverHttps, sessionCookieName, sessionCookieOptions } from './cookie';
import { NOBODY, providerFromEnvironment } from './oidc';
import { requestAddress } from './peer-address';
import { safeReturnPath } from './return-path';
import { SESSION_SECONDS, sessionSecret } from './token';

/** next-auth's own pages would need styles that our policy refuses; ours says all that they would. */
const SIGN_IN = '/sign-in';

/**
 * The settings of next-auth's routes under /api/auth: the identity provider's round trip, and signing in for programs. The sign-in page
 * itself uses a server action over the same command (docs/adr/0006-sign-in.md). Read at the first request, since a build has no settings.
 */
export function authOptions(): AuthOptions {
  return {
    secret: sessionSecret(),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    useSecureCookies: servedOverHttps(),
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    pages: { signIn: SIGN_IN, signOut: '/account', error: SIGN_IN, verifyRequest: SIGN_IN },
    providers: [byPassword(), ...providerFromEnvironment()],
    callbacks: {
      signIn: ({ user }) => user.id !== NOBODY || `${SIGN_IN}?error=not-invited`,
      jwt: ({ token, user }) =>
        user
          ? { sub: user.id, sessionVersion: user.sessionVersion }
          : { sub: token.sub, sessionVersion: token.sessionVersion },
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) => new URL(safeReturnPath(url, baseUrl), baseUrl).href,
    },
  };
}

function byPassword() {
  return credentials({
    name: 'Password',
    credentials: { email: { type: 'email' }, password: { type: 'password' } },
    async authorize(typed, request) {
      const text = (value: unknown) => (typeof value === 'string' ? value : '');
      const headers: Record<string, string | undefined> = request.headers ?? {};
      const admitted = await signInWithPassword(
        { email: text(typed?.email), password: text(typed?.password) },
        requestAddress((name) => headers[name]),
      );
      // next-auth hands a thrown message on as the error's code.
      if (!admitted.ok) throw new Error(admitted.error.code);
      return { id: admitted.value.userId, sessionVersion: admitted.value.sessionVersion };
    },
  });
}
