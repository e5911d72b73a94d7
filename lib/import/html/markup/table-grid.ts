import { MAX_TABLE_HEADINGS } from '../../../articles/blocks/table';
import type { TableHead } from '../../../articles/types';
import type { PageElement } from '../page';

/** Columns that one cell is followed over, and rows; wider ones are spacers. */
const MAX_COLUMN_SPAN = 20;
const MAX_ROW_SPAN = 200;

function spanOf(cell: PageElement, name: 'colspan' | 'rowspan', most: number): number {
  const span = Number.parseInt(cell.attributes.get(name) ?? '', 10);
  return span > 1 ? Math.min(span, most) : 1;
}

/**
 * Lays out a table as a browser does: a cell that spans several columns or rows leaves empty places behind, so that what stands in one
 * column has one place in every row. Rows and columns without any text are left out.
 * @param rows the cells of each row in order, those without text too
 * @param textOf the words of a cell, empty where it has none
 * @returns rows of one length, and how many at the top and columns at the beginning are headings
 */
export function tableGrid(
  rows: readonly (readonly PageElement[])[],
  textOf: (cell: PageElement) => string,
): { rows: string[][]; head: TableHead } {
  /** By column: through how many more rows a cell from above reaches. */
  const reaching: number[] = [];
  const grid = rows.map((cells) => {
    const row: Place[] = [];
    const skipReached = () => {
      while ((reaching[row.length] ?? 0) > 0) {
        reaching[row.length] = (reaching[row.length] ?? 0) - 1;
        row.push(EMPTY);
      }
    };
    for (const cell of cells) {
      skipReached();
      const rowSpan = spanOf(cell, 'rowspan', MAX_ROW_SPAN);
      const columns = spanOf(cell, 'colspan', MAX_COLUMN_SPAN);
      for (let column = 0; column < columns; column += 1) {
        reaching[row.length] = rowSpan - 1;
        row.push(column === 0 ? { words: textOf(cell), isHead: cell.tag === 'th', isOfHead: isOfHead(cell) } : EMPTY);
      }
    }
    skipReached();
    return row;
  });
  const seen = grid.filter((row) => row.some(({ words }) => words !== ''));
  const width = Math.max(0, ...seen.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) =>
    seen.some((row) => (row[column]?.words ?? '') !== ''),
  );
  const places = seen.map((row) => columns.map((column) => row[column] ?? EMPTY));
  return { rows: places.map((row) => row.map(({ words }) => words)), head: headOf(places) };
}

/** A place of the grid: its words, whether they are in a heading cell, and whether in the head of the table. */
type Place = { words: string; isHead: boolean; isOfHead: boolean };
const EMPTY: Place = { words: '', isHead: false, isOfHead: false };

function isOfHead(cell: PageElement): boolean {
  for (let up = cell.parent; up && up.tag !== 'table'; up = up.parent) if (up.tag === 'thead') return true;
  return false;
}

/** The rows and columns of which every cell that has words is a heading; a table of nothing else has none. */
function headOf(rows: readonly (readonly Place[])[]): TableHead {
  const filled = (places: readonly Place[]) => places.filter(({ words }) => words !== '');
  const first = rows.findIndex((row) => !filled(row).every(({ isHead, isOfHead }) => isHead || isOfHead));
  if (first < 0) return { rows: 0, columns: 0 };
  const below = rows.slice(first);
  const width = below[0]?.length ?? 0;
  let columns = 0;
  while (columns < width && isHeadColumn(below, columns)) columns += 1;
  return { rows: Math.min(first, MAX_TABLE_HEADINGS), columns: Math.min(columns, MAX_TABLE_HEADINGS) };
}

function isHeadColumn(rows: readonly (readonly Place[])[], column: number): boolean {
  const cells = rows.flatMap((row) => (row[column]?.words ? [row[column]] : []));
  return cells.length > 0 && cells.every(({ isHead }) => isHead);
}
