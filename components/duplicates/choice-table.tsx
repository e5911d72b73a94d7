'use client';

import type { MergeChoice, MergeChoices } from '@/lib/duplicates/merge/merge';
import { cx } from '../ui/class-names';
import { type Choosable, PARTS } from './choices';

/** For each part of the merged article, which of them it is taken from; a part that all have the same needs no choice. */
export function ChoiceTable<Side extends Choosable>({
  sides,
  nameOf,
  choices,
  onChange,
}: {
  sides: readonly Side[];
  /** What the page calls one of them. */
  nameOf: (side: Side) => string;
  choices: MergeChoices;
  onChange: (choices: MergeChoices) => void;
}) {
  const differing = PARTS.filter(({ read }) => new Set(sides.map(read)).size > 1);
  if (differing.length === 0) return null;
  return (
    <section className="mt-8">
      <h2 className="eyebrow">What the merged article takes</h2>
      <p className="mb-2 text-xs text-muted">
        All sources are credited and the topics united. Unmerging gives each back exactly.
      </p>
      <div className="border-b border-line">
        {differing.map(({ name, label, read }) => (
          <div
            key={name}
            role="radiogroup"
            aria-label={label}
            className="grid items-baseline gap-x-6 border-t border-line py-1 sm:grid-cols-[5rem_1fr]"
          >
            <span className="text-xs text-muted">{label}</span>
            <div className="grid gap-x-6 sm:grid-cols-[repeat(auto-fit,minmax(18rem,1fr))]">
              {offered(sides, name, read).map((side) => (
                <Value
                  key={side.id}
                  name={name}
                  of={nameOf(side)}
                  value={read(side)}
                  chosen={isChosen(side, sides, choices[name], name, read)}
                  onChoose={() => onChange({ ...choices, [name]: side.id })}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
    </section>
  );
}

type Read = (typeof PARTS)[number]['read'];

/** What several have in the same words is offered once; texts are told by their length alone, so each is offered. */
const offered = <Side extends Choosable>(sides: readonly Side[], name: MergeChoice, read: Read): Side[] =>
  sides.filter((side, at) => name === 'body' || sides.findIndex((other) => read(other) === read(side)) === at);

function isChosen(
  side: Choosable,
  sides: readonly Choosable[],
  chosenId: string,
  name: MergeChoice,
  read: Read,
): boolean {
  if (name === 'body') return side.id === chosenId;
  const chosen = sides.find(({ id }) => id === chosenId);
  return chosen !== undefined && read(chosen) === read(side);
}

function Value({
  name,
  of,
  value,
  chosen,
  onChoose,
}: {
  name: MergeChoice;
  of: string;
  value: string | null;
  chosen: boolean;
  onChoose: () => void;
}) {
  return (
    <label
      className={cx(
        'grid min-h-8 grid-cols-[auto_auto_1fr] items-baseline gap-2 rounded-sm py-1 pointer-coarse:min-h-11',
        chosen ? 'text-ink' : 'text-muted hover:text-ink',
      )}
    >
      <input type="radio" name={name} checked={chosen} onChange={onChoose} className="translate-y-0.5" />
      <span dir="auto" className="text-xs text-muted">
        {of}
      </span>
      <span dir="auto" className="tabular min-w-0 break-words">
        {value ?? <i>none</i>}
      </span>
    </label>
  );
}
