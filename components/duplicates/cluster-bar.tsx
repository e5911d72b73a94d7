'use client';

import { ArrowLeft } from 'lucide-react';
import type { RefObject } from 'react';
import { useActs } from '../acts/act-provider';
import { keyOf } from '../keys/keys';
import { duplicatesHref } from '../links';
import { ActionBar } from '../ui/action-bar';
import { Badge } from '../ui/badge';
import { Button, ButtonLink } from '../ui/button';

/** The bar that stays in sight over a cluster. `m` focuses Merge, Enter then presses it. */
export function ClusterBar({
  sure,
  count,
  pending,
  mergeButton,
  onMerge,
  onTakeOut,
}: {
  sure: boolean;
  /** So many articles become one. */
  count: number;
  pending: boolean;
  mergeButton: RefObject<HTMLButtonElement | null>;
  onMerge: (() => void) | null;
  onTakeOut: () => void;
}) {
  const { undoLast } = useActs();
  return (
    <ActionBar
      decisions={
        onMerge && (
          <>
            <Button pending={pending} onClick={onTakeOut} {...keyOf('takeOut')}>
              B is no duplicate
            </Button>
            <Button
              ref={mergeButton}
              look="primary"
              pending={pending}
              disabled={count < 2}
              onClick={onMerge}
              {...keyOf('mergeCluster')}
              keyHint="m ↵"
            >
              Merge {count} into one
            </Button>
          </>
        )
      }
    >
      <ButtonLink look="plain" size="small" href={duplicatesHref()} className="-ms-2">
        <ArrowLeft aria-hidden="true" className="size-3.5" />
        Duplicates
      </ButtonLink>
      <Badge tone={sure ? 'keep' : 'warn'}>{sure ? 'Sure' : 'To be looked at'}</Badge>
      <Button look="plain" onClick={undoLast} className="ms-auto" {...keyOf('undo')}>
        Undo
      </Button>
    </ActionBar>
  );
}
