'use client';

import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { part } from '../parts/part';
import type { Opened } from './menu-body';

const MenuBody = part(() => import('./menu-body').then((read) => read.MenuBody));

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
  /** Its items, or what draws its body where they come when it is first opened. */
  children: ReactNode | ((opened: Opened) => ReactNode);
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
        {open &&
          (typeof children === 'function' ? (
            children({ button, menu, align, first })
          ) : (
            <MenuBody {...{ button, menu, align, first }}>{children}</MenuBody>
          ))}
      </div>
    </>
  );
}
