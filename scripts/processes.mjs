// Every process we start ends with us: each runs under guard.mjs, and stopAll ends them newest first.
import { spawn } from 'node:child_process';
import path from 'node:path';

const GUARD = path.join(import.meta.dirname, 'guard.mjs');
/** PostgreSQL's last checkpoint is the slowest ending here. */
const GRACE_MS = 20_000;
/** How much of a process's output is kept to show when it fails. */
const KEPT_OUTPUT_CHARS = 20_000;

/** @type {Running[]} */
const running = [];

/**
 * @typedef {object} Running
 * @property {Promise<number>} exited the exit code, once it is over
 * @property {() => Promise<void>} stop ends it and waits until it is gone
 * @property {() => string} output the end of what it printed and we did not show
 * @property {() => void} showFromNowOn passes what it prints on to our own output
 */

/**
 * @typedef {object} Options
 * @property {Record<string, string | undefined>} [env]
 * @property {string} [cwd]
 * @property {number} [uid]
 * @property {number} [gid]
 * @property {NodeJS.Signals} [stopSignal] what asks it to end
 * @property {number} [graceMs] how long it may take to end in order before it is killed
 * @property {'nothing' | 'errors' | 'all'} [show] what it prints directly, in place of our keeping it
 */

/**
 * Starts a command that ends when we do.
 * @param {string} command
 * @param {string[]} args
 * @param {Options} [options]
 * @returns {Running}
 */
export function start(command, args, options = {}) {
  const { env = process.env, cwd, uid, gid, stopSignal = 'SIGTERM', graceMs = GRACE_MS, show = 'nothing' } = options;
  const order = JSON.stringify({ command, args, stopSignal, graceMs, uid, gid, cwd });
  const guard = spawn(process.execPath, [GUARD, order], {
    stdio: ['pipe', show === 'all' ? 'inherit' : 'pipe', show === 'nothing' ? 'pipe' : 'inherit'],
    detached: true,
    env,
  });
  const kept = keepOutput(guard);
  // The guard may end while we close its input.
  guard.stdin.on('error', () => {});
  const exited = new Promise((resolve) => guard.once('close', (code) => resolve(code ?? 1)));
  const self = {
    exited,
    output: () => kept.text,
    stop: async () => {
      guard.stdin.end();
      await exited;
    },
    showFromNowOn: () => {
      guard.stdout?.pipe(process.stdout, { end: false });
      guard.stderr?.pipe(process.stderr, { end: false });
    },
  };
  running.push(self);
  exited.then(() => running.splice(running.indexOf(self), 1));
  return self;
}

/** @param {import('node:child_process').ChildProcess} child */
function keepOutput({ stdout, stderr }) {
  const kept = { text: '' };
  for (const stream of [stdout, stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk) => {
      kept.text = (kept.text + chunk).slice(-KEPT_OUTPUT_CHARS);
    });
  }
  return kept;
}

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {Options} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function run(command, args, options) {
  const running = start(command, args, options);
  const code = await running.exited;
  return { code, output: running.output() };
}

/** Ends everything that start and run began, newest first. */
export async function stopAll() {
  for (const one of [...running].reverse()) await one.stop();
}

/**
 * Calls `stop` once when we are told to end: Ctrl-C, `kill`, a closed terminal, or the end of the npm that started us
 * (npm does not pass SIGTERM on).
 * @param {(exitCode: number) => void} stop
 */
export function onStop(stop) {
  let stopping = false;
  const once = (/** @type {number} */ exitCode) => {
    if (stopping) return;
    stopping = true;
    stop(exitCode);
  };
  process.on('SIGINT', () => once(130));
  process.on('SIGTERM', () => once(143));
  process.on('SIGHUP', () => once(129));
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && once(143), 500).unref();
}
