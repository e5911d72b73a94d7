'use client';

import { Tooltip } from 'radix-ui';
import type { ReactElement } from 'react';

/** Long enough that a pointer passing over does not open it. */
const DELAY_MS = 300;

/**
 * Explains what is under the pointer or has the focus; Escape closes it. `children` is one element that takes a ref and the focus; without
 * a text it stands alone.
 */
export function Tip({ text, children }: { text: string | null; children: ReactElement }) {
  if (!text) return children;
  return (
    <Tooltip.Provider delayDuration={DELAY_MS}>
      <Tooltip.Root>
        <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
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
