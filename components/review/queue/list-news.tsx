'use client';

import { useKeys } from '../../keys/key-provider';
import { keyOf } from '../../keys/keys';
import { Button } from '../../ui/button';
import { countOf } from '../../ui/count';
import { useFlow } from '../flow/flow-provider';

/** What others changed about the list, waiting above it: nothing moves until the editor asks for it. */
export function ListNews() {
  const { state, renewList } = useFlow();
  const { fresh, gone } = state;
  const words = [
    ...(fresh.size > 0 ? [`${fresh.size.toLocaleString('en')} new`] : []),
    ...(gone.size > 0 ? [`${gone.size.toLocaleString('en')} decided by others`] : []),
  ].join(', ');
  useKeys(words ? { renewList } : {});
  return (
    <>
      <p role="status" className="sr-only">
        {fresh.size > 0 ? `${countOf(fresh.size, 'new article')} above or below, not shown yet.` : ''}
      </p>
      {words && (
        <div className="sticky top-[3.0625rem] z-20 flex items-center justify-between gap-3 border-t border-accent bg-accent-wash px-3 py-1 text-sm max-sm:top-0 max-sm:-mx-4 max-sm:px-4 beside:top-0">
          <span className="tabular font-medium">{words}</span>
          <Button size="small" onClick={renewList} {...keyOf('renewList')}>
            Show
          </Button>
        </div>
      )}
    </>
  );
}
