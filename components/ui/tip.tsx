'use client';

import { type ReactElement, useEffect, useId, useRef, useState } from 'react';
import { keepBeside } from './placing';

/** Long enough that a pointer passing over does not open it. */
const DELAY_MS = 300;
/** Time for the pointer to come from what is explained to the words, which may be read or copied. */
const LEAVE_MS = 150;

/**
 * Explains what is under the pointer or has the focus; Escape closes it. `children` is one element that takes the focus; without a text it
 * stands alone.
 */
export function Tip({ text, children }: { text: string | null; children: ReactElement }) {
  return text === null || text === '' ? children : <Explained text={text}>{children}</Explained>;
}

function Explained({ text, children }: { text: string; children: ReactElement }) {
  const id = useId();
  const around = useRef<HTMLSpanElement>(null);
  const tip = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [open, setOpen] = useState(false);
  const soon = (next: boolean, ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(next), ms);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    const explained = around.current?.firstElementChild;
    if (!open || !explained || !tip.current) return;
    explained.setAttribute('aria-describedby', id);
    tip.current.showPopover();
    const letGo = keepBeside(explained, tip.current, 'start');
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // For the tip alone, whatever else Escape means here.
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => {
      letGo();
      document.removeEventListener('keydown', onKeyDown, true);
      explained.removeAttribute('aria-describedby');
    };
  }, [open, id]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it has no box; what it listens to is done to the element in it
    <span
      ref={around}
      className="contents"
      onPointerEnter={({ pointerType }) => pointerType !== 'touch' && soon(true, DELAY_MS)}
      onPointerLeave={() => soon(false, LEAVE_MS)}
      onPointerDown={() => soon(false, 0)}
      onFocus={({ target }) => target.matches(':focus-visible') && soon(true, DELAY_MS)}
      onBlur={() => soon(false, 0)}
    >
      {children}
      {open && (
        <span
          ref={tip}
          id={id}
          popover="manual"
          role="tooltip"
          dir="auto"
          className="invisible fixed inset-auto max-w-80 rounded-md border border-line bg-raised px-3 py-2 text-xs font-normal whitespace-pre-line text-ink normal-case shadow-float"
        >
          {text}
        </span>
      )}
    </span>
  );
}
