'use client';

import type { Route } from 'next';
import type { ComponentProps, ReactNode } from 'react';
import { useOwnKeys } from '../keys/own-keys';
import { type ButtonLook, type ButtonSize, buttonClass } from './button-class';
import { cx } from './class-names';
import { KeyHint } from './key-hint';
import { Link } from './link';

type Looks = { look?: ButtonLook; size?: ButtonSize; keyHint?: string; children: ReactNode };

/** A button; `pending` shows that its work is under way and keeps it from being pressed again, without losing the focus. */
export function Button({
  look,
  size,
  keyHint,
  pending = false,
  className,
  children,
  onClick,
  type = 'button',
  'aria-keyshortcuts': shortcuts,
  ...rest
}: Looks & { pending?: boolean } & Omit<ComponentProps<'button'>, keyof Looks>) {
  const own = useOwnKeys();
  return (
    <button
      {...rest}
      aria-keyshortcuts={shortcuts && own.shortcuts(shortcuts)}
      type={type}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault();
        else onClick?.(event);
      }}
      className={cx(buttonClass(look, size), pending && 'opacity-70', className)}
    >
      {children}
      {keyHint && <KeyHint>{own.hint(keyHint)}</KeyHint>}
    </button>
  );
}

/** A link that looks like a button. */
export function ButtonLink({
  look,
  size,
  keyHint,
  className,
  children,
  'aria-keyshortcuts': shortcuts,
  ...rest
}: Looks & { href: Route; className?: string } & Omit<
    ComponentProps<typeof Link>,
    keyof Looks | 'href' | 'className'
  >) {
  const own = useOwnKeys();
  return (
    <Link
      {...rest}
      aria-keyshortcuts={shortcuts && own.shortcuts(shortcuts)}
      className={cx(buttonClass(look, size), className)}
    >
      {children}
      {keyHint && <KeyHint>{own.hint(keyHint)}</KeyHint>}
    </Link>
  );
}
