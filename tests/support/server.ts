import { freePort } from '../../scripts/ports.mjs';
import { startServer } from '../../scripts/server.mjs';
import { createDatabase } from '../../scripts/test-database.mjs';

/** A setting that scripts/test.mjs gives to the browser tests. */
function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set. Run the browser tests with: npm run test:e2e`);
  return value;
}

/**
 * A second server process over the same database, or over an empty one of its own, for a browser test that needs it: stop it when done.
 * @returns its address, and the database it uses
 */
export async function startSecondServer({
  ownDatabase = false,
  env = {},
}: {
  ownDatabase?: boolean;
  env?: Record<string, string>;
} = {}) {
  const database = ownDatabase
    ? await createDatabase(given('TEST_DATABASE_URL'), given('COPYDESK_TEST_TEMPLATE'))
    : { url: given('DATABASE_URL'), drop: async () => {} };
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const server = await startServer({
    build: given('COPYDESK_BUILD'),
    port,
    env: { ...process.env, DATABASE_URL: database.url, NEXTAUTH_URL: address, ...env },
  });
  return {
    address,
    databaseUrl: database.url,
    stop: async () => {
      await server.stop();
      await database.drop();
    },
  };
}
