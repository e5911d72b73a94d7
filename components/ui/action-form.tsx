'use client';

import { type ReactNode, startTransition, useEffect, useRef } from 'react';
import type { Result } from '@/lib/result';

/**
 * A form over a server action (`useActionState`'s). What was typed stays after a refusal, and the focus goes to the field that is
 * wrong; after success the form is empty again. Sent by the browser itself where scripts have not loaded.
 */
export function ActionForm({
  action,
  outcome,
  children,
  className = 'grid gap-4',
}: {
  action: (form: FormData) => void;
  outcome: Result<unknown> | null;
  children: ReactNode;
  className?: string;
}) {
  const ref = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (outcome?.ok) ref.current?.reset();
    if (outcome && !outcome.ok) ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [outcome]);
  return (
    <form
      ref={ref}
      action={action}
      onSubmit={(event) => {
        // React empties a form whose action it runs itself, whatever came of it.
        event.preventDefault();
        const typed = new FormData(event.currentTarget);
        startTransition(() => action(typed));
      }}
      className={className}
    >
      {children}
    </form>
  );
}
