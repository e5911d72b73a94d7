import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.mjs';
import { Problem } from './problem.mjs';
import { run } from './processes.mjs';

/** How much of npm's complaint is shown. */
const SHOWN_LINES = 15;

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes its own list there last, so a broken-off install has none.
 * @param {{ dev: boolean }} options `dev`: also what only tests need
 */
export function dependenciesAreCurrent({ dev }) {
  const listFile = path.join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(listFile)) return false;
  const there = JSON.parse(readFileSync(listFile, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([folder, { version, optional, devOptional, dev: isDev }]) => {
    if (folder === '' || (isDev && !dev)) return true;
    // An optional package is there only where it fits the machine.
    if (!there[folder]) return Boolean(optional || devOptional);
    return there[folder].version === version && existsSync(path.join(ROOT, folder));
  });
}

/** Installs exactly what package-lock.json asks for. */
export async function installDependencies() {
  // npm tells its scripts where it is itself; without npm, whatever the PATH has.
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const { code, output } = await run(command, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
  });
  if (code === 0) return;
  // npm ends with a list of all its options.
  const said = output.trim().split('\n').slice(0, SHOWN_LINES).join('\n');
  throw new Problem(`The dependencies could not be installed. npm said:\n${said}`);
}
