'use client';

import { useState, useTransition } from 'react';
import { healthOf, type InletView } from '@/lib/import/inlets/view';
import type { Result } from '@/lib/result';
import { useActs } from '../../acts/act-provider';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Ago, Until } from '../../ui/timestamp';
import { useRefreshing } from '../../ui/use-refreshing';
import type { InletActions, MayOnInlets } from './actions';
import { DayPlot } from './day-plot';
import { HealthBadge } from './health-badge';
import { InletForm } from './inlet-form';
import { PollLog } from './poll-log';

/** One feed: where it is, how it is, what it brought, and what can be done about it. */
export function InletRow({
  inlet,
  now,
  may,
  actions,
}: {
  inlet: InletView;
  now: number;
  may: MayOnInlets;
  actions: InletActions;
}) {
  const { run, report } = useActs();
  const [pending, start] = useTransition();
  const [editing, setEditing] = useState(false);
  const { id: inletId, revision, state } = inlet;
  const act = (asked: () => Promise<Result<void>>, said: string) =>
    start(async () => {
      const result = await run(asked);
      if (result) report(result, said);
    });
  const active = state === 'active';
  // A new feed is asked at once, and one that somebody had polled until it was tried once more.
  const [triedBefore, setTriedBefore] = useState<string | null | undefined>(active ? null : undefined);
  useRefreshing(inlet.isAsked || triedBefore === inlet.lastTriedAt);
  return (
    <li className="grid gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <a href={inlet.url} dir="auto" className="min-w-0 truncate font-mono text-xs text-soft hover:underline">
          {inlet.url}
        </a>
        {inlet.isAsked ? <Badge tone="accent">Being asked</Badge> : <HealthBadge health={healthOf(inlet)} />}
      </div>
      {inlet.trouble && (
        <p role="status" className="text-sm text-remove">
          {inlet.trouble} {inlet.failures > 1 && `Failed ${inlet.failures} times in a row.`}
        </p>
      )}
      <dl className="tabular flex flex-wrap gap-x-6 gap-y-1 text-xs text-muted">
        <Fact name="Last success">{inlet.lastSuccessAt ? <Ago iso={inlet.lastSuccessAt} now={now} /> : 'never'}</Fact>
        {inlet.kind === 'page' && <Fact name="Watched">as a page</Fact>}
        {active && (
          <Fact name="Next">
            <Until iso={inlet.nextAt} now={now} />
          </Fact>
        )}
        <Fact name="Asked">
          every {spanOf(inlet.everyMinutes ?? inlet.paceMinutes)}
          {inlet.everyMinutes === null && ', as it needs'}
        </Fact>
      </dl>
      <DayPlot perDay={inlet.perDay} />
      <div className="flex flex-wrap gap-2">
        {may.poll && (
          <Button
            size="small"
            pending={pending}
            onClick={() => {
              setTriedBefore(inlet.lastTriedAt);
              act(() => actions.pollNow(inletId), 'It is polled now.');
            }}
          >
            Poll now
          </Button>
        )}
        {may.edit && (
          <>
            <Button
              size="small"
              look="plain"
              pending={pending}
              onClick={() =>
                act(() => actions.switchInlet({ inletId, revision, active: !active }), active ? 'Paused.' : 'Resumed.')
              }
            >
              {active ? 'Pause' : 'Resume'}
            </Button>
            <Button size="small" look="plain" aria-expanded={editing} onClick={() => setEditing(!editing)}>
              Edit
            </Button>
          </>
        )}
      </div>
      {editing && <InletForm key={revision} inlet={inlet} actions={actions} onDone={() => setEditing(false)} />}
      <PollLog polls={inlet.polls} now={now} />
    </li>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="flex gap-1.5">
      <dt>{name}</dt>
      <dd className="text-soft">{children}</dd>
    </div>
  );
}

/** Minutes in the largest unit that fits. */
function spanOf(minutes: number): string {
  if (minutes < 120) return `${minutes} min`;
  return minutes < 2_880 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / 1_440)} days`;
}
