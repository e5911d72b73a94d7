'use client';

import { useId } from 'react';
import { CONDITION_KINDS, type ConditionKind } from '@/lib/topics/rules/rule';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';
import { icon, X } from '../../ui/icon';
import { CONDITION_FORM } from './condition-words';

const Plus = icon('M12 5v14M5 12h14');

/** A condition as it is typed. */
export type TypedCondition = { key: number; on: ConditionKind; typed: string };

/** The conditions of a rule as a form: one below the other, all of which must hold. */
export function ConditionFields({
  conditions,
  sources,
  onChange,
}: {
  conditions: TypedCondition[];
  sources: { id: string; name: string }[];
  onChange: (conditions: TypedCondition[]) => void;
}) {
  const hintId = useId();
  const change = (key: number, to: Partial<TypedCondition>) =>
    onChange(conditions.map((one) => (one.key === key ? { ...one, ...to } : one)));
  const add = () =>
    onChange([...conditions, { key: Math.max(0, ...conditions.map(({ key }) => key)) + 1, on: 'words', typed: '' }]);
  return (
    <fieldset aria-describedby={hintId} className="grid gap-2">
      <legend className="mb-1 text-xs font-medium text-soft">Where all of this holds</legend>
      {conditions.map(({ key, on, typed }, place) => (
        <div key={key} className="flex items-start gap-1.5">
          <SelectField
            hideLabel
            label={`Condition ${place + 1}`}
            className="w-40 shrink-0"
            value={on}
            onChange={(event) => change(key, { on: event.target.value as ConditionKind, typed: '' })}
          >
            {CONDITION_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {CONDITION_FORM[kind].label}
              </option>
            ))}
          </SelectField>
          {on === 'source' ? (
            <SelectField
              hideLabel
              label={`Source of condition ${place + 1}`}
              className="min-w-0 flex-1"
              value={typed}
              onChange={(event) => change(key, { typed: event.target.value })}
            >
              <option value="">choose a source</option>
              {typed.includes(';') && <option value={typed}>several sources</option>}
              {sources.map((source) => (
                <option key={source.id} value={source.id}>
                  {source.name}
                </option>
              ))}
            </SelectField>
          ) : (
            <TextField
              hideLabel
              label={`Values of condition ${place + 1}`}
              className="min-w-0 flex-1"
              placeholder={CONDITION_FORM[on].placeholder}
              data-autofocus={place === 0 || undefined}
              value={typed}
              onChange={(event) => change(key, { typed: event.target.value })}
            />
          )}
          {conditions.length > 1 && (
            <button
              type="button"
              aria-label={`Take out condition ${place + 1}`}
              onClick={() => onChange(conditions.filter((one) => one.key !== key))}
              className="mt-1.5 rounded-sm p-1.5 text-muted hover:bg-sunk hover:text-ink"
            >
              <X aria-hidden="true" className="size-3.5" />
            </button>
          )}
        </div>
      ))}
      <p id={hintId} className="text-2xs text-muted">
        Several values are parted by semicolons, and one of them is enough. Words count whole, without regard to
        capitals and accents; a star lets a word go on: strik*. A section is what the page prints or files the story
        under.
      </p>
      <div>
        <Button size="small" look="plain" onClick={add}>
          <Plus aria-hidden="true" className="size-3.5" />
          And also
        </Button>
      </div>
    </fieldset>
  );
}
