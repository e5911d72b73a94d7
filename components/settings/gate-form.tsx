'use client';

import { useState, useTransition } from 'react';
import type { Result } from '@/lib/result';
import { CHECKS, type Check, type GatePolicy, LEVELS, type Level } from '@/lib/review/gate/checks';
import { useActs } from '../acts/act-provider';

/** Which findings stop an approval, which only warn, and which nobody looks for; each choice holds at once. */
export function GateForm({
  policy,
  set,
}: {
  policy: GatePolicy;
  set: (levels: Partial<GatePolicy>) => Promise<Result<{ eventId: string }>>;
}) {
  const { run, report } = useActs();
  const [shown, setShown] = useState(policy);
  const [pending, start] = useTransition();
  const choose = (check: Check, level: Level) => {
    setShown({ ...shown, [check]: level });
    start(async () => {
      const result = await run(() => set({ [check]: level }));
      if (!result?.ok) setShown(shown);
      if (result) report(result, `${CHECKS[check].words}: ${LEVELS[level].toLowerCase()}.`);
    });
  };
  return (
    <ul className="max-w-2xl">
      {(Object.keys(CHECKS) as Check[]).map((check) => (
        <li key={check} className="grid grid-cols-[1fr_auto] items-center gap-x-4 border-t border-line py-2">
          <label htmlFor={`gate-${check}`}>{CHECKS[check].words}</label>
          <select
            id={`gate-${check}`}
            value={shown[check]}
            disabled={pending}
            onChange={(event) => choose(check, event.target.value as Level)}
            className="h-8 rounded-sm border border-edge bg-raised px-2 pointer-coarse:h-11"
          >
            {(Object.keys(LEVELS) as Level[]).map((level) => (
              <option key={level} value={level}>
                {LEVELS[level]}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ul>
  );
}
