import type { TestProject } from 'vitest/node';
import { createTemplate, dropDatabase, openTestServer } from '../../scripts/test-database.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where test databases are made, and the migrated one they are copied from. */
    databaseServer: { url: string; template: string };
  }
}

/** Runs once before the database tests: a server with a migrated template. */
export default async function setup(project: TestProject) {
  const server = await openTestServer();
  const template = await createTemplate(server.url);
  project.provide('databaseServer', { url: server.url, template });
  return async () => {
    await dropDatabase(server.url, template);
    await server.stop();
  };
}
