import type { SourceRow } from '@/lib/clean/view';
import type { Health } from '@/lib/import/inlets/view';
import { sourceHref } from '../links';
import { Badge } from '../ui/badge';
import { countOf } from '../ui/count';
import { Link } from '../ui/link';
import { HealthBadge } from './inlets/health-badge';

/** The sources as a table: what came from each, how much of it was residue, how its feeds are, and what waits to be decided. */
export function SourceList({ rows, health }: { rows: SourceRow[]; health: ReadonlyMap<string, Health> }) {
  return (
    <table className="w-full border-collapse text-start">
      <thead className="border-b border-line text-xs text-muted max-sm:sr-only">
        <tr>
          <th scope="col" className="py-2 pe-4 text-start font-medium">
            Source
          </th>
          <th scope="col" className="px-4 py-2 text-end font-medium">
            Articles
          </th>
          <th scope="col" className="px-4 py-2 text-end font-medium">
            Removed
          </th>
          <th scope="col" className="px-4 py-2 text-end font-medium">
            Rules
          </th>
          <th scope="col" className="px-4 py-2 text-start font-medium">
            Polled
          </th>
          <th scope="col" className="py-2 ps-4 text-start font-medium">
            To decide
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, articles, residueShare, rules, proposals }) => (
          <tr
            key={id}
            className="border-b border-line max-sm:grid max-sm:grid-cols-[auto_auto_1fr] max-sm:gap-x-4 max-sm:py-2.5"
          >
            <th scope="row" className="py-2.5 pe-4 text-start font-normal max-sm:col-span-3 max-sm:p-0">
              <Link
                href={sourceHref(id)}
                dir="auto"
                className="font-serif text-[1.0625rem] leading-snug font-semibold hover:underline"
              >
                {name}
              </Link>
            </th>
            <Count value={articles} unit="article" />
            <td className="tabular px-4 text-end max-sm:p-0 max-sm:text-start max-sm:text-xs max-sm:text-muted">
              {Math.round(residueShare * 100)} %<span className="sm:hidden"> removed</span>
            </td>
            <Count value={rules} unit="rule" />
            <td className="px-4 max-sm:col-span-3 max-sm:p-0">
              <Polled health={health.get(id)} />
            </td>
            <td className="ps-4 max-sm:col-span-3 max-sm:p-0">
              {proposals > 0 && <Badge tone="warn">{countOf(proposals, 'recurring line')}</Badge>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Polled = ({ health }: { health: Health | undefined }) => health && <HealthBadge health={health} />;

function Count({ value, unit }: { value: number; unit: string }) {
  return (
    <td className="tabular px-4 text-end max-sm:p-0 max-sm:text-start max-sm:text-xs max-sm:text-muted">
      <span className="max-sm:hidden">{value.toLocaleString('en')}</span>
      <span className="sm:hidden">{countOf(value, unit)}</span>
    </td>
  );
}
