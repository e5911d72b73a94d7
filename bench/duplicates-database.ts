/*
 * Measures finding an article's duplicates in PostgreSQL:
 * npx tsx bench/duplicates-database.ts [--articles=10000,100000] [--looked-for=400] [--imported=300] [--folder=FOLDER]
 * Starts an embedded PostgreSQL of its own in the system's temporary folder and removes it; in FOLDER it stays, filled, since a million
 * articles take an hour to write. Needs the development data beside the project; prints markdown tables.
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
  const folder = option('folder', '');
  const dataDir = folder === '' ? mkdtempSync(path.join(tmpdir(), 'copydesk-bench-')) : path.resolve(folder);
  try {
    const server = await startEmbedded({ dataDir, database: 'bench', disposable: true, usedBy: 'a benchmark' });
    process.env.DATABASE_URL = server.url;
    await migrate({ url: server.url });
    // Imported when the address is known: the client reads it once.
    const { findAmongKept, findAtScale } = await import('./duplicates/database/find');
    const { importShare } = await import('./duplicates/database/import-share');
    const { closeDatabase } = await import('../lib/db/client');
    const sizes = option('articles', '10000,100000').split(',').map(Number);
    const lookedFor = Number(option('looked-for', '400'));
    if (folder === '') {
      await importShare(Number(option('imported', '300')));
      await findAtScale(sizes, lookedFor);
    } else await findAmongKept(sizes, lookedFor);
    await closeDatabase();
    await server.stop();
  } finally {
    if (folder === '') rmSync(dataDir, { recursive: true, force: true });
  }
}

if (dataIsThere()) await main();
else {
  console.error('The development data (../shared/data) is not there.');
  process.exitCode = 1;
}
