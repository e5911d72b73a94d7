'use client';

import { useState } from 'react';
import type { Step } from '@/lib/review/steps/step';
import { Said } from '../history/said';
import { Button } from '../ui/button';
import { cx } from '../ui/class-names';
import { fullDate, timeOf } from '../ui/timestamp';
import type { Turned } from './actions';

/** Refusals of one batch that are told one by one. */
const TOLD = 5;

/** One step with its way back, or forth where it was taken back; what stands in the way is said under it. */
export function StepLine({
  step,
  turn,
}: {
  step: Step;
  turn: (onProgress: (acts: number) => void) => Promise<Turned>;
}) {
  const [busy, setBusy] = useState<number | null>(null);
  const [turned, setTurned] = useState<Turned | null>(null);
  const { sentence, acts, standing, undoneBy } = step;
  const gone = standing === 0;
  const run = async () => {
    setBusy(0);
    setTurned(await turn(setBusy));
    setBusy(null);
  };
  return (
    <li className="border-t border-line py-2 first:border-t-0">
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <p className={cx('break-words first-letter:uppercase', gone && 'text-muted line-through')}>
            <Said>{sentence}</Said>
          </p>
          <p className="flex flex-wrap gap-x-3 text-2xs text-muted">
            <time dateTime={step.at} title={fullDate(step.at)} className="tabular">
              {timeOf(step.at)}
            </time>
            {gone && undoneBy && <span>taken back by {undoneBy}</span>}
            {!gone && standing < acts && (
              <span className="tabular">
                {acts - standing} of {acts} taken back
              </span>
            )}
            {busy !== null && acts > 1 && (
              <span role="status" className="tabular">
                {busy} of {acts}
              </span>
            )}
          </p>
        </div>
        <Button
          size="small"
          pending={busy !== null}
          onClick={() => void run()}
          aria-label={`${gone ? 'Do again' : 'Undo'}: ${sentence}`}
        >
          {gone ? 'Do again' : 'Undo'}
        </Button>
      </div>
      {turned && turned.refused.length > 0 && (
        <ul role="alert" className="mt-1.5 grid gap-1 border-s-2 border-remove ps-3 text-xs">
          {turned.refused.slice(0, TOLD).map(({ title, refusal }) => (
            <li key={`${title}${refusal.message}`} dir="auto">
              {acts > 1 && title !== '' && <b className="font-medium">“{title}”: </b>}
              {refusal.message}
            </li>
          ))}
          {turned.refused.length > TOLD && <li>and {turned.refused.length - TOLD} more</li>}
        </ul>
      )}
    </li>
  );
}
