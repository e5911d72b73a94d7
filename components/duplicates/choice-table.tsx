'use client';

import type { MergeChoice, MergeChoices } from '@/lib/duplicates/merge';
import type { PairView } from '@/lib/duplicates/view';
import { cx } from '../ui/class-names';
import { PARTS } from './choices';

/** For each part of the merged article, which side it is taken from; a part that only one side has needs no choice. */
export function ChoiceTable({
  pair,
  choices,
  onChange,
}: {
  pair: PairView;
  choices: MergeChoices;
  onChange: (choices: MergeChoices) => void;
}) {
  const { a, b } = pair;
  const differing = PARTS.filter(({ read }) => read(a) !== read(b));
  return (
    <section className="mt-8">
      <h2 className="eyebrow">What the merged article takes</h2>
      <p className="mb-2 text-xs text-muted">
        Both sources are credited and the topics united. Unmerging gives both back exactly.
      </p>
      <div className="border-b border-line">
        {differing.map(({ name, label, read }) => (
          <div
            key={name}
            role="radiogroup"
            aria-label={label}
            className="grid items-baseline gap-x-6 border-t border-line py-1 sm:grid-cols-[5rem_1fr_1fr]"
          >
            <span className="text-xs text-muted">{label}</span>
            {[a, b].map((side, index) => (
              <Value
                key={side.id}
                name={name}
                letter={index === 0 ? 'A' : 'B'}
                value={read(side)}
                chosen={choices[name] === side.id}
                onChoose={() => onChange({ ...choices, [name]: side.id })}
              />
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}

function Value({
  name,
  letter,
  value,
  chosen,
  onChoose,
}: {
  name: MergeChoice;
  letter: string;
  value: string | null;
  chosen: boolean;
  onChoose: () => void;
}) {
  return (
    <label
      className={cx(
        'grid min-h-8 grid-cols-[auto_1rem_1fr] items-baseline gap-2 rounded-sm py-1 pointer-coarse:min-h-11',
        chosen ? 'text-ink' : 'text-muted hover:text-ink',
      )}
    >
      <input type="radio" name={name} checked={chosen} onChange={onChoose} className="translate-y-0.5" />
      <span className="text-xs text-muted">{letter}</span>
      <span dir="auto" className="tabular min-w-0 break-words">
        {value ?? <i>none</i>}
      </span>
    </label>
  );
}
