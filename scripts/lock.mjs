// A lock that a file stands for, and that ends with the process that took it.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {{ pid: number, startedAt: string, note: string }} Holder */

/**
 * Takes the lock.
 * @param {string} file
 * @param {string} note what the next one is told about us
 * @returns {{ taken: true, release: () => void } | { taken: false, holder: Holder }}
 */
export function takeLock(file, note) {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o711 });
  const mine = JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid), note });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, mine, { mode: 0o600 });
  try {
    for (;;) {
      // A link is made whole or not at all, so nobody reads half a lock.
      if (attempt(() => linkSync(draft, file), 'EEXIST')) break;
      const theirs = readIfThere(file);
      if (theirs === undefined) continue;
      const holder = /** @type {Holder} */ (JSON.parse(theirs));
      if (isAlive(holder)) return { taken: false, holder };
      removeStale(file, theirs);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  const release = () => {
    if (readIfThere(file) === mine) rmSync(file, { force: true });
  };
  return { taken: true, release };
}

/**
 * Whether the process that holds a lock still runs, and is not another one that got the same number.
 * @param {Holder} holder
 */
function isAlive({ pid, startedAt }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return startOf(pid) === startedAt;
}

/**
 * When a process began, in ticks since the machine did; empty where the system does not say, "ended" for one that waits to be reaped.
 * @param {number} pid
 */
function startOf(pid) {
  const stat = readIfThere(`/proc/${pid}/stat`);
  if (stat === undefined) return '';
  // The name in brackets may hold spaces; the state is field 3 and the start field 22 of the line.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? 'ended' : fields[19];
}

/**
 * Removes a dead process's lock, unless somebody replaced it since we read it.
 * @param {string} file
 * @param {string} seen
 */
function removeStale(file, seen) {
  const aside = `${file}.${process.pid}.stale`;
  if (!attempt(() => renameSync(file, aside), 'ENOENT')) return;
  if (readFileSync(aside, 'utf8') !== seen) attempt(() => linkSync(aside, file), 'EEXIST');
  rmSync(aside, { force: true });
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return undefined;
    throw error;
  }
}

/**
 * Does `act`; false if it met the one expected error.
 * @param {() => void} act
 * @param {string} expected
 */
function attempt(act, expected) {
  try {
    act();
    return true;
  } catch (error) {
    if (error.code === expected) return false;
    throw error;
  }
}
