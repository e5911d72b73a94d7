import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementOf, strengthOf } from '@/lib/review/second/kappa';

/** Cases from a table of counts: rows what the first said, columns what the second said. */
const cases = (table: number[][]): [string, string][] =>
  table.flatMap((row, first) => row.flatMap((count, second) => Array(count).fill([String(first), String(second)])));

describe('Cohen’s kappa', () => {
  test('is that of the published examples', () => {
    // Cohen 1960, table 1: 200 cases, three categories; observed .29, by chance .35.
    const cohen = agreementOf(
      cases([
        [50, 26, 24],
        [24, 4, 32],
        [6, 30, 4],
      ]),
    );
    expect(cohen.observed).toBeCloseTo(0.29, 10);
    expect(cohen.expected).toBeCloseTo(0.35, 10);
    expect(cohen.kappa).toBeCloseTo(-0.06 / 0.65, 10);
    // Two readers of fifty grant proposals: observed .7, by chance .5.
    expect(
      agreementOf(
        cases([
          [20, 5],
          [10, 15],
        ]),
      ),
    ).toMatchObject({ cases: 50, observed: 0.7, expected: 0.5 });
    expect(
      agreementOf(
        cases([
          [20, 5],
          [10, 15],
        ]),
      ).kappa,
    ).toBeCloseTo(0.4, 10);
    // The same observed agreement of .6 under other margins.
    expect(
      agreementOf(
        cases([
          [45, 15],
          [25, 15],
        ]),
      ).kappa,
    ).toBeCloseTo(0.1304, 4);
    expect(
      agreementOf(
        cases([
          [25, 35],
          [5, 35],
        ]),
      ).kappa,
    ).toBeCloseTo(0.2593, 4);
  });

  test('is not defined without cases, nor where both always said the same one thing', () => {
    expect(agreementOf([]).kappa).toBeNull();
    expect(agreementOf(cases([[7]])).kappa).toBeNull();
  });

  test('is 1 where they always agree on several things, never more, and the same whoever is first', () => {
    const said = fc.constantFrom('approve', 'reject', 'off-topic');
    fc.assert(
      fc.property(fc.array(fc.tuple(said, said), { minLength: 1 }), (pairs) => {
        const { kappa, observed } = agreementOf(pairs);
        const turned = agreementOf(pairs.map(([one, other]) => [other, one]));
        expect(turned.observed).toBe(observed);
        if (kappa === null) {
          expect(turned.kappa).toBeNull();
          return;
        }
        expect(turned.kappa).toBeCloseTo(kappa, 10);
        expect(kappa).toBeLessThanOrEqual(1);
        if (observed === 1) expect(kappa).toBeCloseTo(1, 10);
      }),
    );
  });

  test('has the usual names', () => {
    expect([-0.1, 0.1, 0.4, 0.5, 0.61, 0.81].map(strengthOf)).toEqual([
      'poor',
      'slight',
      'fair',
      'moderate',
      'substantial',
      'almost perfect',
    ]);
  });
});
