import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { takeLock } from './lock.mjs';
import { installed, ROOT } from './paths.mjs';
import { start } from './processes.mjs';

const END_WITH_PARENT = pathToFileURL(path.join(import.meta.dirname, 'end-with-parent.mjs')).href;
/** A first request on a busy machine compiles nothing, but still loads everything. */
const START_TIMEOUT_MS = 120_000;
/** How long open requests may take to end when the server is stopped. A browser's spare connection always takes all of it. */
const GRACE_MS = 3_000;

/**
 * Starts the built server and waits until it answers.
 * @param {{ build: string, port: number, host?: string, env?: Record<string, string | undefined> }} options `build`: from ensureBuild
 * @returns {Promise<ReturnType<typeof start> & { url: string }>}
 */
export async function startServer({ build, port, host = '127.0.0.1', env = process.env }) {
  takeLock(path.join(build, 'serving.lock'), 'a server');
  const server = start(process.execPath, ['--import', END_WITH_PARENT, path.join(build, 'server.js')], {
    cwd: build,
    env: { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', PORT: String(port), HOSTNAME: host },
    graceMs: GRACE_MS,
  });
  return ready(server, port, host);
}

/**
 * Starts the development server, which compiles what is asked for, and waits until it answers.
 * @param {{ port: number, host: string }} options
 */
export async function startDevelopmentServer({ port, host }) {
  const server = start(installed('next'), ['dev', '-p', String(port), '-H', host], {
    cwd: ROOT,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    graceMs: GRACE_MS,
    show: 'all',
  });
  return ready(server, port, host);
}

/**
 * @param {ReturnType<typeof start>} server
 * @param {number} port
 * @param {string} host
 */
async function ready(server, port, host) {
  let ended = false;
  server.exited.then(() => {
    ended = true;
  });
  const url = `http://${reachable(host)}:${port}`;
  for (const until = Date.now() + START_TIMEOUT_MS; Date.now() < until && !ended; await sleep(100)) {
    if (await isHealthy(`${url}/api/health`)) return { ...server, url };
  }
  await server.stop();
  throw new Error(`The server did not start.\n${server.output()}`);
}

/** @param {string} url */
async function isHealthy(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(30_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

/**
 * An address at which this machine reaches a server that listens on `host`.
 * @param {string} host
 */
function reachable(host) {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
