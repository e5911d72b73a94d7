import { ArrowLeft } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { useActs } from '../acts/act-provider';
import { type KeyCommand, keyOf } from '../keys/keys';
import { duplicatesHref } from '../links';
import { ActionBar } from '../ui/action-bar';
import { Button, ButtonLink } from '../ui/button';

/** The two decisions on what is compared: that it is not the same, or that it becomes one. */
export type Decisions = {
  apart: { label: string; key: KeyCommand; run: () => void };
  merge: { label: string; isLikely: boolean; disabled?: boolean; run: () => void };
};

/** The bar that stays in sight where texts are compared. `m` focuses Merge, Enter then presses it. */
export function CompareBar({
  decisions,
  pending,
  mergeButton,
  children,
}: {
  decisions: Decisions | null;
  pending: boolean;
  mergeButton: RefObject<HTMLButtonElement | null>;
  /** Where what is compared stands. */
  children: ReactNode;
}) {
  const { undoLast } = useActs();
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
              aria-keyshortcuts="m"
              keyHint="m ↵"
            >
              {decisions.merge.label}
            </Button>
          </>
        )
      }
    >
      <ButtonLink look="plain" size="small" href={duplicatesHref()} className="-ms-2">
        <ArrowLeft aria-hidden="true" className="size-3.5" />
        Duplicates
      </ButtonLink>
      {children}
      <Button look="plain" onClick={undoLast} className="ms-auto" {...keyOf('undo')}>
        Undo
      </Button>
    </ActionBar>
  );
}
