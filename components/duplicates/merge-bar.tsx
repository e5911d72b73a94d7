'use client';

import { ArrowLeft } from 'lucide-react';
import type { RefObject } from 'react';
import type { PairView } from '@/lib/duplicates/view';
import { useActs } from '../acts/act-provider';
import { keyOf } from '../keys/keys';
import { duplicatesHref } from '../links';
import { ActionBar } from '../ui/action-bar';
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
  label,
  mergeButton,
  onMerge,
  onDismiss,
}: {
  pair: PairView;
  open: boolean;
  pending: boolean;
  /** What merging does, in words. */
  label: string;
  mergeButton: RefObject<HTMLButtonElement | null>;
  onMerge: () => void;
  onDismiss: () => void;
}) {
  const { undoLast } = useActs();
  return (
    <ActionBar
      decisions={
        open && (
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
              {label}
            </Button>
          </>
        )
      }
    >
      <ButtonLink look="plain" size="small" href={duplicatesHref()} className="-ms-2">
        <ArrowLeft aria-hidden="true" className="size-3.5" />
        Duplicates
      </ButtonLink>
      <Badge tone={open ? 'warn' : 'plain'}>
        {pair.verdict === 'related' && pair.state === 'proposed' ? 'Related, not the same' : STATES[pair.state]}
      </Badge>
      <Button look="plain" onClick={undoLast} className="ms-auto" {...keyOf('undo')}>
        Undo
      </Button>
    </ActionBar>
  );
}
