'use client';

import { Check } from 'lucide-react';
import type { Route } from 'next';
import {
  createContext,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  use,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { boundedWords } from '@/lib/review/counts/bound';
import { Link } from './link';
import { goesTo } from './menu-keys';
import { keepBeside } from './placing';

const ITEM =
  'flex min-h-8 w-full cursor-pointer items-center gap-2 rounded-sm px-2 py-1 text-start text-sm outline-none pointer-coarse:min-h-10 ' +
  'focus:bg-sunk focus:text-ink';

/** Closes the menu that an item stands in; the focus goes back to the menu's button. */
const Close = createContext<() => void>(() => {});

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
  const byKey = useRef<'first' | 'last' | null>(null);
  // It may have been opened before React was there.
  useEffect(() => setOpen(menu.current?.matches(':popover-open') === true), []);
  useEffect(() => {
    if (!open || !menu.current || !button.current) return;
    const letGo = keepBeside(button.current, menu.current, align);
    const items = itemsOf(menu.current);
    (byKey.current === null ? menu.current : items.at(byKey.current === 'first' ? 0 : -1))?.focus();
    byKey.current = null;
    return letGo;
  }, [open, align]);
  const close = () => {
    menu.current?.hidePopover();
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // The next stop is that behind the button.
    if (event.key === 'Tab') return close();
    const items = menu.current ? itemsOf(menu.current) : [];
    const names = items.map((item) => item.textContent ?? '');
    const to = goesTo(event.key, names, items.indexOf(document.activeElement as HTMLElement));
    if (to === null) return;
    event.preventDefault();
    items[to]?.focus();
  };
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
        onClick={({ detail }) => {
          byKey.current = detail === 0 ? 'first' : null;
        }}
        onKeyDown={(event) => {
          if (open || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
          event.preventDefault();
          byKey.current = event.key === 'ArrowDown' ? 'first' : 'last';
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
          if (newState !== 'open') return;
          // Until it stands in its place.
          currentTarget.style.visibility = 'hidden';
          setOpen(true);
        }}
        // Its items leave when the focus has left them.
        onToggle={({ newState }) => newState === 'closed' && setOpen(false)}
        onKeyDown={onKeyDown}
        className="fixed inset-auto max-w-80 min-w-44 overflow-auto rounded-md border border-line bg-raised p-1 text-sm font-normal whitespace-normal text-soft shadow-float outline-none"
      >
        {open && <Close value={close}>{children}</Close>}
      </div>
    </>
  );
}

const itemsOf = (menu: HTMLElement): HTMLElement[] => [
  ...menu.querySelectorAll<HTMLElement>('[role=menuitem], [role=menuitemradio]'),
];

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
  const close = use(Close);
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
  const close = use(Close);
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
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}) {
  const close = use(Close);
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
          {option.label}
        </button>
      ))}
    </div>
  );
}

export function MenuSeparator() {
  return <hr className="my-1 h-px border-0 bg-line" />;
}
