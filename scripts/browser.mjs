// A Chromium that comes by npm (@sparticuz/chromium), unpacked where nobody else can have put another one.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { DATA, ROOT } from './paths.mjs';
import { Problem } from './problem.mjs';
import { run } from './processes.mjs';

/** The unpacker trusts whatever is called "chromium" in the temporary folder, and unpacks there: so that folder is a private one. */
const FOLDER = path.join(DATA, 'tmp');
const UNPACK = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
/** With this, the unpacker also unpacks the libraries that a small system lacks. */
const WITH_LIBRARIES = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };

/**
 * The environment in which Playwright finds a browser that starts.
 * @returns {Promise<Record<string, string | undefined>>}
 */
export async function browserEnvironment() {
  mkdirSync(FOLDER, { recursive: true, mode: 0o700 });
  const env = { ...process.env, TMPDIR: FOLDER };
  if (env.CHROMIUM_PATH) return env;
  env.CHROMIUM_PATH = path.join(FOLDER, 'chromium');
  if (!existsSync(env.CHROMIUM_PATH) || !existsSync(path.join(FOLDER, 'al2023'))) {
    const { code, output } = await run(process.execPath, ['-e', UNPACK], {
      cwd: ROOT,
      env: { ...env, ...WITH_LIBRARIES },
    });
    if (code !== 0) throw new Problem(`The browser for the tests could not be unpacked.\n${output}`);
  }
  const withLibraries = { ...env, LD_LIBRARY_PATH: path.join(FOLDER, 'al2023/lib') };
  const working = [env, withLibraries].find((candidate) => starts(env.CHROMIUM_PATH, candidate));
  if (!working)
    throw new Problem('The browser for the tests does not start here. Set CHROMIUM_PATH to a Chromium that does.');
  return existsSync('/etc/fonts/fonts.conf') ? working : { ...working, FONTCONFIG_PATH: path.join(FOLDER, 'fonts') };
}

/**
 * @param {string} chromium
 * @param {Record<string, string | undefined>} env
 */
function starts(chromium, env) {
  return spawnSync(chromium, ['--version'], { env }).status === 0;
}
