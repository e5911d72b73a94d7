/** A table of figures. The first column names the row; the others are numbers, null where there is nothing to say. */
export type Report = {
  id: ReportId;
  title: string;
  columns: [string, ...string[]];
  rows: [string, ...(number | null)[]][];
};

/** The reports, in the order of the page. `plotted`: the column that the plot draws. */
export const REPORTS = {
  throughput: {
    title: 'By day',
    columns: ['Day', 'Came in', 'Approved', 'Rejected', 'Merged', 'Published'],
    plotted: 2,
  },
  waiting: {
    title: 'Time to the first decision',
    columns: ['Day', 'Decided', 'Median hours', 'Nine in ten within, hours'],
    plotted: 2,
  },
  sources: { title: 'By source', columns: ['Source', 'Approved', 'Rejected', 'Median hours'], plotted: 1 },
  topics: { title: 'Approved, by topic', columns: ['Topic', 'Approved'], plotted: 1 },
  editors: {
    title: 'By editor',
    columns: ['Editor', 'Approved', 'Rejected', 'Merged', 'Published', 'Taken back'],
    plotted: 1,
  },
  reasons: { title: 'Why articles were rejected', columns: ['Reason', 'Rejected'], plotted: 1 },
  residue: {
    title: 'Removed from what came in',
    columns: ['Kind', 'Removed', 'Of these by a person', 'Restored by a person'],
    plotted: 1,
  },
} as const satisfies Record<string, { title: string; columns: [string, ...string[]]; plotted: number }>;
export type ReportId = keyof typeof REPORTS;

/** Whether a string names a report. */
export const isReportId = (id: string): id is ReportId => Object.hasOwn(REPORTS, id);

/** The spans of days that can be looked at. */
export const SPANS = [7, 30, 90, 365] as const;

/** Reads the span from the address; a month where it says nothing that is one. */
export const readSpan = (days: string | undefined): number => SPANS.find((span) => String(span) === days) ?? 30;

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Writes a report as CSV (RFC 4180). A name that a spreadsheet would run as a formula gets an apostrophe before it. */
export const toCsv = ({ columns, rows }: Pick<Report, 'columns' | 'rows'>): string =>
  [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
