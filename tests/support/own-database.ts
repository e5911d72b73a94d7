import { afterAll, inject } from 'vitest';
import { createDatabase } from '../../scripts/test-database.mjs';

// Every test file gets a migrated database of its own under DATABASE_URL before its imports run, so files run side by side.
const { url, template } = inject('databaseServer');
const database = await createDatabase(url, template);
process.env.DATABASE_URL = database.url;

// Registered before the file's own, so it runs after them.
afterAll(async () => {
  const { closeDatabase } = await import('../../lib/db/client');
  await closeDatabase();
  await database.drop();
});
