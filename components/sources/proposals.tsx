'use client';

import { useOptimistic, useRef, useState, useTransition } from 'react';
import type { ProposalView } from '@/lib/clean/view';
import { useActs } from '../acts/act-provider';
import { useKeys } from '../keys/key-provider';
import { keyOf } from '../keys/keys';
import { articleHref } from '../links';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { countOf } from '../ui/count';
import { Link } from '../ui/link';
import type { SourceActions } from './actions';

/** The lines that recur on a source, to be made a rule or refused for good, by click or by key. */
export function Proposals({
  proposals: given,
  actions,
  may,
  onConfirmed,
}: {
  proposals: ProposalView[];
  actions: Pick<SourceActions, 'confirmLine' | 'refuseLine'>;
  may: boolean;
  onConfirmed: (ruleId: string) => void;
}) {
  const { run, report } = useActs();
  const [proposals, drop] = useOptimistic(given, (list, id: string) => list.filter((line) => line.id !== id));
  const [current, setCurrent] = useState<string | null>(null);
  const [, start] = useTransition();
  const list = useRef<HTMLUListElement>(null);
  const at = Math.max(
    proposals.findIndex(({ id }) => id === current),
    0,
  );
  const focus = (place: number) => {
    const item = list.current?.children[place];
    if (item instanceof HTMLElement) item.focus();
  };
  const decide = (line: ProposalView, what: 'confirm' | 'refuse') =>
    start(async () => {
      drop(line.id);
      const result = await run(() => actions[what === 'confirm' ? 'confirmLine' : 'refuseLine'](line.id));
      if (!result) return;
      report(result, what === 'confirm' ? 'Made a rule.' : 'Refused for good.');
      if (result.ok && 'ruleId' in result.value && what === 'confirm') onConfirmed(String(result.value.ruleId));
      else requestAnimationFrame(() => focus(Math.min(at, proposals.length - 2)));
    });
  const onCurrent = (what: 'confirm' | 'refuse') => () => {
    const line = proposals[at];
    if (line) decide(line, what);
  };
  const hasFocus = () => list.current?.contains(document.activeElement) === true;
  useKeys(
    proposals.length > 0
      ? {
          nextLine: () => focus(hasFocus() ? Math.min(at + 1, proposals.length - 1) : 0),
          previousLine: () => focus(Math.max(at - 1, 0)),
          ...(may ? { confirmLine: onCurrent('confirm'), refuseLine: onCurrent('refuse') } : {}),
        }
      : {},
  );
  if (proposals.length === 0) {
    return <p className="py-2 text-muted">No line recurs in the articles of this source that nobody has decided on.</p>;
  }
  return (
    <ul ref={list} aria-label="Recurring lines">
      {proposals.map((line, place) => (
        <li
          key={line.id}
          tabIndex={place === at ? 0 : -1}
          onFocus={() => setCurrent(line.id)}
          className="grid gap-x-6 gap-y-2 border-b border-line py-3 sm:grid-cols-[minmax(0,1fr)_auto]"
        >
          <Line line={line} />
          {may && (
            <div className="flex items-start gap-2">
              <Button
                size="small"
                onClick={() => decide(line, 'confirm')}
                {...(place === at ? keyOf('confirmLine') : {})}
                aria-label={`Make a rule of “${line.sample}”`}
              >
                Make a rule
              </Button>
              <Button
                size="small"
                look="plain"
                onClick={() => decide(line, 'refuse')}
                {...(place === at ? keyOf('refuseLine') : {})}
                aria-label={`Refuse “${line.sample}” for good`}
              >
                Refuse for good
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function Line({ line }: { line: ProposalView }) {
  const { sample, isShape, stories, outOf, isRemoved, examples } = line;
  return (
    <div className="min-w-0">
      <p dir="auto" className="font-serif text-[1.0625rem] leading-snug">
        {sample}
      </p>
      <p className="mt-0.5 flex flex-wrap items-baseline gap-x-3 text-xs text-soft">
        <span className="tabular font-medium">
          {isShape && 'lines of this shape '}in {stories.toLocaleString('en')} of {countOf(outOf, 'article')}
        </span>
        {isRemoved ? (
          <Badge tone="remove">removed from new articles</Badge>
        ) : (
          <Badge tone="warn">only shown, not removed</Badge>
        )}
      </p>
      {examples.length > 0 && (
        <p className="mt-0.5 flex flex-wrap gap-x-3 text-xs text-muted">
          such as
          {examples.map(({ id, title }) => (
            <Link
              key={id}
              href={articleHref(id)}
              dir="auto"
              className="max-w-full truncate text-accent hover:underline sm:max-w-72"
            >
              {title}
            </Link>
          ))}
        </p>
      )}
    </div>
  );
}
