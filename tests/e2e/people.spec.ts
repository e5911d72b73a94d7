import { type Browser, expect, type Page, test } from '@playwright/test';
import pg from 'pg';
import { findings } from '../support/axe';
import { type Credentials, type OwnDesk, startOwnDesk } from '../support/desk';

const IDA = { email: 'ida@desk.example', password: 'correct horse battery staple' };

let desk: OwnDesk;
let database: pg.Client;
const complaints: string[] = [];
test.beforeAll(async () => {
  desk = await startOwnDesk();
  database = new pg.Client(desk.databaseUrl);
  await database.connect();
});
test.afterAll(async () => {
  await database.end();
  await desk.stop();
});
test.beforeEach(async () => {
  complaints.length = 0;
  await database.query('DELETE FROM "SignInFailure"');
});

async function open(browser: Browser, options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext({ ...options, baseURL: desk.address });
  const page = await context.newPage();
  page.on(
    'console',
    (message) => /Content Security Policy|Refused to/.test(message.text()) && complaints.push(message.text()),
  );
  page.on('pageerror', (error) => complaints.push(error.message));
  return page;
}

async function signIn(page: Page, { email, password }: Credentials) {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function expectAccessible(page: Page) {
  expect(await findings(page)).toEqual([]);
}

test('an admin invites somebody, who joins, changes the password and is switched off', async ({ browser }) => {
  const admin = await open(browser);
  await admin.goto('/people');
  await signIn(admin, { ...desk.admin, password: 'not this one' });
  await expect(admin.getByRole('alert').filter({ hasText: 'wrong' })).toBeVisible();
  await expect(admin.getByLabel('Password')).toHaveValue('not this one');
  await expectAccessible(admin);
  await signIn(admin, desk.admin);
  await expect(admin).toHaveURL('/people');
  await admin.getByLabel('E-mail').fill(IDA.email);
  await admin.getByLabel('Name', { exact: true }).fill('Ida Brandt');
  await admin.getByRole('button', { name: 'Invite' }).click();
  const link = (await admin.locator('[data-invitation-link]').textContent()) ?? '';
  await expectAccessible(admin);

  const ida = await open(browser, { viewport: { width: 390, height: 800 } });
  await ida.goto(link);
  await expectAccessible(ida);
  await ida.getByLabel('Password').fill('password1234');
  await ida.getByRole('button', { name: 'Join the desk' }).click();
  await expect(ida.getByLabel('Password')).toBeFocused();
  await expect(ida.getByLabel('Password')).toHaveValue('password1234');
  await ida.getByLabel('Password').fill(IDA.password);
  await ida.getByRole('button', { name: 'Join the desk' }).click();
  await expect(ida).toHaveURL('/queue');
  await ida.goto(link);
  await expect(ida.getByRole('heading', { name: 'This invitation is over' })).toBeVisible();
  expect((await ida.goto('/people'))?.status()).toBe(403);

  await ida.goto('/account');
  await expectAccessible(ida);
  await ida.getByLabel('Current password').fill(IDA.password);
  await ida.getByLabel('New password').fill('another sentence altogether');
  await ida.getByRole('button', { name: 'Change password' }).click();
  await expect(ida.getByText('Your password is changed')).toBeVisible();
  await ida.reload();
  await expect(ida).toHaveURL('/account');

  await admin.reload();
  await admin.getByRole('button', { name: 'Change Ida Brandt' }).click();
  await admin.getByRole('menuitem', { name: 'Switch account off' }).click();
  await expect(admin.getByText('Ida Brandt can no longer sign in.').first()).toBeVisible();
  await ida.reload();
  await expect(ida).toHaveURL('/sign-in?callbackUrl=%2Faccount');
  expect(complaints).toEqual([]);
});

test('signing in works without scripts, says what is wrong, and never leads to another site', async ({ browser }) => {
  const page = await open(browser, { javaScriptEnabled: false });
  await page.goto('/sign-in?callbackUrl=https://evil.example/');
  await signIn(page, { ...desk.admin, password: 'not this one' });
  await expect(page.getByRole('alert')).toContainText('E-mail or password is wrong');
  await expect(page.getByLabel('E-mail')).toHaveValue(desk.admin.email);
  expect(await page.content()).not.toContain('not this one');
  await signIn(page, desk.admin);
  await expect(page).toHaveURL('/queue');
});

test('signing out everywhere ends the sessions of all browsers', async ({ browser }) => {
  const [here, there] = [await open(browser), await open(browser)];
  for (const page of [here, there]) {
    await page.goto('/account');
    await signIn(page, desk.admin);
    await expect(page).toHaveURL('/account');
  }
  await here.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(here).toHaveURL('/sign-in');
  await there.reload();
  await expect(there).toHaveURL('/sign-in?callbackUrl=%2Faccount');
});

test('the eleventh failed sign-in is told to wait, whatever address its headers claim', async ({ request }) => {
  const { csrfToken } = await (await request.get(`${desk.address}/api/auth/csrf`)).json();
  const answers: string[] = [];
  for (let i = 0; i < 11; i++) {
    const response = await request.post(`${desk.address}/api/auth/callback/credentials`, {
      form: { csrfToken, json: 'true', email: 'guessed@desk.example', password: `guess ${i}` },
      headers: { 'x-forwarded-for': `203.0.113.${i}`, 'x-copydesk-peer': `seal 203.0.113.${i}` },
    });
    answers.push(new URL((await response.json()).url).searchParams.get('error') ?? '');
  }
  expect(answers).toEqual([...Array(10).fill('wrong-credentials'), 'too-many-attempts']);
  const { rows } = await database.query('SELECT DISTINCT address FROM "SignInFailure"');
  expect(rows).toHaveLength(1);
  expect(rows[0].address).toMatch(/^127\.0\.0\.1$|^0:0:0:0::\/64$/);
});

test('a write from another site’s page is refused before it does anything', async ({ request }) => {
  for (const path of ['/sign-in', '/api/auth/callback/credentials', '/queue', '/nowhere']) {
    const response = await request.post(`${desk.address}${path}`, {
      form: { email: desk.admin.email, password: 'x' },
      headers: { origin: 'https://evil.example' },
    });
    expect(response.status()).toBe(403);
  }
  expect((await database.query('SELECT 1 FROM "SignInFailure"')).rowCount).toBe(0);
});

test('every page has its own nonce in a strict policy', async ({ request }) => {
  const policies = await Promise.all(
    ['/sign-in', '/sign-in'].map(async (path) => {
      const response = await request.get(`${desk.address}${path}`);
      return { policy: response.headers()['content-security-policy'] ?? '', html: await response.text() };
    }),
  );
  const nonces = policies.map(({ policy, html }) => {
    const nonce = /script-src 'self' 'nonce-([^']+)' 'strict-dynamic'(?:;|$)/.exec(policy)?.[1] ?? 'none';
    const scripts = html.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
    return nonce;
  });
  expect(new Set(nonces).size).toBe(2);
});
