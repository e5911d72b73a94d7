import { describe, expect, it } from 'vitest';
import { readSpan, toCsv } from '../../../lib/review/statistics/report';

describe('a report as CSV', () => {
  it('quotes what needs it, and runs no formula', () => {
    const rows: [string, number | null][] = [
      ['Harbour, daily', 3],
      ['The “Wire” says "yes"', null],
      ['=HYPERLINK("x")', 1],
    ];
    expect(toCsv({ columns: ['Source', 'Approved'], rows })).toBe(
      'Source,Approved\r\n"Harbour, daily",3\r\n"The “Wire” says ""yes""",\r\n"\'=HYPERLINK(""x"")",1\r\n',
    );
  });
});

describe('the days looked at', () => {
  it('are one of the spans, else a month', () => {
    expect([readSpan('7'), readSpan('8'), readSpan(undefined)]).toEqual([7, 30, 30]);
  });
});
