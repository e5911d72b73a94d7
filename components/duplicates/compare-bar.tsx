import { useRouter } from 'next/navigation';
import type { ReactNode, RefObject } from 'react';
import { useActs } from '../acts/act-provider';
import { useKeys } from '../keys/key-provider';
import { type KeyCommand, keyOf } from '../keys/keys';
import { duplicatesHref, queueHref } from '../links';
import { ActionBar } from '../ui/action-bar';
import { Button, ButtonLink } from '../ui/button';
import { ArrowLeft } from '../ui/icon';

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
  queue,
  children,
}: {
  decisions: Decisions | null;
  pending: boolean;
  mergeButton: RefObject<HTMLButtonElement | null>;
  /** The filter of the queue that one comes from; undefined from elsewhere. */
  queue: string | undefined;
  /** Where what is compared stands. */
  children: ReactNode;
}) {
  const { undoLast } = useActs();
  const router = useRouter();
  const back = queue === undefined ? duplicatesHref() : queueHref(queue);
  useKeys(queue === undefined ? {} : { back: () => router.push(back) });
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
      <ButtonLink
        look="plain"
        size="small"
        href={back}
        className="-ms-2"
        {...(queue === undefined ? {} : keyOf('back'))}
      >
        <ArrowLeft aria-hidden="true" className="size-3.5" />
        {queue === undefined ? 'Duplicates' : 'Queue'}
      </ButtonLink>
      {children}
      <Button look="plain" onClick={undoLast} className="ms-auto" {...keyOf('undo')}>
        Undo
      </Button>
    </ActionBar>
  );
}
