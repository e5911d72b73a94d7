'use client';

import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import type { ViewLink } from '@/lib/review/view';
import { useActs } from '../acts/act-provider';
import { quoted } from '../acts/quoted';
import { cx } from '../ui/class-names';
import { icon } from '../ui/icon';
import { Menu } from '../ui/menu';
import { MenuItem } from '../ui/menu-items';
import type { ViewActions } from './actions';
import { ViewDialog, type ViewTerms } from './view-dialog';

const Bookmark = icon('M6.5 3.5h11v17L12 16l-5.5 4.5z');
const Ellipsis = icon('M5 12h.01M12 12h.01M19 12h.01');

const BUTTON = 'flex h-8 items-center gap-1.5 px-2 text-xs whitespace-nowrap pointer-coarse:h-11';

/** What can be done with the view that is shown: rename, share or remove it; or, with none, save the filter that is on as one. */
export function ViewChange({
  view,
  mayShare,
  actions,
}: {
  view: ViewLink | null;
  mayShare: boolean;
  actions: ViewActions;
}) {
  const filter = useSearchParams().toString();
  const { run, report } = useActs();
  const [terms, setTerms] = useState<ViewTerms | null>(null);
  const save = async ({ name, shared }: ViewTerms) => {
    setTerms(null);
    const result = await run<{ eventId: string }>(() =>
      view
        ? actions.change({ viewId: view.viewId, revision: view.revision, name, shared })
        : actions.save({ name, shared, filter }),
    );
    if (result) report(result, `Saved the view ${quoted(name)}.`);
  };
  const remove = async ({ viewId, revision, name }: ViewLink) => {
    const result = await run(() => actions.remove({ viewId, revision }));
    if (result) report(result, `Removed the view ${quoted(name)}.`);
  };
  return (
    <>
      {view ? (
        <Menu
          label={`Change the view ${view.name}`}
          className={cx(BUTTON, 'text-muted')}
          face={<Ellipsis aria-hidden="true" className="size-4" />}
        >
          <MenuItem onSelect={() => setTerms(view)}>Rename or share</MenuItem>
          <MenuItem onSelect={() => void remove(view)}>Remove</MenuItem>
        </Menu>
      ) : (
        <button
          type="button"
          onClick={() => setTerms({ name: '', shared: false })}
          className={cx(BUTTON, 'text-accent hover:underline')}
        >
          <Bookmark aria-hidden="true" className="size-3.5" />
          Save this view
        </button>
      )}
      <ViewDialog
        title={view ? 'Change the view' : 'Save this view of the queue'}
        terms={terms}
        mayShare={mayShare}
        onClose={() => setTerms(null)}
        onSave={(wanted) => void save(wanted)}
      />
    </>
  );
}
