import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DATA, installed, ROOT } from './paths.mjs';
import { start } from './processes.mjs';
import { none, tallyOfPlaywright, tallyOfVitest, verdictOf } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

/**
 * Runs the tests of one vitest project.
 * @param {'unit' | 'db'} project
 * @param {string[]} filters
 * @returns {Promise<Tally>}
 */
export function runVitest(project, filters) {
  return runSuite(`tests/${project}`, /\.test\.ts$/, tallyOfVitest, (report) => ({
    command: 'vitest',
    args: [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...filters,
    ],
    env: process.env,
  }));
}

/**
 * Runs the browser tests.
 * @param {Record<string, string | undefined>} env what playwright.config.ts asks for
 * @param {string[]} filters
 * @returns {Promise<Tally>}
 */
export function runPlaywright(env, filters) {
  return runSuite('tests/e2e', /\.spec\.ts$/, tallyOfPlaywright, (report) => ({
    command: 'playwright',
    args: ['test', '--reporter=list,json', ...filters],
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  }));
}

/**
 * Runs a tool that shows its progress and writes a JSON report.
 * @template Report the shape of that report, which the tool vouches for
 * @param {string} folder of the tests
 * @param {RegExp} testFile
 * @param {(report: Report) => Tally} tallyOf
 * @param {(report: string) => { command: string, args: string[], env: Record<string, string | undefined> }} invocation
 * @returns {Promise<Tally>}
 */
async function runSuite(folder, testFile, tallyOf, invocation) {
  const there = readdirSync(path.join(ROOT, folder), { recursive: true }).some((file) => testFile.test(String(file)));
  if (!there) return none();
  const reports = path.join(DATA, 'reports');
  mkdirSync(reports, { recursive: true });
  const report = path.join(reports, `${path.basename(folder)}-${process.pid}.json`);
  const { command, args, env } = invocation(report);
  const exitCode = await start(installed(command), args, { cwd: ROOT, env, show: 'all' }).exited;
  const tally = existsSync(report) ? tallyOf(JSON.parse(readFileSync(report, 'utf8'))) : undefined;
  rmSync(report, { force: true });
  return verdictOf(tally, exitCode);
}
