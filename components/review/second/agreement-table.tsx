import type { Agreement } from '@/lib/review/second/kappa';
import { strengthOf } from '@/lib/review/second/kappa';

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** How far first and second opinions agree, a question a row. */
export function AgreementTable({ caption, rows }: { caption: string; rows: { name: string; agreement: Agreement }[] }) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-start text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead className="text-xs text-muted">
          <tr>
            <th className="py-1.5 pe-4 text-start font-medium">Question</th>
            <th className="py-1.5 pe-4 text-end font-medium">Cases</th>
            <th className="py-1.5 pe-4 text-end font-medium">Agreed</th>
            <th className="py-1.5 pe-4 text-end font-medium">By chance</th>
            <th className="py-1.5 text-end font-medium">Kappa</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, agreement: { cases, observed, expected, kappa } }) => (
            <tr key={name} className="border-t border-line">
              <th scope="row" dir="auto" className="py-1.5 pe-4 text-start font-normal">
                {name}
              </th>
              <td className="tabular py-1.5 pe-4 text-end">{cases.toLocaleString('en')}</td>
              <td className="tabular py-1.5 pe-4 text-end">{cases > 0 ? percent(observed) : '–'}</td>
              <td className="tabular py-1.5 pe-4 text-end text-muted">{cases > 0 ? percent(expected) : '–'}</td>
              <td className="tabular py-1.5 text-end whitespace-nowrap">
                {kappa === null ? '–' : `${kappa.toFixed(2)} `}
                {kappa !== null && <span className="text-xs text-muted">{strengthOf(kappa)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
