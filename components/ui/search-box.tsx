'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useId, useRef } from 'react';
import { useKeys } from '../keys/key-provider';
import { keyOf } from '../keys/keys';
import { useOwnKeys } from '../keys/own-keys';
import { Search } from './icon';
import { KeyHint } from './key-hint';

/** A search as a form that reads: what is looked for stands in the address. `/` brings the cursor here, Esc away. */
export function SearchBox({
  action,
  query,
  kept = [],
  label,
  placeholder,
  help,
  problems = [],
}: {
  action: Route;
  query: string;
  /** Other search parameters that the search keeps. */
  kept?: [name: string, value: string][];
  label: string;
  placeholder: string;
  /** What may be typed, shown while the cursor is here. */
  help?: ReactNode;
  /** What was not understood of the query. */
  problems?: readonly string[];
}) {
  const helpId = useId();
  const own = useOwnKeys();
  const { keyHint, 'aria-keyshortcuts': shortcuts } = keyOf('search');
  const input = useRef<HTMLInputElement>(null);
  useKeys({ search: () => input.current?.select() });
  const router = useRouter();
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const asked = new URLSearchParams(
      [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]),
    );
    router.push(`${action}?${asked}` as Route);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a form is what works before the page listens
    <form action={action} onSubmit={search} role="search" className="group/search relative w-full sm:w-72">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute start-2.5 top-2.5 size-3.5 text-muted pointer-coarse:top-3.5"
      />
      <input
        key={query}
        ref={input}
        type="search"
        name="q"
        defaultValue={query}
        dir="auto"
        aria-label={label}
        aria-keyshortcuts={own.shortcuts(shortcuts)}
        aria-describedby={help ? helpId : undefined}
        aria-invalid={problems.length > 0 || undefined}
        placeholder={placeholder}
        autoComplete="off"
        maxLength={200}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        className="h-8 w-full rounded-sm border border-edge/70 bg-raised ps-8 pe-8 text-sm hover:border-edge pointer-coarse:h-10"
      />
      <span className="pointer-events-none absolute end-2 top-1.5 text-muted pointer-coarse:hidden">
        <KeyHint>{own.hint(keyHint)}</KeyHint>
      </span>
      {problems.length > 0 && (
        <p role="status" className="mt-1 text-xs text-remove">
          {problems.join(' ')}
        </p>
      )}
      {help && (
        <div
          id={helpId}
          className="invisible absolute end-0 top-full z-30 mt-1 w-80 max-w-full rounded-md border border-line bg-raised p-3 text-xs text-soft shadow-float group-focus-within/search:visible"
        >
          {help}
        </div>
      )}
    </form>
  );
}
