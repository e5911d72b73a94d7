import type { OAuthConfig } from 'next-auth/providers/oauth';
import { admitVouchedFor } from '../access/sign-in/store';
import { env } from '../env';

/** Stands for whoever is not let in: next-auth wants an id from every provider, and the sign-in callback refuses this one. */
export const NOBODY = 'nobody';

type Claims = { sub: string; email?: unknown; email_verified?: unknown };

/** The identity provider's name as the sign-in page shows it; null where none is set up. */
export function providerName(): string | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_NAME } = env();
  return OIDC_ISSUER && OIDC_CLIENT_ID ? OIDC_NAME : null;
}

/**
 * The OpenID Connect provider that OIDC_ISSUER and OIDC_CLIENT_ID name (OpenID Connect Core 1.0, authorization code flow with PKCE,
 * state and nonce); none where they are not set.
 */
export function providerFromEnvironment(): OAuthConfig<Claims>[] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env();
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID) return [];
  return [
    {
      id: 'oidc',
      name: OIDC_NAME,
      type: 'oauth',
      wellKnown: `${OIDC_ISSUER.replace(/\/+$/, '')}/.well-known/openid-configuration`,
      clientId: OIDC_CLIENT_ID,
      // Without a secret the client is a public one; PKCE is what protects it.
      ...(OIDC_CLIENT_SECRET
        ? { clientSecret: OIDC_CLIENT_SECRET }
        : { client: { token_endpoint_auth_method: 'none' } }),
      idToken: true,
      checks: ['pkce', 'state', 'nonce'],
      authorization: { params: { scope: 'openid email profile' } },
      async profile(claims) {
        const admitted = await admitVouchedFor(claims);
        return { id: admitted?.userId ?? NOBODY, sessionVersion: admitted?.sessionVersion ?? 0 };
      },
    },
  ];
}
