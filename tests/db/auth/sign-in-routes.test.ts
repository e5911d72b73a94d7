import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth from 'next-auth';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { disablePerson } from '@/lib/access/people/commands';
import { db } from '@/lib/db/client';
import { addPerson, removeEverybody } from '../access/people';
import { startFakeIssuer } from './fake-issuer';

const DESK = 'http://desk.example';
const CLIENT = 'copydesk';
const RIGHT = 'a sentence nobody guesses';

let issuer: Awaited<ReturnType<typeof startFakeIssuer>>;
let options: typeof import('@/lib/auth/options');
let token: typeof import('@/lib/auth/token');
beforeAll(async () => {
  issuer = await startFakeIssuer(CLIENT);
  Object.assign(process.env, { NEXTAUTH_URL: DESK, NEXTAUTH_SECRET: 'a secret of this test alone' });
  Object.assign(process.env, { OIDC_ISSUER: `${issuer.issuer}/`, OIDC_CLIENT_ID: CLIENT, OIDC_CLIENT_SECRET: 'kept' });
  options = await import('@/lib/auth/options');
  token = await import('@/lib/auth/token');
});
afterAll(() => issuer.stop());
beforeEach(removeEverybody);

/** A browser as far as next-auth can tell: it keeps cookies and does not follow redirects. */
function newBrowser() {
  const cookies: Record<string, string> = {};
  const visit = async (method: 'GET' | 'POST', path: string, body: Record<string, string> = {}) => {
    const url = new URL(path, DESK);
    const answer = { location: null as string | null, json: null as unknown, status: 200 };
    const headers = new Map<string, unknown>();
    const response = {
      status: (code: number) => {
        answer.status = code;
        return response;
      },
      getHeader: (name: string) => headers.get(name),
      setHeader: (name: string, value: unknown) => {
        headers.set(name, value);
        return response;
      },
      json: (value: unknown) => {
        answer.json = value;
      },
      send: (value: unknown) => {
        answer.json = value;
      },
      end: () => {},
    };
    const query = { ...Object.fromEntries(url.searchParams), nextauth: url.pathname.split('/').slice(3) };
    const request = { method, query, body, cookies: { ...cookies }, headers: {} };
    // As much of a request and a response as next-auth reads and writes.
    await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options.authOptions());
    for (const line of [headers.get('Set-Cookie') ?? []].flat() as string[]) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      cookies[pair.slice(0, at)] = decodeURIComponent(pair.slice(at + 1));
    }
    answer.location = (headers.get('Location') as string | undefined) ?? null;
    return answer;
  };
  const csrfToken = async () => ((await visit('GET', '/api/auth/csrf')).json as { csrfToken: string }).csrfToken;
  const session = () => token.readSessionToken(cookies['copydesk.session']);
  return { visit, csrfToken, session };
}

/** Goes to the identity provider and comes back with what it says of the person. */
async function comeBackWith(claims: Record<string, unknown>, browser = newBrowser()) {
  const csrfToken = await browser.csrfToken();
  const out = await browser.visit('POST', '/api/auth/signin/oidc', { csrfToken, callbackUrl: '/queue?a=1' });
  const asked = new URL(out.location ?? '');
  const {
    nonce,
    state,
    code_challenge: challenge,
    code_challenge_method: method,
  } = Object.fromEntries(asked.searchParams);
  expect([asked.origin, method]).toEqual([issuer.issuer, 'S256']);
  issuer.visits.set('code', { nonce: nonce ?? null, challenge: challenge ?? null, claims: { sub: 'them', ...claims } });
  const back = await browser.visit('GET', `/api/auth/callback/oidc?code=code&state=${state}`);
  return { back, browser };
}

/** Runs with next-auth's complaints kept aside, for round trips that are meant to fail. */
async function withComplaints<T>(work: () => Promise<T>): Promise<T> {
  const complain = console.error;
  console.error = () => {};
  try {
    return await work();
  } finally {
    console.error = complain;
  }
}

describe('the identity provider’s round trip', () => {
  test('starts a session for a person of the desk and leads to the page asked for', async () => {
    const ida = await addPerson('editor', { email: 'ida@desk.example' });
    const { back, browser } = await comeBackWith({ email: 'Ida@desk.example', email_verified: true });
    expect(back.location).toBe(`${DESK}/queue?a=1`);
    expect(await browser.session()).toMatchObject({ userId: ida.id, sessionVersion: 1 });
  });

  test('ends at the sign-in page for a stranger, an unverified address and a disabled account, and makes no account', async () => {
    const admin = await addPerson('admin', { email: 'ida@desk.example' });
    const off = await addPerson('editor', { email: 'off@desk.example' });
    await disablePerson(admin.actor, off.id);
    for (const claims of [
      { email: 'stranger@desk.example', email_verified: true },
      { email: 'ida@desk.example', email_verified: false },
      { email: 'ida@desk.example' },
      { email: 'off@desk.example', email_verified: true },
      {},
    ]) {
      const { back, browser } = await comeBackWith(claims);
      expect(back.location).toBe('/sign-in?error=not-invited');
      expect(await browser.session()).toBe(null);
    }
    expect(await db().user.count()).toBe(2);
  });

  test.each([
    ['for another client', { aud: 'another' }],
    ['of another issuer', { iss: 'https://evil.example' }],
    ['with another nonce', { nonce: 'replayed' }],
    ['that has expired', { exp: 1 }],
  ])('refuses a token %s', async (_, forged) => {
    await addPerson('admin', { email: 'ida@desk.example' });
    const claims = { email: 'ida@desk.example', email_verified: true, ...forged };
    const { back, browser } = await withComplaints(() => comeBackWith(claims));
    expect(back.location).toContain('error=OAuthCallback');
    expect(await browser.session()).toBe(null);
  });

  test('refuses to come back to a browser that did not go out', async () => {
    await addPerson('admin', { email: 'ida@desk.example' });
    const { back } = await comeBackWith({ email: 'ida@desk.example', email_verified: true });
    expect(back.location).toBe(`${DESK}/queue?a=1`);
    const victim = newBrowser();
    const forced = await withComplaints(() => victim.visit('GET', '/api/auth/callback/oidc?code=code&state=known'));
    expect(forced.location).toContain('error=OAuthCallback');
    expect(await victim.session()).toBe(null);
  });
});

describe('signing in by password over next-auth’s route, as programs do', () => {
  const sendPassword = async (password: string, csrf?: string) => {
    const browser = newBrowser();
    const csrfToken = csrf ?? (await browser.csrfToken());
    const body = { csrfToken, email: 'ida@desk.example', password, callbackUrl: 'https://evil.example/' };
    return { browser, answer: await browser.visit('POST', '/api/auth/callback/credentials', body) };
  };

  test('starts the same session and never leads to another site', async () => {
    const ida = await addPerson('editor', { email: 'ida@desk.example', password: RIGHT });
    const { browser, answer } = await sendPassword(RIGHT);
    expect(answer.location).toBe(`${DESK}/queue`);
    expect(await browser.session()).toMatchObject({ userId: ida.id, sessionVersion: 1 });
    expect((await browser.visit('GET', '/api/auth/session')).json).toEqual({ expires: expect.any(String) });
    expect(await browser.session()).toMatchObject({ userId: ida.id, sessionVersion: 1 });
  });

  test('is refused with a wrong password, by its code, and without next-auth’s own token against forgery', async () => {
    await addPerson('editor', { email: 'ida@desk.example', password: RIGHT });
    const wrong = await sendPassword('wrong');
    expect([wrong.answer.status, wrong.answer.location]).toEqual([
      302,
      `${DESK}/api/auth/error?error=wrong-credentials`,
    ]);
    const forged = await sendPassword(RIGHT, 'forged');
    expect(forged.answer.location).toContain('csrf=true');
    expect(await forged.browser.session()).toBe(null);
  });
});
