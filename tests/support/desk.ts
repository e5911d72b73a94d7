import type { Page } from '@playwright/test';
import { setUpDesk } from '../../scripts/setup.mjs';
import { startSecondServer } from './server';

export type Credentials = { email: string; password: string };

export type OwnDesk = { address: string; databaseUrl: string; admin: Credentials; stop: () => Promise<void> };

/** A desk of its own for a browser test: a new database, with the samples if wanted, a server over it, and its first admin. */
export async function startOwnDesk({ samples = false } = {}): Promise<OwnDesk> {
  const server = await startSecondServer({ ownDatabase: true });
  const { admin } = await setUpDesk({ empty: !samples, env: { ...process.env, DATABASE_URL: server.databaseUrl } });
  if (!admin) throw new Error('The new database has somebody in it already.');
  return { address: server.address, databaseUrl: server.databaseUrl, admin, stop: server.stop };
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
