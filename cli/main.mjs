import { existsSync } from 'node:fs';
import path from 'node:path';
import { loadModule } from './load.mjs';
import { SUBCOMMANDS } from './subcommands.mjs';
import { usage, usageOf } from './usage.mjs';

const HELP = new Set(['--help', '-h', 'help']);
const EXIT_USAGE = 2;

/**
 * Runs the subcommand that is asked for.
 * @param {string[]} args
 * @returns {Promise<number>} the exit code: 0, 1 when a part of the work was refused, 2 when the call was not understood
 */
export async function main([name, ...args]) {
  if (name !== undefined && HELP.has(name)) {
    console.log(usage());
    return 0;
  }
  const subcommand = SUBCOMMANDS.find((each) => each.name === name);
  if (!subcommand) {
    console.error(name === undefined ? usage() : `There is no subcommand "${name}".\n\n${usage()}`);
    return EXIT_USAGE;
  }
  if (args.some((arg) => HELP.has(arg))) {
    console.log(usageOf(subcommand));
    return 0;
  }
  if (!existsSync(path.resolve(import.meta.dirname, '../node_modules/tsx'))) {
    console.error('The dependencies are not installed. Run "npm ci" first.');
    return 1;
  }
  if (subcommand.usesDatabase) {
    const { ensureClient } = await import('../scripts/build.mjs');
    await ensureClient();
  }
  const { run } = await loadModule(path.resolve(import.meta.dirname, subcommand.module));
  return run(args);
}
