import { randomBytes } from 'node:crypto';
import { browserEnvironment } from './browser.mjs';
import { setUpDesk } from './setup.mjs';
import { runPlaywright } from './suite.mjs';
import { createDatabase, createTemplate } from './test-database.mjs';

/**
 * Runs the browser tests against the built server; each file starts a desk of its own from one of two templates.
 * @param {{ build: string, serverUrl: string, filters: string[] }} options
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runBrowserTests({ build, serverUrl, filters }) {
  const migrated = await createTemplate(serverUrl);
  const desks = {
    empty: await templateOfDesk(serverUrl, migrated, { empty: true }),
    samples: await templateOfDesk(serverUrl, migrated, { empty: false }),
  };
  return runPlaywright(
    {
      ...(await browserEnvironment()),
      NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
      COPYDESK_BUILD: build,
      COPYDESK_TEST_DESKS: JSON.stringify(desks),
    },
    filters,
  );
}

/**
 * Fills a database that desks are copied from in a moment: importing the samples for each of them would take most of the time.
 * @param {string} serverUrl
 * @param {string} migrated
 * @param {{ empty: boolean }} options
 */
async function templateOfDesk(serverUrl, migrated, { empty }) {
  const { name, url } = await createDatabase(serverUrl, migrated);
  const { admin } = await setUpDesk({ empty, env: { ...process.env, DATABASE_URL: url } });
  return { template: name, admin };
}
