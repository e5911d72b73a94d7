import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BuildFailure, ensureBuild, ensureClient } from './build.mjs';
import { loadEnvFile } from './database.mjs';
import { checkDatabase, requireDatabaseUrl } from './database-url.mjs';
import { dependenciesAreCurrent, installDependencies } from './dependencies.mjs';
import { startEmbedded } from './embedded-postgres.mjs';
import { takeLock } from './lock.mjs';
import { migrate } from './migrate.mjs';
import { DATA } from './paths.mjs';
import { portTrouble } from './ports.mjs';
import { Problem, report } from './problem.mjs';
import { onStop, stopAll } from './processes.mjs';
import { withProgress } from './progress.mjs';
import { sessionSecret } from './secrets.mjs';
import { startDevelopmentServer, startServer } from './server.mjs';
import { setUpDesk } from './setup.mjs';

/** @typedef {{ name: string, process: import('./processes.mjs').Running }} Part of a running desk */

/**
 * `npm start`: from a fresh clone to a running desk, until it is stopped.
 * @param {string[]} args `--dev`: with the development server; `--empty`: without the sample articles
 */
export async function startDesk(args) {
  let stopping = false;
  let serving = false;
  const stop = async (/** @type {number} */ exitCode) => {
    stopping = true;
    await stopAll();
    process.exit(exitCode);
  };
  // A desk that serves is meant to be stopped; one that does not yet is interrupted.
  onStop((exitCode) => stop(serving ? 0 : exitCode));
  try {
    const parts = await bringUp(readOptions(args));
    serving = true;
    const ended = await Promise.race(parts.map((part) => part.process.exited.then(() => part)));
    if (!stopping) throw new Problem(`${ended.name} ended unexpectedly.\n${ended.process.output()}`);
  } catch (error) {
    // What is being stopped fails because of that.
    if (stopping) return;
    report(error instanceof BuildFailure ? new Problem(`The build failed.\n${error.message}`) : error);
    await stop(1);
  }
}

/** @param {string[]} args */
function readOptions(args) {
  const unknown = args.find((arg) => arg !== '--dev' && arg !== '--empty');
  if (unknown) throw new Problem(`"${unknown}" is not an option of npm start. There are --empty and --dev.`);
  loadEnvFile();
  if (process.env.DATABASE_URL) requireDatabaseUrl(process.env.DATABASE_URL, 'DATABASE_URL');
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Problem(`PORT=${process.env.PORT} is not a port: 1 to 65535.`);
  const host = process.env.HOST || '127.0.0.1';
  return {
    port,
    host,
    address: `http://localhost:${port}`,
    dev: args.includes('--dev'),
    empty: args.includes('--empty'),
  };
}

/**
 * @param {ReturnType<typeof readOptions>} options
 * @returns {Promise<Part[]>}
 */
async function bringUp({ port, host, address, dev, empty }) {
  holdCheckout(address);
  await requirePort(port, host);
  if (!dependenciesAreCurrent({ dev: false })) await withProgress('Installing dependencies', installDependencies);

  const database = await withProgress('Starting the database', ownDatabase);
  process.env.DATABASE_URL = database.url;
  process.env.NEXTAUTH_SECRET ||= sessionSecret(DATA);
  process.env.NEXTAUTH_URL ||= address;
  await withProgress('Updating the database', () => migrate({ url: database.url }));
  await withProgress('Writing the database client', ensureClient);
  const build = dev ? undefined : await withProgress('Building', ensureBuild);
  const { admin, imported } = await setUpDesk({ empty });
  if (imported > 0) console.log(`Imported ${imported} sample documents.`);
  // Shown before anything else can fail: nobody will see this password again.
  if (admin) console.log(`Sign in as ${admin.email} with the password ${admin.password} (shown only this once).`);

  const server = build ? await startServer({ build, port, host }) : await startDevelopmentServer({ port, host });
  server.showFromNowOn();
  const shown = process.env.NEXTAUTH_URL.replace(/\/+$/, '');
  console.log(`Feed: ${shown}/feeds/all/rss.xml`);
  console.log(`Sign in: ${shown}/sign-in`);
  console.log(`Copydesk runs at ${shown} (Ctrl-C stops it)`);
  const parts = [{ name: 'The server', process: server }];
  return database.server ? [...parts, { name: 'PostgreSQL', process: database.server }] : parts;
}

/**
 * Two desks over one folder would overwrite each other's builds and share one database.
 * @param {string} address
 */
function holdCheckout(address) {
  const lock = takeLock(path.join(DATA, 'start.lock'), address);
  if (!lock.taken) {
    throw new Problem(`Copydesk runs from this folder already: ${lock.holder.note} (process ${lock.holder.pid}).`);
  }
  process.on('exit', lock.release);
}

/**
 * @param {number} port
 * @param {string} host
 */
async function requirePort(port, host) {
  let trouble = await portTrouble(port, host);
  // A server whose npm start was killed notices within half a second and ends.
  for (let wait = 0; trouble === 'EADDRINUSE' && wait < 4; wait += 1) {
    await sleep(500);
    trouble = await portTrouble(port, host);
  }
  if (!trouble) return;
  const reason =
    { EADDRINUSE: 'is taken by another program', EACCES: 'needs more rights than yours' }[trouble] ??
    `cannot be used (${trouble})`;
  throw new Problem(
    `Port ${port} on ${host} ${reason}. Choose another one: PORT=${port < 65535 ? port + 1 : 3000} npm start`,
  );
}

/** DATABASE_URL's database, or the embedded one, which then is ours alone. */
async function ownDatabase() {
  const given = process.env.DATABASE_URL;
  if (!given) {
    const server = await startEmbedded({ dataDir: path.join(DATA, 'db'), usedBy: '"npm start"' });
    return { url: server.url, server };
  }
  await checkDatabase(given, 'DATABASE_URL');
  return { url: given };
}
