import { setTimeout as sleep } from 'node:timers/promises';
import { closeDatabase } from '../lib/db/client';
import { startWorker } from '../lib/jobs/worker';
import { openDatabase } from '../scripts/database.mjs';
import { migrate } from '../scripts/migrate.mjs';

/** How often it is looked whether somebody asked the worker to stop. */
const LOOK_MS = 200;

/**
 * Polls feeds until it is stopped (SIGINT, SIGTERM); what is under way is finished first.
 * @returns the exit code
 */
export async function run(): Promise<number> {
  const database = await openDatabase({ usedBy: 'copydesk worker' });
  process.env.DATABASE_URL = database.url;
  let isStopped = false;
  const stop = () => {
    isStopped = true;
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    await migrate({ url: database.url });
    const worker = await startWorker();
    console.log('The worker polls feeds (Ctrl-C stops it)');
    while (!isStopped) await sleep(LOOK_MS);
    await worker.stop();
    return 0;
  } finally {
    await closeDatabase();
    await database.stop();
  }
}
