'use client';

import { useState, useTransition } from 'react';
import { useActs } from '@/components/acts/act-provider';
import { chooseTheme, THEMES, type Theme } from '@/components/shell/theme';
import { CheckField } from '@/components/ui/field';
import { setSingleKeysAction } from './actions';

/** The switch of the one-letter shortcuts (WCAG 2.1.4). */
export function SingleKeys({ on }: { on: boolean }) {
  const { run, report } = useActs();
  const [shown, setShown] = useState(on);
  const [pending, start] = useTransition();
  const change = (next: boolean) => {
    setShown(next);
    start(async () => {
      const result = await run(() => setSingleKeysAction(next));
      if (!result?.ok) setShown(!next);
      if (result) report(result, next ? 'One-letter keys are on.' : 'One-letter keys are off.');
    });
  };
  return (
    <CheckField
      label="One-letter keys"
      hint="j, k, a, x and the others. Switch them off if you speak to your computer, or press them by accident."
      checked={shown}
      disabled={pending}
      onChange={(event) => change(event.target.checked)}
    />
  );
}

/** The colours, as in the account menu. */
export function ThemeChoice({ theme }: { theme: Theme }) {
  const [chosen, setChosen] = useState(theme);
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 text-xs font-medium text-soft">Colours</legend>
      {THEMES.map(({ value, label }) => (
        <label key={value} className="flex items-baseline gap-2">
          <input
            type="radio"
            name="theme"
            value={value}
            checked={chosen === value}
            onChange={() => {
              setChosen(value);
              chooseTheme(value);
            }}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
