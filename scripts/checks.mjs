import { installed, ROOT } from './paths.mjs';
import { run } from './processes.mjs';
import { FAILED, PASSED } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

/** What is checked without running anything, in order; each counts as one test. */
export const STATIC_CHECKS = {
  // The routes that links may name are types, which Next writes.
  types: () => passes(['next', 'typegen'], ['tsc', '--noEmit', '-p', '.']),
  'lint and format': () => passes(['biome', 'ci', '--colors=off', '--error-on-warnings', '.']),
  'dependency rules': () => passes(['depcruise', '--config', '.dependency-cruiser.mjs', '.']),
};

/**
 * Runs commands until one fails, and shows what that one said.
 * @param {string[][]} commands
 * @returns {Promise<Tally>}
 */
async function passes(...commands) {
  for (const [command, ...args] of commands) {
    const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
    const { code, output } = await run(installed(command), args, { cwd: ROOT, env });
    if (code === 0) continue;
    console.log(output.trim());
    return FAILED;
  }
  return PASSED;
}
