'use client';

import { type ReactNode, use, useId } from 'react';
import { Check } from './icon';
import { KeyHint } from './key-hint';
import { CloseMenu } from './menu-close';
import { ROW, takeFocus } from './menu-row';

/** An item that does something. */
export function MenuItem({ onSelect, children }: { onSelect: () => void; children: ReactNode }) {
  const close = use(CloseMenu);
  const choose = () => {
    close();
    onSelect();
  };
  return (
    <button type="button" role="menuitem" tabIndex={-1} onClick={choose} onPointerMove={takeFocus} className={ROW}>
      {children}
    </button>
  );
}

/** A choice among a few values. */
export function MenuRadio<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: T;
  /** `keyHint`: the key that chooses it without the menu. */
  options: readonly { value: T; label: string; keyHint?: string }[];
  onChange: (value: T) => void;
}) {
  const close = use(CloseMenu);
  const heading = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group within a menu is no field set
    <div role="group" aria-labelledby={heading}>
      <div id={heading} className="eyebrow px-2 pt-1.5 pb-1">
        {label}
      </div>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          role="menuitemradio"
          aria-checked={option.value === value}
          tabIndex={-1}
          onClick={() => {
            close();
            onChange(option.value);
          }}
          onPointerMove={takeFocus}
          className={ROW}
        >
          <Check
            aria-hidden="true"
            className={option.value === value ? 'size-3.5 shrink-0' : 'invisible size-3.5 shrink-0'}
          />
          <span className="min-w-0 flex-1">{option.label}</span>
          {option.keyHint && <KeyHint className="text-muted">{option.keyHint}</KeyHint>}
        </button>
      ))}
    </div>
  );
}

export function MenuSeparator() {
  return <hr className="my-1 h-px border-0 bg-line" />;
}
