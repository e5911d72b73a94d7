'use client';

import { useState, useTransition } from 'react';
import type { Done } from '@/lib/articles/plan';
import type { Result } from '@/lib/result';
import { useActs } from '../acts/act-provider';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';

/** The share of decisions on which a second opinion is asked, for admins. */
export function ShareForm({
  current,
  set,
}: {
  /** 0 to 1. */
  current: number;
  set: (input: { share: number }) => Promise<Result<Done>>;
}) {
  const { run, report } = useActs();
  const [percent, setPercent] = useState(String(Math.round(current * 1_000) / 10));
  const [pending, start] = useTransition();
  const save = () =>
    start(async () => {
      const result = await run(() => set({ share: Number(percent) / 100 }));
      if (result) report(result, `A second opinion is asked on ${percent} % of decisions from now on.`);
    });
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        label="Percent of decisions"
        type="number"
        min={0}
        max={100}
        step={0.1}
        required
        value={percent}
        onChange={(event) => setPercent(event.target.value)}
      />
      <Button type="submit" pending={pending}>
        Set
      </Button>
    </form>
  );
}
