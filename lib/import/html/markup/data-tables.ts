import type { TableHead } from '../../../articles/types';
import { MAX_CELLS, type Page, type PageBlock, type PageElement } from '../page';
import { tableGrid } from './table-grid';

/** Cells longer than this, in UTF-16 units, hold paragraphs: the table is there for the layout. */
const MAX_CELL_UNITS = 250;
/** A table of data has this many rows and this many cells a row, on average. */
const MIN_ROWS = 2;
const MIN_CELLS_PER_ROW = 1.8;
/** Cells of a layout hold several blocks each. */
const MAX_BLOCKS_PER_CELL = 1.6;
/** Share of the text in links from which a table is a menu. */
const MAX_LINK_SHARE = 0.6;

type Cell = { table: PageElement; row: PageElement; cell: PageElement };

function cellOf(block: PageBlock): Cell | null {
  let cell: PageElement | null = null;
  let row: PageElement | null = null;
  for (let up: PageElement | null = block.element; up; up = up.parent) {
    if (!cell && (up.tag === 'td' || up.tag === 'th')) cell = up;
    else if (cell && !row && up.tag === 'tr') row = up;
    else if (up.tag === 'table') return cell && row ? { table: up, row, cell } : null;
  }
  return null;
}

/** The cells of one table by its rows. */
type Rows = Map<PageElement, PageElement[]>;

/** The rows of every table with their cells, those without text too; empty where the page has more cells than are followed. */
function rowsByTable({ cells }: Page): ReadonlyMap<PageElement, Rows> {
  const tables = new Map<PageElement, Rows>();
  if (cells.length >= MAX_CELLS) return tables;
  for (const cell of cells) {
    let row: PageElement | null = null;
    let up = cell.parent;
    for (; up && up.tag !== 'table'; up = up.parent) row ??= up.tag === 'tr' ? up : null;
    if (!up || !row) continue;
    const rows: Rows = tables.get(up) ?? new Map();
    tables.set(up, rows);
    const ofRow = rows.get(row);
    if (ofRow) ofRow.push(cell);
    else rows.set(row, [cell]);
  }
  return tables;
}

/**
 * The text of a table, a line a row, a tab between cells, and its headings; null where the blocks are no table of data.
 * @param rowsOf gives all cells of a table, where they are known
 */
function readTable(
  blocks: readonly PageBlock[],
  cells: readonly Cell[],
  rowsOf: (table: PageElement) => Rows | undefined,
): { text: string; head: TableHead } | null {
  if (
    cells.some(
      ({ cell }, at) =>
        cell.attributes.get('role') === 'presentation' || (blocks[at]?.text.length ?? 0) > MAX_CELL_UNITS,
    )
  )
    return null;
  const rows = new Map<PageElement, Map<PageElement, string[]>>();
  cells.forEach(({ row, cell }, at) => {
    const ofRow = rows.get(row) ?? new Map<PageElement, string[]>();
    rows.set(row, ofRow);
    const ofCell = ofRow.get(cell) ?? [];
    ofRow.set(cell, ofCell);
    ofCell.push((blocks[at]?.text ?? '').replace(/\s+/g, ' '));
  });
  const cellCount = [...rows.values()].reduce((sum, row) => sum + row.size, 0);
  const units = blocks.reduce((sum, block) => sum + block.units, 0);
  const linkUnits = blocks.reduce((sum, block) => sum + block.linkUnits, 0);
  const isData =
    rows.size >= MIN_ROWS &&
    cellCount >= rows.size * MIN_CELLS_PER_ROW &&
    blocks.length <= cellCount * MAX_BLOCKS_PER_CELL &&
    linkUnits <= units * MAX_LINK_SHARE;
  if (!isData) return null;
  const words = new Map([...rows.values()].flatMap((row) => [...row]));
  const all = cells[0] && rowsOf(cells[0].table);
  const wanted = all ? [...all.values()] : [...rows.values()].map((row) => [...row.keys()]);
  const grid = tableGrid(wanted, (cell) => words.get(cell)?.join(' ') ?? '');
  return { text: grid.rows.map((row) => row.join('\t')).join('\n'), head: grid.head };
}

function merged(
  blocks: readonly PageBlock[],
  { text, head }: { text: string; head: TableHead },
  table: PageElement,
): PageBlock {
  const sum = (pick: (block: PageBlock) => number) => blocks.reduce((total, block) => total + pick(block), 0);
  return {
    ...{ text, head },
    element: table,
    units: sum((block) => block.units),
    linkUnits: sum((block) => block.linkUnits),
    linked: blocks.find(({ linked }) => linked)?.linked ?? null,
    boldUnits: sum((block) => block.boldUnits),
    linkCount: sum((block) => block.linkCount),
    imageCount: sum((block) => block.imageCount),
  };
}

/** Makes one block of each table that holds data; tables that only lay out the page stay as they are. */
export function mergeDataTables(page: Page): Page {
  const cells = page.blocks.map(cellOf);
  if (!cells.some((cell) => cell !== null)) return page;
  const blocks: PageBlock[] = [];
  const indexAfter: number[] = [];
  let tables: ReadonlyMap<PageElement, Rows> | null = null;
  const rowsOf = (table: PageElement) => {
    tables ??= rowsByTable(page);
    return tables.get(table);
  };
  for (let from = 0; from < page.blocks.length; ) {
    const table = cells[from]?.table;
    let to = from + 1;
    if (table) while (to < page.blocks.length && cells[to]?.table === table) to += 1;
    const group = page.blocks.slice(from, to);
    const ofGroup = cells.slice(from, to).filter((cell): cell is Cell => cell !== null);
    const data = table && group.length > 1 ? readTable(group, ofGroup, rowsOf) : null;
    for (let at = from; at < to; at += 1) indexAfter.push(data === null ? blocks.length + at - from : blocks.length);
    if (data !== null && table) blocks.push(merged(group, data, table));
    else blocks.push(...group);
    from = to;
  }
  indexAfter.push(blocks.length);
  const moved = <T extends { blockIndex: number }>(item: T): T => ({
    ...item,
    blockIndex: indexAfter[item.blockIndex] ?? blocks.length,
  });
  const images = page.images.map((image) => ({ ...moved(image), place: indexAfter[image.place] ?? blocks.length }));
  return { ...page, blocks, images, snippets: page.snippets.map(moved) };
}
