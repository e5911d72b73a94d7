'use client';

import type { Route } from 'next';
import { usePathname, useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { boundedWords } from '@/lib/review/counts/bound';
import type { ViewLink } from '@/lib/review/view';
import { useActs } from '../acts/act-provider';
import { quoted } from '../acts/quoted';
import { queueHref } from '../links';
import { part } from '../parts/part';
import { cx } from '../ui/class-names';
import { Bookmark, Ellipsis } from '../ui/icon';
import { KeyHint } from '../ui/key-hint';
import { Link } from '../ui/link';
import { Menu, MenuItem } from '../ui/menu';
import type { ViewActions } from './actions';
import type { ViewTerms } from './view-dialog';

const ViewDialog = part(
  () => import('./view-dialog').then((read) => read.ViewDialog),
  ({ terms }) => terms !== null,
);

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
  const { run, report } = useActs();
  const [editing, setEditing] = useState<{ view: ViewLink | null; terms: ViewTerms } | null>(null);
  const here = onQueue ? normal(search) : null;
  const current = views.find(({ filter }) => normal(new URLSearchParams(filter)) === here) ?? null;
  const unsaved = onQueue && here !== '' && !current;
  if (views.length === 0 && !unsaved) return null;

  const save = async ({ name, shared }: ViewTerms) => {
    const view = editing?.view ?? null;
    setEditing(null);
    const result = await run<{ eventId: string }>(() =>
      view
        ? actions.change({ viewId: view.viewId, revision: view.revision, name, shared })
        : actions.save({ name, shared, filter: search.toString() }),
    );
    if (result) report(result, `Saved the view ${quoted(name)}.`);
  };
  const remove = async ({ viewId, revision, name }: ViewLink) => {
    const result = await run(() => actions.remove({ viewId, revision }));
    if (result) report(result, `Removed the view ${quoted(name)}.`);
  };

  return (
    <nav
      aria-label="Saved views"
      className="-mx-4 flex overflow-x-auto border-b border-line px-2 [scrollbar-width:none] sm:-mx-0 sm:px-0"
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
              <span className="tabular text-muted">{boundedWords(view.count, bound)}</span>
            </Link>
            {view === current && (view.mine || mayShare) && (
              <Menu
                label={`Change the view ${view.name}`}
                className={cx(ITEM, 'text-muted')}
                face={<Ellipsis aria-hidden="true" className="size-4" />}
              >
                <MenuItem onSelect={() => setEditing({ view, terms: view })}>Rename or share</MenuItem>
                <MenuItem onSelect={() => void remove(view)}>Remove</MenuItem>
              </Menu>
            )}
          </li>
        ))}
      </ul>
      {unsaved && (
        <button
          type="button"
          onClick={() => setEditing({ view: null, terms: { name: '', shared: false } })}
          className={cx(ITEM, 'text-accent hover:underline')}
        >
          <Bookmark aria-hidden="true" className="size-3.5" />
          Save this view
        </button>
      )}
      <ViewDialog
        title={editing?.view ? 'Change the view' : 'Save this view of the queue'}
        terms={editing?.terms ?? null}
        mayShare={mayShare}
        onClose={() => setEditing(null)}
        onSave={(terms) => void save(terms)}
      />
    </nav>
  );
}

function normal(parameters: Iterable<[string, string]>): string {
  const kept = [...parameters].filter(([name, value]) => value !== '' && !CURSORS.has(name));
  return new URLSearchParams(kept.sort(([a], [b]) => (a < b ? -1 : 1))).toString();
}
