'use client';

import { ArrowLeft } from 'lucide-react';
import type { RefObject } from 'react';
import type { PairView } from '@/lib/duplicates/view';
import { useActs } from '../acts/act-provider';
import { keyOf } from '../keys/keys';
import { duplicatesHref } from '../links';
import { Badge } from '../ui/badge';
import { Button, ButtonLink } from '../ui/button';

const STATES: Record<PairView['state'], string> = {
  proposed: 'Open',
  merged: 'Merged',
  dismissed: 'Not duplicates',
};

/** The bar that stays in sight: back, where the pair stands, and the two decisions. `m` focuses Merge, Enter then presses it. */
export function MergeBar({
  pair,
  open,
  pending,
  leadLetter,
  mergeButton,
  onMerge,
  onDismiss,
}: {
  pair: PairView;
  open: boolean;
  pending: boolean;
  leadLetter: 'A' | 'B';
  mergeButton: RefObject<HTMLButtonElement | null>;
  onMerge: () => void;
  onDismiss: () => void;
}) {
  const { undoLast } = useActs();
  return (
    <div className="sticky top-[3.0625rem] z-20 -mx-4 border-b border-line bg-paper px-4 max-sm:static sm:-mx-6 sm:px-6">
      <div className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-2 py-2">
        <ButtonLink look="plain" size="small" href={duplicatesHref()}>
          <ArrowLeft aria-hidden="true" className="size-3.5" />
          Duplicates
        </ButtonLink>
        <Badge tone={open ? 'warn' : 'plain'}>
          {pair.verdict === 'related' && pair.state === 'proposed' ? 'Related, not the same' : STATES[pair.state]}
        </Badge>
        <div className="ms-auto flex flex-wrap gap-2 max-sm:fixed max-sm:inset-x-0 max-sm:bottom-0 max-sm:z-30 max-sm:border-t max-sm:border-line max-sm:bg-paper max-sm:p-3">
          <Button look="plain" onClick={undoLast} {...keyOf('undo')}>
            Undo
          </Button>
          {open && (
            <>
              <Button pending={pending} onClick={onDismiss} {...keyOf('notDuplicates')}>
                Not duplicates
              </Button>
              <Button
                ref={mergeButton}
                look={pair.verdict === 'duplicate' ? 'primary' : 'outline'}
                pending={pending}
                onClick={onMerge}
                aria-keyshortcuts="m"
                keyHint="m ↵"
              >
                Merge into {leadLetter}
              </Button>
            </>
          )}
        </div>
      </div>
    </div>
  );
}
