import { REPORTS, type Report } from '@/lib/review/statistics/report';

const WIDTH = 640;
const ROW = 22;
const NAMES = 200;
const MOST_ROWS = 14;

/** A report as horizontal bars, one a row, of the column that matters most; the table beside it says all. */
export function ReportPlot({ report: { id, title, columns, rows } }: { report: Report }) {
  const { plotted } = REPORTS[id];
  const days = columns[0] === 'Day';
  const shown = days ? rows.slice(-MOST_ROWS) : rows.slice(0, MOST_ROWS);
  const values = shown.map((row) => Number(row[plotted] ?? 0));
  const most = Math.max(1, ...values);
  const height = shown.length * ROW;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${height}`}
      className="h-auto w-full max-w-2xl"
      role="img"
      aria-label={`${title}: ${columns[plotted]}, as in the table`}
    >
      {shown.map(([name], index) => {
        const length = ((WIDTH - NAMES - 60) * (values[index] ?? 0)) / most;
        return (
          <g key={name} transform={`translate(0 ${index * ROW})`}>
            <text x={NAMES - 8} y={15} textAnchor="end" className="fill-soft text-xs">
              {name.length > 30 ? `${name.slice(0, 29)}…` : name}
            </text>
            <rect x={NAMES} y={4} width={Math.max(1, length)} height={ROW - 8} className="fill-accent" />
            <text x={NAMES + length + 6} y={15} className="fill-muted text-xs tabular-nums">
              {(values[index] ?? 0).toLocaleString('en')}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
