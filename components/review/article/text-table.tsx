import { columnsOfFigures, headingOf, type TableCell } from '@/lib/articles/blocks/table';
import type { TableHead } from '@/lib/articles/types';
import { cx } from '../../ui/class-names';
import { Marked } from './marked';
import { type Place, placesFrom } from './marked-pieces';

/** A table runs in one direction, that of its words: its columns follow each other so. Figures stand under one another. */
export function TextTable({ rows, head, places }: { rows: TableCell[][]; head: TableHead; places: readonly Place[] }) {
  const figures = columnsOfFigures(rows, head);
  return (
    <table className="tabular border-collapse">
      <tbody>
        {rows.map((cells, row) => (
          <tr key={cells[0]?.start} className="border-y border-line">
            {cells.map(({ text, start }, column) => {
              const scope = headingOf(head, row, column, text);
              const words = <Marked key={start} text={text} places={placesFrom(places, start)} />;
              const cell = cx('py-1 pe-8 align-top last:pe-0', figures.has(column) ? 'text-end' : 'text-start');
              return scope ? (
                <th key={start} scope={scope} className={cx(cell, 'font-semibold')}>
                  {words}
                </th>
              ) : (
                <td key={start} className={cell}>
                  {words}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
