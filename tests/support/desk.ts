import type { Page } from '@playwright/test';
import { PAUSE_MS } from '../../components/keys/typing-run';
import { freePort } from '../../scripts/ports.mjs';
import { startServer } from '../../scripts/server.mjs';
import { createDatabase } from '../../scripts/test-database.mjs';

export type Credentials = { email: string; password: string };

export type OwnDesk = { address: string; databaseUrl: string; admin: Credentials; stop: () => Promise<void> };

/**
 * A desk of its own for the browser tests of a file: a new database, with the samples if wanted, its first admin, and a server over it.
 * @param options `env`: settings of the server beside the usual ones
 */
export async function startOwnDesk({
  samples = false,
  env = {},
}: {
  samples?: boolean;
  env?: Record<string, string>;
} = {}): Promise<OwnDesk> {
  const { template, admin } = templates()[samples ? 'samples' : 'empty'];
  const database = await createDatabase(given('TEST_DATABASE_URL'), template);
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const server = await startServer({
    build: given('COPYDESK_BUILD'),
    port,
    env: { ...process.env, DATABASE_URL: database.url, NEXTAUTH_URL: address, ...env },
  });
  const stop = async () => {
    await server.stop();
    await database.drop();
  };
  return { address, databaseUrl: database.url, admin, stop };
}

/** The filled databases that scripts/browser-tests.mjs made. */
function templates(): Record<'empty' | 'samples', { template: string; admin: Credentials }> {
  return JSON.parse(given('COPYDESK_TEST_DESKS'));
}

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set. Run the browser tests with: npm run test:e2e`);
  return value;
}

/** Opens an address of the desk, and gives it over when it listens to keys and clicks. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await listening(page);
}

/** Waits until a link or an act has led to a page, and that page listens. */
export async function arrive(page: Page, at: RegExp): Promise<void> {
  await page.waitForURL(at);
  await listening(page);
}

/** Waits until what is shown is all there, and React has taken over every button and field that the server drew. */
export async function listening(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    if (document.readyState !== 'complete' || document.querySelector('[aria-busy="true"]')) return false;
    const controls = [...document.querySelectorAll('body :is(button, input:not([type=hidden]), select, textarea)')];
    return controls.every((control) => Object.keys(control).some((key) => key.startsWith('__reactProps$')));
  });
  // A page that has just begun to listen takes keys without a pause before them for the rest of a word (components/keys/typing-run.ts).
  await page.waitForTimeout(PAUSE_MS + 50);
}

/** Signs in through the page, as a person does. */
export async function signIn(page: Page, address: string, { email, password }: Credentials): Promise<void> {
  await open(page, `${address}/sign-in`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await arrive(page, /\/queue/);
}
