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
    {
      status: 'passed',
      name: 'good.test.ts',
      assertionResults: [{ status: 'passed', fullName: 'holds', failureMessages: [] }],
    },
    {
      status: 'failed',
      name: 'bad.test.ts',
      assertionResults: [
        { status: 'failed', fullName: 'is five', failureMessages: ['\u001b[31mexpected 4\u001b[39m'] },
      ],
    },
  ],
};

describe('the line of totals', () => {
  test('names passed and failed', () => {
    expect(totals({ ...none(), passed: 12 })).toBe('12 passed, 0 failed');
  });

  test('names skipped tests where there are any', () => {
    expect(totals({ ...none(), passed: 12, failed: 1, skipped: 2 })).toBe('12 passed, 1 failed, 2 skipped');
  });

  test('adds up', () => {
    expect([PASSED, FAILED, PASSED].reduce(addUp, none())).toEqual({ ...none(), passed: 2, failed: 1 });
    const named = (name: string) => ({ ...FAILED, failures: [name] });
    expect(addUp(named('a'), named('b')).failures).toEqual(['a', 'b']);
  });
});

describe('what a tool reports', () => {
  test('vitest: tests that are skipped or still to write are skipped', () => {
    expect(tallyOfVitest(vitestReport)).toMatchObject({ passed: 3, failed: 1, skipped: 2 });
  });

  test('vitest: what failed is named with its file and message, without colours', () => {
    expect(tallyOfVitest(vitestReport).failures).toEqual(['bad.test.ts: is five\n    expected 4']);
  });

  test('vitest: a file that cannot be run is a failure, though it has no failed test', () => {
    const broken = { status: 'failed', name: 'broken.test.ts', message: 'no such module', assertionResults: [] };
    const { failed, failures } = tallyOfVitest({ ...vitestReport, testResults: [broken] });
    expect(failed).toBe(2);
    expect(failures).toEqual(['broken.test.ts\n    no such module']);
  });

  test('Playwright: a test that passed at a second try failed, and so did what no test could report', () => {
    const report = {
      stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 },
      errors: [{ message: 'port taken' }],
      suites: [
        {
          title: 'desk.spec.ts',
          specs: [{ title: 'opens', tests: [{ status: 'expected', results: [{ errors: [] }] }] }],
          suites: [
            {
              title: 'by key',
              specs: [
                {
                  title: 'closes',
                  tests: [{ status: 'unexpected', results: [{ errors: [{ message: 'still open' }] }] }],
                },
                {
                  title: 'opens again',
                  tests: [{ status: 'flaky', results: [{ errors: [{ message: 'late' }] }, { errors: [] }] }],
                },
              ],
            },
          ],
        },
      ],
    };
    expect(tallyOfPlaywright(report)).toEqual({
      passed: 4,
      failed: 3,
      skipped: 2,
      failures: ['playwright\n    port taken', 'by key: closes\n    still open', 'by key: opens again\n    late'],
    });
  });
});

describe('what a run counts as', () => {
  const good = { ...none(), passed: 5 };

  test('a good report with exit code 0 counts as it is', () => {
    expect(verdictOf(good, 0)).toEqual(good);
  });

  test('no report is a failure', () => {
    expect(verdictOf(undefined, 0)).toEqual(FAILED);
  });

  test('a run without a test is a failure, also when all were skipped', () => {
    expect(verdictOf(none(), 0).failed).toBe(1);
    expect(verdictOf({ ...none(), skipped: 3 }, 0).failed).toBe(1);
  });

  test('a tool that fails without a failed test is a failure', () => {
    expect(verdictOf(good, 1).failed).toBe(1);
  });
});
