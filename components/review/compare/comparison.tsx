'use client';

import type { Route } from 'next';
import { useCallback, useEffect, useRef } from 'react';
import { useActs } from '../../acts/act-provider';
import { type CompareActions, CompareDesk } from '../../duplicates/compare-desk';
import { useKeys } from '../../keys/key-provider';
import { KeysOver } from '../../keys/keys-over';
import { useHeldKeys } from '../../parts/hold-keys';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { SkeletonLine } from '../../ui/skeleton';
import { useFlow } from '../flow/flow-provider';
import { useBackCloses } from './use-back-closes';
import { useOverQueue } from './use-over-queue';

/** What the article on the desk is compared with, over the queue; nothing while `address` is null. */
export function ComparisonOver({
  address,
  ...rest
}: {
  address: Route | null;
  mayMerge: boolean;
  actions: CompareActions;
}) {
  return address && <Over key={address} address={address} {...rest} />;
}

/** As large as the screen: one works in it. */
const PAGE =
  'h-[calc(100dvh-2.5rem)] max-h-none w-[calc(100vw-4rem)] max-w-7xl overscroll-contain rounded-md bg-paper max-sm:h-dvh max-sm:w-screen max-sm:max-w-none max-sm:rounded-none sm:border';

function Over({ address, mayMerge, actions }: { address: Route; mayMerge: boolean; actions: CompareActions }) {
  const { compare } = useFlow();
  const content = useRef<HTMLDivElement>(null);
  // The browser gives the focus back to where it was.
  const close = () => content.current?.closest('dialog')?.close();
  const { shown, trouble, again, turn, ...around } = useOverQueue(address, close);
  const isHere = shown !== null || trouble !== null;
  useHeldKeys(!isHere, () => content.current !== null);
  useBackCloses(close);
  const focus = useCallback(() => {
    const ready = content.current?.querySelector<HTMLElement>('[data-autofocus]');
    (ready ?? content.current)?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (isHere) focus();
  }, [isHere, focus]);
  // What had the focus may be gone with what was compared before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn changes with them
  useEffect(() => {
    if (!content.current?.closest('dialog')?.querySelector(':focus')) focus();
  }, [shown, turn, focus]);
  return (
    <Dialog open onClose={() => compare(null)} title="Compare and merge" hideTitle size={PAGE}>
      <KeysOver>
        <div ref={content} tabIndex={-1} className="px-4 pb-24 outline-none sm:px-6">
          <UndoKeys />
          {shown && <CompareDesk key={turn} of={shown.of} mayMerge={mayMerge} actions={actions} around={around} />}
          {trouble && (
            <div className="py-6">
              <Notice
                look="warn"
                actions={
                  <>
                    <Button size="small" onClick={again}>
                      Try again
                    </Button>
                    <Button size="small" onClick={close}>
                      Back to the queue
                    </Button>
                  </>
                }
              >
                {trouble}
              </Notice>
            </div>
          )}
          {!isHere && (
            <div role="status" className="grid gap-4 pt-8">
              <span className="sr-only">Reading what is compared</span>
              <SkeletonLine className="h-8 w-3/5" />
              <SkeletonLine className="h-24 w-full" />
              <SkeletonLine className="h-64 w-full" />
            </div>
          )}
        </div>
      </KeysOver>
    </Dialog>
  );
}

/** What was done can be taken back here as everywhere. */
function UndoKeys() {
  const { undoLast, showSteps } = useActs();
  useKeys({ undo: undoLast, steps: showSteps });
  return null;
}
