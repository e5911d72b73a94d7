/*
 * Measures what the queue's page reads, at scale: npx tsx bench/desk-queries.ts [--articles=100000] [--rounds=40] [--folder=FOLDER]
 * Starts an embedded PostgreSQL of its own in the system's temporary folder, fills it by SQL with invented articles, and removes it;
 * in FOLDER it stays, filled, since a million take a quarter of an hour to write. Prints a markdown table of server times.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbedded } from '../scripts/embedded-postgres.mjs';
import { migrate } from '../scripts/migrate.mjs';

const option = (name: string, otherwise: string): string =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise;

const folder = option('folder', '');
const dataDir = folder === '' ? mkdtempSync(path.join(tmpdir(), 'copydesk-bench-')) : path.resolve(folder);
try {
  const server = await startEmbedded({ dataDir, database: 'bench', disposable: true, usedBy: 'a benchmark' });
  process.env.DATABASE_URL = server.url;
  await migrate({ url: server.url });
  // Imported when the address is known: the client reads it once.
  const { fillDesk } = await import('./desk/fill');
  const { timeQueries } = await import('./desk/time');
  const { closeDatabase } = await import('../lib/db/client');
  for (const size of option('articles', '100000').split(',').map(Number)) {
    await fillDesk(size);
    await timeQueries(size, Number(option('rounds', '40')));
  }
  await closeDatabase();
  await server.stop();
} finally {
  if (folder === '') rmSync(dataDir, { recursive: true, force: true });
}
