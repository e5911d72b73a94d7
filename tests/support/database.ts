import { inject } from 'vitest';
import { createDatabase } from '../../scripts/test-database.mjs';

/** A further migrated database, for a database test that needs more than its file's own: drop it when done. */
export function createEmptyDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const { url, template } = inject('databaseServer');
  return createDatabase(url, template);
}
