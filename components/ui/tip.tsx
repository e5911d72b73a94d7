'use client';

import { type ReactElement, useEffect, useRef, useState } from 'react';
import { part } from '../parts/part';

const TipWords = part(() => import('./tip-words').then((read) => read.TipWords));

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
  const around = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [open, setOpen] = useState(false);
  const soon = (next: boolean, ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(next), ms);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
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
      {open && <TipWords around={around} text={text} onClose={() => setOpen(false)} />}
    </span>
  );
}
