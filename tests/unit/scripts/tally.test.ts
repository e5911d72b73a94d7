import { describe, expect, test } from 'vitest';
import {
  addUp,
  FAILED,
  none,
  PASSED,
  tallyOfPlaywright,
  tallyOfVitest,
  totals,
  verdictOf,
} from '../../../scripts/tally.mjs';

const vitestReport = {
  numPassedTests: 3,
  numFailedTests: 1,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
  ],
};

describe('the line of totals', () => {
  test('names passed and failed', () => {
    expect(totals({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
  });

  test('names skipped tests where there are any', () => {
    expect(totals({ passed: 12, failed: 1, skipped: 2 })).toBe('12 passed, 1 failed, 2 skipped');
  });

  test('adds up', () => {
    expect([PASSED, FAILED, PASSED].reduce(addUp, none())).toEqual({ passed: 2, failed: 1, skipped: 0 });
  });
});

describe('what a tool reports', () => {
  test('vitest: tests that are skipped or still to write are skipped', () => {
    expect(tallyOfVitest(vitestReport)).toEqual({ passed: 3, failed: 1, skipped: 2 });
  });

  test('vitest: a file that cannot be run is a failure, though it has no failed test', () => {
    const broken = { status: 'failed', assertionResults: [] };
    const report = { ...vitestReport, testResults: [...vitestReport.testResults, broken] };
    expect(tallyOfVitest(report).failed).toBe(2);
  });

  test('Playwright: a test that passed at a second try failed, and so did what no test could report', () => {
    const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] };
    expect(tallyOfPlaywright(report)).toEqual({ passed: 4, failed: 3, skipped: 2 });
  });
});

describe('what a run counts as', () => {
  const good = { passed: 5, failed: 0, skipped: 0 };

  test('a good report with exit code 0 counts as it is', () => {
    expect(verdictOf(good, 0)).toEqual(good);
  });

  test('no report is a failure', () => {
    expect(verdictOf(undefined, 0)).toEqual(FAILED);
  });

  test('a run without a test is a failure, also when all were skipped', () => {
    expect(verdictOf(none(), 0).failed).toBe(1);
    expect(verdictOf({ passed: 0, failed: 0, skipped: 3 }, 0).failed).toBe(1);
  });

  test('a tool that fails without a failed test is a failure', () => {
    expect(verdictOf(good, 1).failed).toBe(1);
  });
});
