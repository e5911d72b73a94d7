import { runBrowserTests } from './browser-tests.mjs';
import { ensureBuild, ensureClient } from './build.mjs';
import { STATIC_CHECKS } from './checks.mjs';
import { dependenciesAreCurrent, installDependencies } from './dependencies.mjs';
import { Problem, report } from './problem.mjs';
import { onStop, stopAll } from './processes.mjs';
import { runVitest } from './suite.mjs';
import { addUp, FAILED, none, PASSED, totals } from './tally.mjs';
import { openTestServer } from './test-database.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

const PARTS = ['check', 'unit', 'db', 'e2e'];

/**
 * `npm test`: goes on after a failure, so that one run shows all, and ends with a line of totals.
 * @param {string[]} args `--check`, `--unit`, `--db`, `--e2e` for these parts alone; file names choose among one part's tests
 */
export async function runTests(args) {
  let stopping = false;
  onStop(async (exitCode) => {
    stopping = true;
    await stopAll();
    process.exit(exitCode);
  });
  try {
    const { parts, filters } = readArguments(args);
    const tallies = await runParts(parts, filters);
    if (stopping) return;
    await stopAll();
    const total = tallies.reduce(addUp, none());
    process.exitCode = total.failed > 0 ? 1 : 0;
    // Again at the end: what keeps the last lines only keeps what matters.
    for (const failure of total.failures) console.log(`✗ ${failure}`);
    console.log(totals(total));
  } catch (error) {
    if (stopping) return;
    report(error);
    await stopAll();
    process.exitCode = 1;
    console.log(totals(FAILED));
  }
}

/** @param {string[]} args */
function readArguments(args) {
  const flags = args.filter((arg) => arg.startsWith('--'));
  const unknown = flags.find((flag) => !PARTS.includes(flag.slice(2)));
  if (unknown)
    throw new Problem(
      `"${unknown}" is not an option of npm test. There are ${PARTS.map((part) => `--${part}`).join(', ')}.`,
    );
  const parts = new Set(flags.length > 0 ? flags.map((flag) => flag.slice(2)) : PARTS);
  return { parts, filters: args.filter((arg) => !arg.startsWith('--')) };
}

/**
 * @param {Set<string>} parts
 * @param {string[]} filters
 * @returns {Promise<Tally[]>}
 */
async function runParts(parts, filters) {
  if (!dependenciesAreCurrent({ dev: true })) await timed('dependencies', () => installDependencies().then(none));
  await ensureClient();
  const tallies = [];
  const step = async (/** @type {string} */ name, /** @type {() => Promise<Tally>} */ work) =>
    tallies.push(await timed(name, work));

  if (parts.has('check')) for (const [name, check] of Object.entries(STATIC_CHECKS)) await step(name, check);
  if (parts.has('unit')) await step('unit tests', () => runVitest('unit', filters));
  if (!parts.has('db') && !parts.has('e2e')) return tallies;

  const server = await openTestServer();
  process.env.TEST_DATABASE_URL = server.url;
  if (parts.has('db')) await step('database tests', () => runVitest('db', filters));
  if (parts.has('e2e')) {
    let build = '';
    await step('build', async () => {
      build = await ensureBuild();
      return PASSED;
    });
    if (build !== '') await step('browser tests', () => runBrowserTests({ build, serverUrl: server.url, filters }));
  }
  await server.stop();
  return tallies;
}

/**
 * Does one step; what it throws is shown and counts as a failure.
 * @param {string} name
 * @param {() => Promise<Tally>} work
 * @returns {Promise<Tally>}
 */
async function timed(name, work) {
  console.log(`── ${name}`);
  const startedAt = performance.now();
  const tally = await work().catch((error) => {
    report(error);
    return FAILED;
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`── ${name}: ${totals(tally)} (${seconds} s)`);
  return tally;
}
