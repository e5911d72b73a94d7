import type { PointerEvent } from 'react';

/** How an item of a menu looks. */
export const ROW =
  'flex min-h-8 w-full cursor-pointer items-center gap-2 rounded-sm px-2 py-1 text-start text-sm outline-none pointer-coarse:min-h-10 ' +
  'focus:bg-sunk focus:text-ink';

/** What is under the pointer has the focus, so that the keys go on from there. */
export const takeFocus = ({ currentTarget, pointerType }: PointerEvent<HTMLElement>): void => {
  if (pointerType === 'mouse') currentTarget.focus({ preventScroll: true });
};
