import type { Page } from '@playwright/test';
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

/** How to open a page that is pressed at once: when its scripts have come, it listens. */
export const LISTENING = { waitUntil: 'networkidle' } as const;

/** Signs in through the page, as a person does. */
export async function signIn(page: Page, address: string, { email, password }: Credentials): Promise<void> {
  await page.goto(`${address}/sign-in`, LISTENING);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(/\/queue/, LISTENING);
}
