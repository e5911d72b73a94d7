/*
 * Measures the two ends: npm run bench:feeds [-- --only=validity,round-trip,serving,guard,polling] [--w3c=FOLDER] [--python=python3]
 * [--ninjs=FOLDER] [--sources=5000]
 * `--w3c`: src/ of the W3C feed validator's sources; `--ninjs`: a folder with IPTC's ninjs-schema_3.0.json and _2.2.json. Serving needs nginx, and a PostgreSQL
 * of its own is started in the system's temporary folder and removed. Prints markdown tables.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbedded } from '../scripts/embedded-postgres.mjs';
import { migrate } from '../scripts/migrate.mjs';
import { stopAll } from '../scripts/processes.mjs';
import { measureRoundTrip } from './publish/round-trip';
import { measureValidity } from './publish/validity';

const option = (name: string, otherwise: string): string =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise;
const only = option('only', 'validity,round-trip,serving,guard,polling').split(',');

if (only.includes('validity')) {
  const tools = {
    w3c: option('w3c', 'nowhere'),
    python: option('python', 'python3'),
    ninjs: option('ninjs', 'nowhere'),
  };
  if (measureValidity(tools) > 0) process.exitCode = 1;
}
if (only.includes('round-trip')) await measureRoundTrip();
if (only.includes('serving')) await serving();
// Processes of their own, since each has a database of its own.
for (const name of ['guard', 'polling']) {
  if (!only.includes(name)) continue;
  const script = path.join(import.meta.dirname, `intake-${name}.ts`);
  const ran = spawnSync(process.execPath, [...process.execArgv, script, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  if (ran.status !== 0) process.exitCode = 1;
}

async function serving(): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'copydesk-bench-'));
  try {
    const server = await startEmbedded({ dataDir, database: 'bench', disposable: true, usedBy: 'a benchmark' });
    process.env.DATABASE_URL = server.url;
    await migrate({ url: server.url });
    // Imported when the address is known: the client reads it once.
    const { measureServing } = await import('./publish/serving');
    const { closeDatabase } = await import('../lib/db/client');
    await measureServing(server.url);
    await closeDatabase();
  } finally {
    await stopAll();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
