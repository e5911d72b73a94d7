import { describe, expect, it } from 'vitest';
import { storedLayout } from '../../../../lib/articles/blocks/layout';
import {
  columnsOfFigures,
  headingOf,
  tableHeadOf,
  tableRows,
  withHeadings,
} from '../../../../lib/articles/blocks/table';

const wordsOf = (text: string) => tableRows(text).map((cells) => cells.map((cell) => cell.text));

describe('the headings of a table', () => {
  it('are of columns at its top, of rows at its side, and never empty', () => {
    const head = { rows: 1, columns: 1 };
    expect(headingOf(head, 0, 1, 'Boats')).toBe('col');
    expect(headingOf(head, 1, 0, 'Vik')).toBe('row');
    expect(headingOf(head, 1, 1, '7')).toBeNull();
    expect(headingOf(head, 0, 0, ' ')).toBeNull();
    expect(headingOf(tableHeadOf(null), 0, 0, 'Port')).toBeNull();
  });
  it('come and go, and what says that there are none is not stored', () => {
    const once = withHeadings(null, 'rows');
    expect(storedLayout(once)).toEqual({ head: { rows: 1, columns: 0 } });
    expect(storedLayout(withHeadings(once, 'columns'))).toEqual({ head: { rows: 1, columns: 1 } });
    expect(storedLayout(withHeadings({ head: { rows: 3, columns: 0 } }, 'rows'))).toBeNull();
  });
});

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

  it('are read of a table of any width', () => {
    const [first, last] = tableRows(`a\nb${'\tc'.repeat(200_000)}`);
    expect(first).toHaveLength(200_001);
    expect(first?.at(-1)?.text).toBe('a');
    expect(last).toHaveLength(200_001);
  });
});

describe('columns of figures', () => {
  const figuresIn = (text: string, head = { rows: 1, columns: 0 }) => [...columnsOfFigures(tableRows(text), head)];

  it('have a figure, nothing or a dash in every row below the headings', () => {
    expect(figuresIn('Year\tVotes\tShare\tWon\n2018\t1,204\t61.2%\tAda\n2020\t3,877\t–\tBo\n2022\t\t€ 63\tCy')).toEqual(
      [0, 1, 2],
    );
    expect(figuresIn('السعر\tالمدة\n٣٥\t3 ساعات\n٤٠\t2 ساعات')).toEqual([0]);
  });

  it('are not those of headings, of one figure, or of words with a number', () => {
    expect(figuresIn('Year\tVotes\n2018\t12\n2020\t13', { rows: 1, columns: 1 })).toEqual([1]);
    expect(figuresIn('Town\tRain\nPorto\t12')).toEqual([]);
    expect(figuresIn('Flat\tCrew\n2b\tnone\n3c\t-')).toEqual([]);
    expect(figuresIn('1\t2\n3\tx', { rows: 9, columns: 9 })).toEqual([]);
  });
});
