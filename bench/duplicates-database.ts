/*
 * Measures finding an article's duplicates in PostgreSQL: npx tsx bench/duplicates-database.ts [--articles=10000,100000] [--looked-for=400]
 * Starts an embedded PostgreSQL of its own in the system's temporary folder and removes it. Needs the development data beside the
 * project; prints markdown tables.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbedded } from '../scripts/embedded-postgres.mjs';
import { migrate } from '../scripts/migrate.mjs';
import { dataIsThere } from './duplicates/data';

const option = (name: string, otherwise: string): string =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise;

async function main(): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'copydesk-bench-'));
  try {
    const server = await startEmbedded({ dataDir, database: 'bench', disposable: true, usedBy: 'a benchmark' });
    process.env.DATABASE_URL = server.url;
    await migrate({ url: server.url });
    // Imported when the address is known: the client reads it once.
    const { findAtScale } = await import('./duplicates/database/find');
    const { importShare } = await import('./duplicates/database/import-share');
    const { closeDatabase } = await import('../lib/db/client');
    await importShare(Number(option('imported', '300')));
    await findAtScale(option('articles', '10000,100000').split(',').map(Number), Number(option('looked-for', '400')));
    await closeDatabase();
    await server.stop();
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

if (dataIsThere()) await main();
else {
  console.error('The development data (../shared/data) is not there.');
  process.exitCode = 1;
}
