'use client';

import { useState, useTransition } from 'react';
import type { Done } from '@/lib/articles/plan';
import type { Result } from '@/lib/result';
import type { ReasonChange } from '@/lib/review/reasons/input';
import { offeredOf, type Reason } from '@/lib/review/reasons/reasons';
import { useActs } from '../acts/act-provider';
import { Button } from '../ui/button';
import { KeyHint } from '../ui/key-hint';
import { ReasonFields } from './reason-fields';

/** The reasons for which the desk rejects, in the order of their keys; each change holds at once. */
export function ReasonsForm({
  reasons,
  change,
}: {
  /** Those that are no longer offered too. */
  reasons: readonly Reason[];
  change: (input: ReasonChange) => Promise<Result<Done>>;
}) {
  const { run, report } = useActs();
  const [editing, setEditing] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const perform = (input: ReasonChange, said: string) =>
    start(async () => {
      const result = await run(() => change(input));
      if (!result) return;
      report(result, said);
      if (result.ok) setEditing(null);
    });
  const offered = offeredOf(reasons);
  const former = reasons.filter((reason) => !reason.offered);
  return (
    <div className="max-w-2xl">
      <ol aria-label="Reasons for rejecting">
        {offered.map(({ code, words, note }, index) => (
          <li key={code} className="border-t border-line py-2">
            {editing === code ? (
              <ReasonFields
                words={words}
                note={note}
                save="Save"
                pending={pending}
                onSave={(fields) => perform({ act: 'edit', code, ...fields }, `Reason “${fields.words}” saved.`)}
                onCancel={() => setEditing(null)}
              />
            ) : (
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <span className="w-6 text-muted">{index < 9 && <KeyHint>{String(index + 1)}</KeyHint>}</span>
                <div className="min-w-40 flex-1">
                  <p dir="auto">{words}</p>
                  {note && (
                    <p dir="auto" className="text-xs text-muted">
                      {note}
                    </p>
                  )}
                </div>
                <div className="flex gap-1">
                  <Button
                    size="small"
                    look="plain"
                    aria-label={`Move “${words}” up`}
                    disabled={pending || index === 0}
                    onClick={() => perform({ act: 'move', code, by: -1 }, `“${words}” moved up.`)}
                  >
                    ↑
                  </Button>
                  <Button
                    size="small"
                    look="plain"
                    aria-label={`Move “${words}” down`}
                    disabled={pending || index === offered.length - 1}
                    onClick={() => perform({ act: 'move', code, by: 1 }, `“${words}” moved down.`)}
                  >
                    ↓
                  </Button>
                  <Button size="small" aria-label={`Edit “${words}”`} onClick={() => setEditing(code)}>
                    Edit
                  </Button>
                  <Button
                    size="small"
                    aria-label={`Take “${words}” away`}
                    disabled={pending || offered.length === 1}
                    onClick={() =>
                      perform({ act: 'offer', code, offered: false }, `“${words}” can no longer be chosen.`)
                    }
                  >
                    Take away
                  </Button>
                </div>
              </div>
            )}
          </li>
        ))}
      </ol>
      <div className="border-t border-line pt-3">
        {editing === NEW ? (
          <ReasonFields
            words=""
            note={null}
            save="Add"
            pending={pending}
            onSave={(fields) => perform({ act: 'add', ...fields }, `Reason “${fields.words}” added.`)}
            onCancel={() => setEditing(null)}
          />
        ) : (
          <Button size="small" onClick={() => setEditing(NEW)}>
            Add a reason
          </Button>
        )}
      </div>
      {former.length > 0 && (
        <div className="mt-4">
          <p className="text-xs text-muted">No longer offered; articles rejected with them keep them.</p>
          <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
            {former.map(({ code, words }) => (
              <li key={code} className="flex items-center gap-1.5 text-soft">
                <span dir="auto">{words}</span>
                <Button
                  size="small"
                  look="plain"
                  disabled={pending}
                  aria-label={`Offer “${words}” again`}
                  onClick={() => perform({ act: 'offer', code, offered: true }, `“${words}” can be chosen again.`)}
                >
                  Offer again
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** No code is this: codes are made of letters. */
const NEW = '+';
