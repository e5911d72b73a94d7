import { REPORTS, type Report } from '@/lib/review/statistics/report';
import { Section } from '../ui/card';
import { ChevronRight } from '../ui/icon';
import { ReportPlot } from './report-plot';

/** One report: its plot, the table behind it, and the table to take along. */
export function ReportSection({ report, days }: { report: Report; days: number }) {
  const { id, title, columns, rows } = report;
  return (
    <Section
      title={title}
      action={
        <a href={`/statistics/${id}?days=${days}`} download className="text-xs text-soft hover:underline">
          CSV<span className="sr-only"> of {title}</span>
        </a>
      }
    >
      {rows.length === 0 ? (
        <p className="text-muted">Nothing in these days.</p>
      ) : (
        <>
          <p aria-hidden="true" className="mb-1 text-xs text-muted">
            {columns[REPORTS[id].plotted]}
          </p>
          <ReportPlot report={report} />
          <details className="group/table mt-2">
            <summary className="flex w-fit cursor-pointer items-center gap-1.5 text-xs text-soft hover:text-ink">
              <ChevronRight aria-hidden="true" className="size-3.5 group-open/table:rotate-90" />
              As a table
            </summary>
            <div className="overflow-x-auto">
              <table className="mt-2 text-xs">
                <caption className="sr-only">{title}</caption>
                <thead>
                  <tr className="border-b border-line text-muted">
                    {columns.map((column, place) => (
                      <th key={column} scope="col" className={place === 0 ? HEAD : `${HEAD} text-end`}>
                        {column}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map(([name, ...numbers]) => (
                    <tr key={name} className="border-b border-line">
                      <th scope="row" dir="auto" className={HEAD}>
                        {name}
                      </th>
                      {numbers.map((number, place) => (
                        <td key={columns[place + 1]} className="tabular py-1 pe-6 text-end">
                          {number?.toLocaleString('en') ?? '–'}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </details>
        </>
      )}
    </Section>
  );
}

const HEAD = 'py-1 pe-6 text-start font-normal whitespace-nowrap';
