// Databases for tests: on the server that TEST_DATABASE_URL names, else on an embedded one that is fast and holds nothing.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { checkDatabase } from './database-url.mjs';
import { InUse, startEmbedded } from './embedded-postgres.mjs';
import { migrate } from './migrate.mjs';
import { DATA } from './paths.mjs';

/** Every database that tests make begins so, followed by when it was made, in seconds: what a killed run left is known by it. */
const PREFIX = 'copydesk_test_';
/** No test run takes this long; a database older than this belongs to none. */
const LEFT_OVER_AFTER_S = 6 * 3600;

/**
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} `url`: of a database one may connect to, to make others
 */
export async function openTestServer() {
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    await checkDatabase(given, 'TEST_DATABASE_URL');
    await dropLeftOvers(given, LEFT_OVER_AFTER_S);
    return { url: given, stop: async () => {} };
  }
  // Several test runs in one checkout do not wait for each other: each takes the first server that nobody uses.
  for (let slot = 1; ; slot += 1) {
    const dataDir = path.join(DATA, `test-db${slot === 1 ? '' : `-${slot}`}`);
    try {
      const { url, stop } = await startEmbedded({
        dataDir,
        database: 'postgres',
        disposable: true,
        usedBy: 'a test run',
      });
      await dropLeftOvers(url, 0);
      return { url, stop };
    } catch (error) {
      if (!(error instanceof InUse)) throw error;
    }
  }
}

/**
 * Makes a migrated database that others are copied from in a moment.
 * @param {string} serverUrl
 * @returns {Promise<string>} its name
 */
export async function createTemplate(serverUrl) {
  const name = newName();
  await query(serverUrl, `CREATE DATABASE "${name}"`);
  await migrate({ url: withDatabase(serverUrl, name) });
  return name;
}

/**
 * @param {string} serverUrl
 * @param {string} template the name of a database that nobody is connected to
 * @returns {Promise<{ name: string, url: string, drop: () => Promise<void> }>}
 */
export async function createDatabase(serverUrl, template) {
  const name = newName();
  await query(serverUrl, `CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  return { name, url: withDatabase(serverUrl, name), drop: () => dropDatabase(serverUrl, name) };
}

/**
 * Drops a database, also one that is still connected to.
 * @param {string} serverUrl
 * @param {string} name
 */
export async function dropDatabase(serverUrl, name) {
  await query(serverUrl, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
}

/**
 * @param {string} serverUrl
 * @param {number} olderThanS
 */
async function dropLeftOvers(serverUrl, olderThanS) {
  const { rows } = await query(serverUrl, `SELECT datname FROM pg_database WHERE starts_with(datname, '${PREFIX}')`);
  for (const { datname } of rows) {
    const madeAt = Number(datname.slice(PREFIX.length).split('_')[0]);
    if (Date.now() / 1000 - madeAt > olderThanS) await dropDatabase(serverUrl, datname);
  }
}

const newName = () => `${PREFIX}${Math.floor(Date.now() / 1000)}_${randomBytes(6).toString('hex')}`;

/**
 * @param {string} serverUrl
 * @param {string} name
 */
function withDatabase(serverUrl, name) {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/**
 * @param {string} url
 * @param {string} sql
 */
async function query(url, sql) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}
