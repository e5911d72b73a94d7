import type { BlockLayout, TableHead } from '../types';

/** A cell's words and where in the table's text they begin, in UTF-16 units; a place that is put back has one outside the text. */
export type TableCell = { text: string; start: number };

/** Cells of a table's line: what the importer and spreadsheets put between them. */
const CELL_BREAKS = /\t| \| /g;

function cellsOf(line: string, start: number): TableCell[] {
  const cells: TableCell[] = [];
  let from = 0;
  for (const { index, 0: breaking } of line.matchAll(CELL_BREAKS)) {
    cells.push({ text: line.slice(from, index), start: start + from });
    from = index + breaking.length;
  }
  return [...cells, { text: line.slice(from), start: start + from }];
}

/**
 * Reads the text of a table block as rows of cells. A block begins and ends with a word, so that the empty corner of a table's first row,
 * and what is empty at the end of the last, are not in its text: where all rows between are of one length, they are put back.
 */
export function tableRows(text: string): TableCell[][] {
  let from = 0;
  const rows = text.split('\n').map((line) => {
    const start = from;
    from += line.length + 1;
    return cellsOf(line, start);
  });
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last || rows.length < 2 || rows.slice(1, -1).some((row) => row.length !== width)) return rows;
  const missing = (row: TableCell[], start: number): TableCell[] =>
    Array.from({ length: width - row.length }, (_, at) => ({ text: '', start: start + at }));
  // Joined, not handed over as arguments, of which a call takes only so many.
  const whole = [...missing(first, first.length - width), ...first];
  return [whole, ...rows.slice(1, -1), [...last, ...missing(last, text.length + 1)]];
}

/** Headings of a table, rows and columns, at most. */
export const MAX_TABLE_HEADINGS = 9;

const NO_HEAD: TableHead = { rows: 0, columns: 0 };

/** Gives how much of a table is headings; nothing where that was never said. */
export const tableHeadOf = (layout: BlockLayout | null | undefined): TableHead => layout?.head ?? NO_HEAD;

/** What a cell of a table is the heading of: its column, its row, or nothing; what is empty heads nothing. */
export function headingOf(head: TableHead, row: number, column: number, words: string): 'col' | 'row' | null {
  if (words.trim() === '') return null;
  return row < head.rows ? 'col' : column < head.columns ? 'row' : null;
}

/** A figure with its sign, currency or unit of no letters, or what says that there is none. */
const isFigure = (words: string): boolean => (/\p{N}/u.test(words) && !/\p{L}/u.test(words)) || /^[-–—]$/u.test(words);

/**
 * Finds the columns in which every row below the headings has a figure or nothing, and two have one: readers compare them digit by digit.
 * @returns their places, from 0
 */
export function columnsOfFigures(
  rows: readonly (readonly Pick<TableCell, 'text'>[])[],
  head: TableHead,
): ReadonlySet<number> {
  const figures = new Map<number, number>();
  const others = new Set<number>();
  for (const cells of rows.slice(head.rows)) {
    for (const [column, { text }] of cells.entries()) {
      const words = text.trim();
      if (words !== '' && !isFigure(words)) others.add(column);
      else if (words !== '') figures.set(column, (figures.get(column) ?? 0) + 1);
    }
  }
  return new Set(
    [...figures].flatMap(([column, count]) =>
      count > 1 && column >= head.columns && !others.has(column) ? [column] : [],
    ),
  );
}

/** Makes the first row or the first column of a table headings, or those that it has no headings any longer. */
export function withHeadings(layout: BlockLayout | null | undefined, which: keyof TableHead): BlockLayout {
  const head = tableHeadOf(layout);
  return { ...layout, head: { ...head, [which]: head[which] > 0 ? 0 : 1 } };
}
