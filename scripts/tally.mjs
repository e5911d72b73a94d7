// Counts of what passed and failed, from whichever tool.

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/**
 * What is read of vitest's JSON report.
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} [numTodoTests]
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults
 */

/**
 * What is read of Playwright's JSON report.
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {unknown[]} errors
 */

/** @type {Tally} */
export const PASSED = Object.freeze({ passed: 1, failed: 0, skipped: 0 });
/** @type {Tally} */
export const FAILED = Object.freeze({ passed: 0, failed: 1, skipped: 0 });
/** @returns {Tally} */
export const none = () => ({ passed: 0, failed: 0, skipped: 0 });

/**
 * @param {Tally} a
 * @param {Tally} b
 * @returns {Tally}
 */
export const addUp = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
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
  };
}

/**
 * Reads Playwright's JSON report. A test that passed only when repeated did not pass.
 * @param {PlaywrightReport} report
 * @returns {Tally}
 */
export function tallyOfPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
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
