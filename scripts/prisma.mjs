// Prisma's command line without a download: `generate`, `validate` and `format` fetch the native schema engine from a host of
// Prisma's own and then do not use it. For these three a stand-in that fails takes its place.
import path from 'node:path';
import { isMain, ROOT } from './paths.mjs';
import { onStop, run, start, stopAll } from './processes.mjs';

const PRISMA = path.join(ROOT, 'node_modules/prisma/build/index.js');
const WITHOUT_ENGINE = new Set(['generate', 'validate', 'format']);

/** @param {string[]} args */
function environment(args) {
  const engine = WITHOUT_ENGINE.has(args[0])
    ? { PRISMA_SCHEMA_ENGINE_BINARY: path.join(ROOT, 'scripts/no-schema-engine.mjs') }
    : {};
  return { ...process.env, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1', ...engine };
}

/**
 * Writes the database client to lib/db/generated.
 * @returns {Promise<{ code: number, output: string }>}
 */
export function generateClient() {
  const args = ['generate'];
  return run(process.execPath, [PRISMA, ...args], { cwd: ROOT, env: environment(args) });
}

if (isMain(import.meta.filename)) {
  const args = process.argv.slice(2);
  onStop((code) => stopAll().then(() => process.exit(code)));
  process.exitCode = await start(process.execPath, [PRISMA, ...args], {
    cwd: ROOT,
    env: environment(args),
    show: 'all',
  }).exited;
}
