import type { PageElement } from './page';

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
 * @returns rows of one length
 */
export function tableGrid(
  rows: readonly (readonly PageElement[])[],
  textOf: (cell: PageElement) => string,
): string[][] {
  /** By column: through how many more rows a cell from above reaches. */
  const reaching: number[] = [];
  const grid = rows.map((cells) => {
    const row: string[] = [];
    const skipReached = () => {
      while ((reaching[row.length] ?? 0) > 0) {
        reaching[row.length] = (reaching[row.length] ?? 0) - 1;
        row.push('');
      }
    };
    for (const cell of cells) {
      skipReached();
      const rowSpan = spanOf(cell, 'rowspan', MAX_ROW_SPAN);
      const columns = spanOf(cell, 'colspan', MAX_COLUMN_SPAN);
      for (let column = 0; column < columns; column += 1) {
        reaching[row.length] = rowSpan - 1;
        row.push(column === 0 ? textOf(cell) : '');
      }
    }
    skipReached();
    return row;
  });
  const seen = grid.filter((row) => row.some((words) => words !== ''));
  const width = Math.max(0, ...seen.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) =>
    seen.some((row) => (row[column] ?? '') !== ''),
  );
  return seen.map((row) => columns.map((column) => row[column] ?? ''));
}
