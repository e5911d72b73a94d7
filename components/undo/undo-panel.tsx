'use client';

import { useCallback, useEffect, useState } from 'react';
import type { Result } from '@/lib/result';
import type { Step } from '@/lib/review/steps/step';
import { Dialog } from '../ui/dialog';
import { EmptyState } from '../ui/empty-state';
import { RefusalNotice } from '../ui/refusal';
import { SkeletonLine } from '../ui/skeleton';
import type { TurnStep } from './actions';
import { StepLine } from './step-line';

/** Everything this person did lately, the last first; whatever is not undone can be taken back. */
export function UndoPanel({
  open,
  onClose,
  read,
  turn,
}: {
  open: boolean;
  onClose: () => void;
  read: () => Promise<Result<Step[]>>;
  turn: TurnStep;
}) {
  return (
    <Dialog open={open} onClose={onClose} title="What you did">
      <Stack read={read} turn={turn} />
    </Dialog>
  );
}

function Stack({ read, turn }: { read: () => Promise<Result<Step[]>>; turn: TurnStep }) {
  const [steps, setSteps] = useState<Result<Step[]> | null>(null);
  const reread = useCallback(async () => setSteps(await read()), [read]);
  useEffect(() => void reread(), [reread]);
  if (!steps) return <SkeletonLine className="h-24 w-full" />;
  if (!steps.ok) return <RefusalNotice refusal={steps.error} />;
  if (steps.value.length === 0) {
    return (
      <EmptyState title="You have not changed anything yet.">
        What you decide, edit, merge or publish will stand here, each with its way back.
      </EmptyState>
    );
  }
  return (
    <>
      <p className="-mt-2 mb-3 text-muted">
        Any step can be taken back alone, and done again. Where somebody has changed the same thing since, it says who.
      </p>
      <ol aria-label="Your steps, newest first">
        {steps.value.map((step) => (
          <StepLine
            key={step.id}
            step={step}
            turn={async (onProgress) => {
              const turned = await turn(step, onProgress);
              await reread();
              return turned;
            }}
          />
        ))}
      </ol>
    </>
  );
}
