import type { ReactNode, RefObject } from 'react';
import { useActs } from '../acts/act-provider';
import { useKeys } from '../keys/key-provider';
import { type KeyCommand, keyOf } from '../keys/keys';
import { duplicatesHref } from '../links';
import { ActionBar } from '../ui/action-bar';
import { Button, ButtonLink } from '../ui/button';
import { ArrowLeft } from '../ui/icon';
import type { Around } from './around';

/** The two decisions on what is compared: that it is not the same, or that it becomes one; `isSure`: Enter merges over the queue. */
export type Decisions = {
  apart: { label: string; key: KeyCommand; run: () => void };
  merge: { label: string; isLikely: boolean; isSure: boolean; disabled?: boolean; run: () => void };
};

/** The bar that stays in sight where texts are compared. `m` focuses Merge, Enter then presses it. */
export function CompareBar({
  decisions,
  around,
  mergeButton,
  children,
}: {
  decisions: Decisions | null;
  around: Around;
  mergeButton: RefObject<HTMLButtonElement | null>;
  /** Where what is compared stands. */
  children: ReactNode;
}) {
  const { undoLast } = useActs();
  const { pending, overQueue, back } = around;
  useKeys(overQueue ? { back } : {});
  return (
    <ActionBar
      decisions={
        decisions && (
          <>
            <Button pending={pending} onClick={decisions.apart.run} {...keyOf(decisions.apart.key)}>
              {decisions.apart.label}
            </Button>
            <Button
              ref={mergeButton}
              look={decisions.merge.isLikely ? 'primary' : 'outline'}
              pending={pending}
              disabled={decisions.merge.disabled}
              onClick={decisions.merge.run}
              data-autofocus={decisions.merge.isSure || undefined}
              aria-keyshortcuts="m"
              keyHint="m ↵"
            >
              {decisions.merge.label}
            </Button>
          </>
        )
      }
    >
      {overQueue ? (
        <Button look="plain" size="small" onClick={back} className="-ms-2" {...keyOf('back')}>
          <ArrowLeft aria-hidden="true" className="size-3.5" />
          Queue
        </Button>
      ) : (
        <ButtonLink look="plain" size="small" href={duplicatesHref()} className="-ms-2">
          <ArrowLeft aria-hidden="true" className="size-3.5" />
          Duplicates
        </ButtonLink>
      )}
      {children}
      <Button look="plain" onClick={undoLast} className="ms-auto" {...keyOf('undo')}>
        Undo
      </Button>
    </ActionBar>
  );
}
