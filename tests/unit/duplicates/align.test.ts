import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlignedRow, alignParagraphs } from '../../../lib/duplicates/paragraphs/align';
import { prose } from './prose';

const kinds = (rows: AlignedRow[]) => rows.map(({ kind }) => kind);
const paragraphs = fc.array(
  fc.oneof(
    fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 12 }))
      .map(([seed, count]) => prose(seed, count)),
    fc.string({ unit: 'grapheme' }),
  ),
  { maxLength: 30 },
);

describe('two articles side by side', () => {
  it('have every paragraph of both exactly once, each side in order, and every word in the marks', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (a, b) => {
        const rows = alignParagraphs(a, b);
        expect(rows.flatMap((row) => ('a' in row ? [row.a] : []))).toEqual(a.map((_, at) => at));
        expect(rows.flatMap((row) => ('b' in row ? [row.b] : []))).toEqual(b.map((_, at) => at));
        for (const row of rows) {
          if (row.kind !== 'changed') continue;
          expect(row.marks[0].map(({ text }) => text).join('')).toBe(a[row.a]);
          expect(row.marks[1].map(({ text }) => text).join('')).toBe(b[row.b]);
        }
      }),
    );
  });
  it('are the same throughout when they are', () => {
    const article = [prose(1, 30), '***', prose(2, 30), '***'];
    expect(kinds(alignParagraphs(article, article))).toEqual(['same', 'same', 'same', 'same']);
  });
  it('look past quotation marks and spacing', () =>
    expect(kinds(alignParagraphs(['“We are  ready,” he said.'], ['«We are ready», he said']))).toEqual(['same']));
  it('show a dropped, an added and an edited paragraph as what they are', () => {
    const rows = alignParagraphs(
      [prose(1, 30), prose(2, 30), 'The minister met nine reporters in the old harbour on Monday.'],
      [prose(1, 30), 'The minister met ten reporters in the old harbour on Monday.', prose(3, 30)],
    );
    expect(kinds(rows)).toEqual(['same', 'only-a', 'changed', 'only-b']);
    expect(rows[2]).toMatchObject({
      marks: [
        [
          { text: 'The minister met ', changed: false },
          { text: 'nine ', changed: true },
          { text: 'reporters in the old harbour on Monday.', changed: false },
        ],
        [{ changed: false }, { text: 'ten ', changed: true }, { changed: false }],
      ],
    });
  });
  it('take 5,000 paragraphs a side, all different or all alike', () => {
    const many = (seed: number) => Array.from({ length: 5_000 }, (_, at) => prose(seed + at, 6));
    expect(alignParagraphs(many(1), many(100_000)).length).toBeGreaterThan(5_000);
    const alike = Array.from({ length: 5_000 }, () => 'The same words again and again');
    expect(kinds(alignParagraphs(alike, alike)).every((kind) => kind === 'same')).toBe(true);
  });
});
