import { createHash, createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What the issuer was sent with at its authorization address, and the person that it will vouch for. */
export type Visit = { nonce: string | null; challenge: string | null; claims: Record<string, unknown> };

/** An identity provider on loopback: OpenID Connect discovery, keys, and a token endpoint that checks PKCE (RFC 7636). */
export async function startFakeIssuer(clientId: string) {
  const visits = new Map<string, Visit>();
  let issuer = '';
  const server = createServer(async (request, response) => {
    const answer = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.url === '/.well-known/openid-configuration') {
      return answer(200, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      });
    }
    if (request.url === '/keys') {
      return answer(200, { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', use: 'sig', alg: 'RS256' }] });
    }
    let body = '';
    for await (const chunk of request) body += chunk;
    const form = new URLSearchParams(body);
    const visit = visits.get(form.get('code') ?? '');
    const proof = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!visit || proof !== visit.challenge) return answer(400, { error: 'invalid_grant' });
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer, aud: clientId, iat: now, exp: now + 60, nonce: visit.nonce, ...visit.claims };
    const signed = `${base64url({ alg: 'RS256', kid: 'k' })}.${base64url(claims)}`;
    const signature = createSign('sha256').update(signed).sign(privateKey, 'base64url');
    return answer(200, { access_token: 'none', token_type: 'Bearer', id_token: `${signed}.${signature}` });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { issuer, visits, stop: () => new Promise((closed) => server.close(closed)) };
}
