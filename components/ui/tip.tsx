'use client';

import { Tooltip } from 'radix-ui';
import { type FocusEvent, type ReactElement, useState } from 'react';

/** Long enough that a pointer passing over does not open it. */
const DELAY_MS = 300;
/** By then the page has scrolled to what has got the focus, which closes what was open. */
const SCROLLED_MS = 150;

/**
 * Explains what is under the pointer or has the focus; Escape closes it. `children` is one element that takes a ref and the focus; without
 * a text it stands alone.
 */
export function Tip({ text, children }: { text: string | null; children: ReactElement }) {
  const [open, setOpen] = useState(false);
  if (!text) return children;
  const focus = ({ currentTarget }: FocusEvent<HTMLElement>) =>
    setTimeout(() => {
      if (document.activeElement === currentTarget && currentTarget.matches(':focus-visible')) setOpen(true);
    }, SCROLLED_MS);
  return (
    <Tooltip.Provider delayDuration={DELAY_MS}>
      <Tooltip.Root open={open} onOpenChange={setOpen}>
        <Tooltip.Trigger asChild onFocus={focus}>
          {children}
        </Tooltip.Trigger>
        <Tooltip.Portal>
          <Tooltip.Content
            dir="auto"
            align="start"
            sideOffset={4}
            collisionPadding={8}
            className="z-50 max-w-80 rounded-md border border-line bg-raised px-3 py-2 text-xs whitespace-pre-line text-ink shadow-float"
          >
            {text}
          </Tooltip.Content>
        </Tooltip.Portal>
      </Tooltip.Root>
    </Tooltip.Provider>
  );
}
