import { randomBytes } from 'node:crypto';
import { browserEnvironment } from './browser.mjs';
import { freePort } from './ports.mjs';
import { startServer } from './server.mjs';
import { setUpDesk } from './setup.mjs';
import { runPlaywright } from './suite.mjs';
import { createDatabase, createTemplate } from './test-database.mjs';

/**
 * Runs the browser tests against the built server with a database of its own.
 * @param {{ build: string, serverUrl: string, filters: string[] }} options
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runBrowserTests({ build, serverUrl, filters }) {
  const template = await createTemplate(serverUrl);
  const database = await createDatabase(serverUrl, template);
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const env = {
    ...(await browserEnvironment()),
    DATABASE_URL: database.url,
    NEXTAUTH_URL: address,
    NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
  };
  const { admin } = await setUpDesk({ empty: true, env });
  const server = await startServer({ build, port, env });
  try {
    return await runPlaywright(
      {
        ...env,
        BASE_URL: address,
        COPYDESK_BUILD: build,
        COPYDESK_TEST_TEMPLATE: template,
        ADMIN_EMAIL: admin?.email,
        ADMIN_PASSWORD: admin?.password,
      },
      filters,
    );
  } finally {
    await server.stop();
  }
}
