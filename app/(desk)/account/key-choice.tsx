'use client';

import { useState, useTransition } from 'react';
import { useActs } from '@/components/acts/act-provider';
import { movableKeys } from '@/components/keys/key-words';
import { Button } from '@/components/ui/button';
import { type KeyLayout, ownKey } from '@/lib/access/account/key-layout';
import { moveKey } from '@/lib/access/account/key-moves';
import { setKeyLayoutAction } from './actions';

/** Where this person has the desk's keys: each line takes another key, which trades places with what was there. */
export function KeyChoice({ layout: saved }: { layout: KeyLayout }) {
  const { run, report, say } = useActs();
  const [layout, setLayout] = useState(saved);
  const [pending, start] = useTransition();
  const save = (next: KeyLayout, said: string) =>
    start(async () => {
      setLayout(next);
      const result = await run(() => setKeyLayoutAction(next));
      if (!result?.ok) setLayout(layout);
      if (result) report(result, said);
    });
  const move = (key: string, typed: string, does: string) => {
    const to = typed.toLowerCase();
    if (to === '' || to === ownKey(layout, key)) return;
    const next = moveKey(layout, key, to);
    const other = movableKeys().find((one) => ownKey(layout, one.key) === to);
    const traded = other && `, and “${wordsOf(other)[0]}” on ${ownKey(layout, key)}`;
    if (next) save(next, `“${does}” is on ${to} now${traded ?? ''}.`);
    else
      say({
        text: `“${typed}” cannot take that place: a letter goes to a letter, a sign to a sign, and digits stay.`,
        tone: 'refused',
      });
  };
  return (
    <details>
      <summary className="w-fit cursor-pointer text-accent">Move keys</summary>
      <p className="mt-2 mb-3 max-w-prose text-soft">
        Type the key that you would rather press. What was on it comes to where this one was, and the buttons show it.
      </p>
      <ul>
        {movableKeys().map((movable) => {
          const { key } = movable;
          const all = wordsOf(movable);
          const label = all.join('; ');
          return (
            <li key={key} className="flex items-center justify-between gap-4 border-t border-line py-1.5">
              <label htmlFor={`key-${key}`} className="min-w-0 text-soft">
                {label}
              </label>
              <input
                id={`key-${key}`}
                value={ownKey(layout, key)}
                disabled={pending}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                onFocus={(event) => event.currentTarget.select()}
                onChange={(event) =>
                  move(key, event.currentTarget.value.replace(ownKey(layout, key), ''), all[0] ?? key)
                }
                className="size-9 shrink-0 rounded-sm border border-edge/70 bg-raised text-center hover:border-edge pointer-coarse:size-11"
              />
            </li>
          );
        })}
      </ul>
      {Object.keys(layout).length > 0 && (
        <Button className="mt-3" pending={pending} onClick={() => save({}, 'All keys are where the desk has them.')}>
          All keys as the desk has them
        </Button>
      )}
    </details>
  );
}

/** What a key does, and what with Shift. */
const wordsOf = ({ does, withShift }: ReturnType<typeof movableKeys>[number]): string[] => [
  ...does,
  ...withShift.map((words) => `with Shift: ${words}`),
];
