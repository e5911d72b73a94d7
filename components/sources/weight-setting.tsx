'use client';

import { useTransition } from 'react';
import { WEIGHTS } from '@/lib/review/order/order';
import { useActs } from '../acts/act-provider';
import { Section } from '../ui/card';
import type { SourceActions } from './actions';

const WORDS: Record<(typeof WEIGHTS)[number], string> = {
  1: '1, can wait',
  2: '2',
  3: '3, as usual',
  4: '4',
  5: '5, comes first',
};

/** How much a source's articles weigh in the queue; admins can change it. */
export function WeightSetting({
  weight,
  actions,
  may,
}: {
  weight: number;
  actions: Pick<SourceActions, 'weigh'>;
  may: boolean;
}) {
  const { run, report } = useActs();
  const [pending, start] = useTransition();
  const choose = (wanted: number) =>
    start(async () => {
      const result = await run(() => actions.weigh(wanted));
      if (result) report(result, `It weighs ${wanted} in the queue now.`);
    });
  return (
    <Section title="Weight in the queue">
      <p className="mb-2 text-pretty text-soft">
        Ordered by “Weightiest source”, the queue serves heavier sources first; within one weight, the longest waiting.
      </p>
      {may ? (
        <select
          aria-label="Weight in the queue"
          value={weight}
          disabled={pending}
          onChange={(event) => choose(Number(event.target.value))}
          className="h-8 rounded-sm border border-edge bg-raised px-2 pointer-coarse:h-10"
        >
          {WEIGHTS.map((each) => (
            <option key={each} value={each}>
              {WORDS[each]}
            </option>
          ))}
        </select>
      ) : (
        <p className="tabular">{weight} of 5</p>
      )}
    </Section>
  );
}
