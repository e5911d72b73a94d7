import { existsSync } from 'node:fs';
import path from 'node:path';
import { checkDatabase } from './database-url.mjs';
import { InUse, runningUrl, startEmbedded } from './embedded-postgres.mjs';
import { DATA, ROOT } from './paths.mjs';

/** Reads `.env`, if there is one; what is set already wins. */
export function loadEnvFile() {
  const file = path.join(ROOT, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

/**
 * The database of this checkout, for one command: DATABASE_URL where it is set, else the embedded one, shared with a running
 * `npm start` if there is one.
 * @param {{ usedBy?: string }} [options] `usedBy`: what others are told who find the embedded database taken
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function openDatabase({ usedBy } = {}) {
  const url = process.env.DATABASE_URL;
  if (url) {
    await checkDatabase(url, 'DATABASE_URL');
    return { url, stop: async () => {} };
  }
  const dataDir = path.join(DATA, 'db');
  try {
    return await startEmbedded({ dataDir, usedBy });
  } catch (error) {
    if (!(error instanceof InUse)) throw error;
    return { url: await runningUrl({ dataDir }), stop: async () => {} };
  }
}
