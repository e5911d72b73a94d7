'use client';

import type { Route } from 'next';
import { usePathname, useSearchParams } from 'next/navigation';
import { boundedWords } from '@/lib/review/counts/bound';
import type { ViewLink } from '@/lib/review/view';
import { queueHref } from '../links';
import { part } from '../parts/part';
import { cx } from '../ui/class-names';
import { KeyHint } from '../ui/key-hint';
import { Link } from '../ui/link';
import type { ViewActions } from './actions';

const ViewChange = part(() => import('./view-change').then((read) => read.ViewChange));

/** What of an address is a place in the list and no filter. */
const CURSORS: ReadonlySet<string> = new Set(['after', 'before', 'at']);
const ITEM = 'flex h-8 items-center gap-1.5 px-2 text-xs whitespace-nowrap pointer-coarse:h-11';

/** The saved views of the queue under the bar, each with its count and the number that `g` takes; and saving the filter that is on. */
export function ViewStrip({
  views,
  bound,
  mayShare,
  actions,
}: {
  views: readonly ViewLink[];
  /** Up to so many articles of a view were counted. */
  bound: number;
  mayShare: boolean;
  actions: ViewActions;
}) {
  const onQueue = usePathname() === '/queue';
  const search = useSearchParams();
  const here = onQueue ? normal(search) : null;
  const current = views.find(({ filter }) => normal(new URLSearchParams(filter)) === here) ?? null;
  const unsaved = onQueue && here !== '' && !current;
  if (views.length === 0 && !unsaved) return null;

  return (
    <nav
      aria-label="Saved views"
      className="-mx-4 flex min-h-8 overflow-x-auto border-b border-line px-2 [scrollbar-width:none] sm:-mx-0 sm:px-0 pointer-coarse:min-h-11"
    >
      <ul className="flex">
        {views.map((view, index) => (
          <li key={view.viewId} className="flex">
            <Link
              href={queueHref(view.filter) as Route}
              aria-current={view === current ? 'page' : undefined}
              title={view.shared ? `Shared by ${view.byName}` : 'Only you see it'}
              className={cx(
                ITEM,
                'border-b-2 -outline-offset-2',
                view === current ? 'border-ink text-ink' : 'border-transparent text-muted hover:text-ink',
              )}
            >
              {index < 9 && <KeyHint>{String(index + 1)}</KeyHint>}
              <span dir="auto" className="max-w-48 truncate">
                {view.name}
              </span>
              {view.count !== null && <span className="tabular text-muted">{boundedWords(view.count, bound)}</span>}
            </Link>
            {view === current && (view.mine || mayShare) && (
              <ViewChange view={view} mayShare={mayShare} actions={actions} />
            )}
          </li>
        ))}
      </ul>
      {unsaved && <ViewChange view={null} mayShare={mayShare} actions={actions} />}
    </nav>
  );
}

function normal(parameters: Iterable<[string, string]>): string {
  const kept = [...parameters].filter(([name, value]) => value !== '' && !CURSORS.has(name));
  return new URLSearchParams(kept.sort(([a], [b]) => (a < b ? -1 : 1))).toString();
}
