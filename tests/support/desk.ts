import type { Page } from '@playwright/test';
import { setUpDesk } from '../../scripts/setup.mjs';
import { startSecondServer } from './server';

export type Credentials = { email: string; password: string };

/** A desk of its own for one browser test: an empty database, a server over it, and its first admin. */
export async function startOwnDesk(): Promise<{ address: string; admin: Credentials; stop: () => Promise<void> }> {
  const server = await startSecondServer({ ownDatabase: true });
  const { admin } = await setUpDesk({ empty: true, env: { ...process.env, DATABASE_URL: server.databaseUrl } });
  if (!admin) throw new Error('The new database has somebody in it already.');
  return { address: server.address, admin, stop: server.stop };
}

/** Signs in through the page, as a person does. */
export async function signIn(page: Page, address: string, { email, password }: Credentials): Promise<void> {
  await page.goto(`${address}/sign-in`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(/\/queue/);
}
