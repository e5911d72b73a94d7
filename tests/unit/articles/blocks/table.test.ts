import { describe, expect, it } from 'vitest';
import { tableRows } from '../../../../lib/articles/blocks/table';

const wordsOf = (text: string) => tableRows(text).map((cells) => cells.map((cell) => cell.text));

describe('the text of a table as rows', () => {
  it('has a row a line, and cells at tabs and bars', () => {
    expect(wordsOf('Port\tBoats\nVik | 7')).toEqual([
      ['Port', 'Boats'],
      ['Vik', '7'],
    ]);
  });
  it('says where in the text each cell begins', () => {
    const text = 'Port\tBoats\nVik\t\t7';
    for (const { text: words, start } of tableRows(text).flat()) expect(text.startsWith(words, start)).toBe(true);
  });
  it('has the empty corner and the empty end back, each cell with a place of its own', () => {
    const rows = tableRows('Boats\tCrew\nVik\t7\t9\nLarnholm\t12');
    expect(rows.map((cells) => cells.map((cell) => cell.text))).toEqual([
      ['', 'Boats', 'Crew'],
      ['Vik', '7', '9'],
      ['Larnholm', '12', ''],
    ]);
    expect(new Set(rows.flat().map((cell) => cell.start)).size).toBe(9);
  });
  it('leaves rows as they are where those between are of several lengths', () => {
    expect(wordsOf('a\nb\tc\nd\te\tf\ng')).toEqual([['a'], ['b', 'c'], ['d', 'e', 'f'], ['g']]);
  });
  it('is one cell where nothing is a table', () => {
    expect(wordsOf('words')).toEqual([['words']]);
  });

  it('are read of a table of any length', () =>
    expect(tableRows(Array.from({ length: 200_000 }, (_, at) => `${at}\tx`).join('\n'))).toHaveLength(200_000));
});
