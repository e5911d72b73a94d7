'use client';

import type { Route } from 'next';
import { type PointerEvent, type ReactNode, use, useEffect, useId, useRef, useState } from 'react';
import { boundedWords } from '@/lib/review/counts/bound';
import { part } from '../parts/part';
import { Check } from './icon';
import { KeyHint } from './key-hint';
import { Link } from './link';
import { CloseMenu } from './menu-close';

const MenuBody = part(() => import('./menu-body').then((read) => read.MenuBody));

const ITEM =
  'flex min-h-8 w-full cursor-pointer items-center gap-2 rounded-sm px-2 py-1 text-start text-sm outline-none pointer-coarse:min-h-10 ' +
  'focus:bg-sunk focus:text-ink';

/**
 * A button that opens a menu, on the browser's own popover: Escape and a press elsewhere close it, and one is open at a time. Its items are
 * there while it is open.
 */
export function Menu({
  face,
  label,
  className,
  align = 'start',
  children,
}: {
  /** What stands on the button; `label` names it where that says too little. */
  face: ReactNode;
  label?: string;
  className: string;
  align?: 'start' | 'end';
  children: ReactNode;
}) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [first, setFirst] = useState<'first' | 'last' | null>(null);
  // It may have been opened before React was there.
  useEffect(() => setOpen(menu.current?.matches(':popover-open') === true), []);
  return (
    <>
      <button
        ref={button}
        id={`${id}-button`}
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={label}
        popoverTarget={id}
        onClick={({ detail }) => setFirst(detail === 0 ? 'first' : null)}
        onKeyDown={(event) => {
          if (open || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
          event.preventDefault();
          setFirst(event.key === 'ArrowDown' ? 'first' : 'last');
          menu.current?.showPopover();
        }}
        className={className}
      >
        {face}
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-labelledby={`${id}-button`}
        onBeforeToggle={({ newState, currentTarget }) => {
          // Until it stands in its place.
          if (newState === 'open') currentTarget.style.visibility = 'hidden';
        }}
        // Its items come when it is shown, so that they can be measured and focused, and leave when the focus has left them.
        onToggle={({ newState }) => setOpen(newState === 'open')}
        className="fixed inset-auto max-w-80 min-w-44 overflow-auto rounded-md border border-line bg-raised p-1 text-sm font-normal whitespace-normal text-soft shadow-float outline-none"
      >
        {open && (
          <MenuBody button={button} menu={menu} align={align} first={first}>
            {children}
          </MenuBody>
        )}
      </div>
    </>
  );
}

/** What is under the pointer has the focus, so that the keys go on from there. */
const take = ({ currentTarget, pointerType }: PointerEvent<HTMLElement>) =>
  pointerType === 'mouse' && currentTarget.focus({ preventScroll: true });

/** An item that goes to a page; `count` stands at its end, `checked` marks the present choice. */
export function MenuLink({
  href,
  checked,
  count,
  children,
}: {
  href: Route;
  checked?: boolean;
  count?: number;
  children: ReactNode;
}) {
  const close = use(CloseMenu);
  return (
    <Link
      href={href}
      role="menuitem"
      tabIndex={-1}
      aria-current={checked ? 'true' : undefined}
      onClick={close}
      onPointerMove={take}
      className={ITEM}
    >
      {checked !== undefined && (
        <Check aria-hidden="true" className={checked ? 'size-3.5 shrink-0' : 'invisible size-3.5 shrink-0'} />
      )}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {count !== undefined && <span className="tabular text-xs text-muted">{boundedWords(count)}</span>}
    </Link>
  );
}

/** An item that does something. */
export function MenuItem({ onSelect, children }: { onSelect: () => void; children: ReactNode }) {
  const close = use(CloseMenu);
  const choose = () => {
    close();
    onSelect();
  };
  return (
    <button type="button" role="menuitem" tabIndex={-1} onClick={choose} onPointerMove={take} className={ITEM}>
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
          onPointerMove={take}
          className={ITEM}
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
