import type { ImportView } from '@/lib/import/view';
import { EmptyState } from '../ui/empty-state';
import { ChevronRight } from '../ui/icon';
import { Ago } from '../ui/timestamp';
import { OutcomeLine } from './outcome-line';

const KINDS: Record<ImportView['kind'], string> = {
  paste: 'Pasted text',
  upload: 'Uploaded files',
  page: 'Fetched page',
  feed: 'Feed',
  api: 'Sent by a program',
  command: 'Command line',
  samples: 'Samples',
};

/** The latest imports, each to be opened for what became of every document; one with a refusal is open already. */
export function RecentImports({ imports, now }: { imports: ImportView[]; now: number }) {
  if (imports.length === 0) return <EmptyState title="Nothing was imported yet." />;
  return (
    <ol className="border-b border-line">
      {imports.map((run) => (
        <li key={run.id} className="border-t border-line">
          <details className="group" open={run.counts.refused > 0}>
            <summary className="flex min-h-10 flex-wrap items-center gap-x-3 py-1 hover:bg-sunk">
              <ChevronRight aria-hidden="true" className="size-3.5 text-muted group-open:rotate-90" />
              <span className="font-medium">{KINDS[run.kind]}</span>
              <span className="text-muted">
                {run.startedBy && `${run.startedBy}, `}
                <Ago iso={run.startedAt} now={now} />
              </span>
              <span className="tabular ms-auto text-xs text-muted">{countsOf(run)}</span>
            </summary>
            <ul className="ps-6 pb-3">
              {run.outcomes.map((outcome) => (
                <OutcomeLine
                  key={outcome.id}
                  name={outcome.name}
                  outcome={outcome.outcome}
                  message={outcome.refusal?.message}
                  articles={outcome.articles}
                />
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ol>
  );
}

function countsOf({ counts: { imported, known, refused }, isStopped }: ImportView): string {
  const parts = [
    isStopped && 'stopped',
    imported > 0 && `${imported} imported`,
    known > 0 && `${known} already here`,
    refused > 0 && `${refused} refused`,
  ].filter(Boolean);
  return parts.join(', ') || 'nothing came';
}
