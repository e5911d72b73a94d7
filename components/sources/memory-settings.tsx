'use client';

import { useTransition } from 'react';
import type { SourceView } from '@/lib/clean/view';
import { useActs } from '../acts/act-provider';
import { Button } from '../ui/button';
import { Section } from '../ui/card';
import { countOf } from '../ui/count';
import type { SourceActions } from './actions';

/** Whether the memory of a source is used, and on how many stories it rests; admins can switch it and have all counted again. */
export function MemorySettings({
  view,
  actions,
  may,
}: {
  view: SourceView;
  actions: Pick<SourceActions, 'switchMemory' | 'recount'>;
  may: boolean;
}) {
  const { run, report, say } = useActs();
  const [pending, start] = useTransition();
  const { usesMemory, storyCount, refused } = view;
  const flip = () =>
    start(async () => {
      const result = await run(() => actions.switchMemory(!usesMemory));
      if (result) report(result, usesMemory ? 'Memory switched off.' : 'Memory switched on.');
    });
  const recount = () =>
    start(async () => {
      const result = await run(actions.recount);
      if (result?.ok) say({ text: `Counted ${countOf(result.value.stories, 'story', 'stories')} again.` });
      else if (result) report(result, '');
    });
  return (
    <>
      <Section title="Memory">
        <p className="text-pretty text-soft">
          {usesMemory
            ? 'What recurs at the top or the end of most stories is removed from new articles.'
            : 'Switched off: new articles keep what recurs, and lines are only counted.'}
        </p>
        <p className="tabular mt-1 text-xs text-muted">
          Counted in {countOf(storyCount, 'story', 'stories')}; copies of one story count once.
        </p>
        {may && (
          <div className="mt-2 flex flex-wrap gap-2">
            <Button size="small" pending={pending} onClick={flip}>
              {usesMemory ? 'Switch memory off' : 'Switch memory on'}
            </Button>
            <Button size="small" look="plain" pending={pending} onClick={recount}>
              Count again
            </Button>
          </div>
        )}
      </Section>
      {refused.length > 0 && (
        <Section title="Refused for good">
          <ul className="grid gap-1.5 text-xs">
            {refused.map((line) => (
              <li key={line.id}>
                <span dir="auto" className="line-clamp-2">
                  {line.sample}
                </span>
                <span className="tabular text-muted">
                  in {line.stories} of {countOf(line.outOf, 'article')}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
