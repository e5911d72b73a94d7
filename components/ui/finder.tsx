'use client';

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';

/** What can be chosen: how it looks, and what choosing it does. */
export type Choice = { id: string; draw: ReactNode; choose: () => void };
export type ChoiceGroup = { heading?: string; choices: readonly Choice[] };

/**
 * A field over a list (the combobox pattern of ARIA): one types, arrows, Home and End go through what is listed, Enter or a press chooses.
 * The focus stays in the field; what is listed for what was typed is the caller's to say.
 */
export function Finder({
  label,
  listLabel,
  placeholder,
  typed,
  onType,
  groups,
  onKeyDown,
  above,
  below,
}: {
  label: string;
  listLabel: string;
  placeholder: string;
  typed: string;
  onType: (typed: string) => void;
  groups: readonly ChoiceGroup[];
  /** Hears keys before the list does; what it prevents is not for the list. */
  onKeyDown?: (event: KeyboardEvent) => void;
  above?: ReactNode;
  below?: ReactNode;
}) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const choices = groups.flatMap((group) => group.choices);
  const at = Math.max(
    0,
    choices.findIndex((choice) => choice.id === wanted),
  );
  const current = choices[at];
  const optionId = (choice: Choice) => `${id}-${choices.indexOf(choice)}`;
  const currentId = current?.id;
  useEffect(() => {
    const option = currentId === undefined ? null : list.current?.querySelector('[aria-selected=true]');
    // The heading over the first one comes into sight with it.
    if (at === 0) list.current?.scrollIntoView({ block: 'nearest' });
    option?.scrollIntoView({ block: 'nearest' });
  }, [at, currentId]);
  const go = (to: number) => setWanted(choices[(to + choices.length) % choices.length]?.id ?? null);
  const handleKey = (event: KeyboardEvent) => {
    onKeyDown?.(event);
    if (event.defaultPrevented || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey)
      return;
    if (event.key === 'ArrowDown') go(at + 1);
    else if (event.key === 'ArrowUp') go(at - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(-1);
    else if (event.key === 'Enter') current?.choose();
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the field in it
    <div onKeyDown={handleKey}>
      <input
        data-autofocus
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={current && optionId(current)}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setWanted(null);
          onType(event.target.value);
        }}
        placeholder={placeholder}
        className="h-12 w-full border-b border-line bg-transparent px-4 text-base outline-none"
      />
      {above}
      {/* As high whatever is found, so that the field keeps its place while one types. */}
      <div className="flex h-[min(24rem,50dvh)] flex-col">
        <div
          ref={list}
          id={`${id}-list`}
          role="listbox"
          aria-label={listLabel}
          className="min-h-0 overflow-auto p-1.5 empty:p-0"
        >
          {groups.map((group, index) => (
            <Group key={group.heading ?? index} heading={group.heading}>
              {group.choices.map((choice) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
                // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the option
                <div
                  key={choice.id}
                  id={optionId(choice)}
                  role="option"
                  aria-selected={choice === current}
                  onPointerMove={() => choice.id !== currentId && setWanted(choice.id)}
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={choice.choose}
                  className="cursor-pointer rounded-sm px-3 py-1.5 aria-selected:bg-accent-wash"
                >
                  {choice.draw}
                </div>
              ))}
            </Group>
          ))}
        </div>
        {below}
      </div>
    </div>
  );
}

function Group({ heading, children }: { heading: string | undefined; children: ReactNode }) {
  const id = useId();
  if (heading === undefined) return children;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options is no field set
    <div role="group" aria-labelledby={id}>
      <div id={id} className="eyebrow px-3 pt-2 pb-1">
        {heading}
      </div>
      {children}
    </div>
  );
}
