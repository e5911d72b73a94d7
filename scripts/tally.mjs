// Counts of what passed and failed, from whichever tool.
import { stripVTControlCharacters } from 'node:util';

/** @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Tally `failures`: name and message, for the end of a run */

/**
 * What is read of vitest's JSON report.
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} [numTodoTests]
 * @property {VitestFile[]} testResults
 */

/** @typedef {{ status: string, name: string, message?: string, assertionResults: VitestTest[] }} VitestFile */
/** @typedef {{ status: string, fullName: string, failureMessages: string[] | null }} VitestTest */

/**
 * What is read of Playwright's JSON report.
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {{ message?: string }[]} errors
 * @property {PlaywrightSuite[]} suites
 */

/** @typedef {{ title: string, specs: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite */
/** @typedef {{ title: string, tests: { status: string, results: { errors: { message?: string }[] }[] }[] }} PlaywrightSpec */

// Enough for the counterexample of a property test.
const MESSAGE_LINES = 12;

/** @type {Tally} */
export const PASSED = Object.freeze({ passed: 1, failed: 0, skipped: 0, failures: [] });
/** @type {Tally} */
export const FAILED = Object.freeze({ passed: 0, failed: 1, skipped: 0, failures: [] });
/** @returns {Tally} */
export const none = () => ({ passed: 0, failed: 0, skipped: 0, failures: [] });

/**
 * @param {Tally} a
 * @param {Tally} b
 * @returns {Tally}
 */
export const addUp = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
  failures: [...a.failures, ...b.failures],
});

/**
 * The line of totals; skipped tests are named only where there are any.
 * @param {Tally} tally
 */
export function totals({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * Reads vitest's JSON report. A file that could not be run at all has no failed tests in it, but is one failure.
 * @param {VitestReport} report
 * @returns {Tally}
 */
export function tallyOfVitest({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + (numTodoTests ?? 0),
    failures: [
      ...broken.map((file) => failure(file.name, file.message)),
      ...testResults.flatMap(({ name, assertionResults }) =>
        assertionResults
          .filter((test) => test.status === 'failed')
          .map((test) => failure(`${name}: ${test.fullName}`, test.failureMessages?.join('\n'))),
      ),
    ],
  };
}

/**
 * Reads Playwright's JSON report. A test that passed only when repeated did not pass.
 * @param {PlaywrightReport} report
 * @returns {Tally}
 */
export function tallyOfPlaywright({ stats, errors, suites }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    failures: [...errors.map((error) => failure('playwright', error.message)), ...suites.flatMap(failuresOfSuite)],
  };
}

/**
 * @param {PlaywrightSuite} suite
 * @returns {string[]}
 */
function failuresOfSuite({ title, specs, suites = [] }) {
  const own = specs.flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) =>
        failure(
          `${title}: ${spec.title}`,
          results.flatMap((result) => result.errors.map((error) => error.message)).join('\n'),
        ),
      ),
  );
  return [...own, ...suites.flatMap(failuresOfSuite)];
}

/**
 * @param {string} name
 * @param {string} [message]
 */
function failure(name, message = '') {
  const lines = stripVTControlCharacters(message).split('\n').slice(0, MESSAGE_LINES);
  return [name, ...lines.map((line) => `    ${line}`)].join('\n');
}

/**
 * What a suite's run counts as: neither a run that found none of its tests nor one that ended badly without saying why is a success.
 * @param {Tally | undefined} tally undefined when there is no report
 * @param {number} exitCode
 * @returns {Tally}
 */
export function verdictOf(tally, exitCode) {
  if (!tally) return FAILED;
  const ran = tally.passed + tally.failed > 0;
  if (!ran || (exitCode !== 0 && tally.failed === 0)) return { ...tally, failed: tally.failed + 1 };
  return tally;
}
