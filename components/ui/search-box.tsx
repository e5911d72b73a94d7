'use client';

import { Search } from 'lucide-react';
import type { Route } from 'next';
import Form from 'next/form';
import { useRef } from 'react';
import { useKeys } from '../keys/key-provider';
import { KEYS } from '../keys/keys';
import { KeyHint } from './key-hint';

/** A search as a form that reads: what is looked for stands in the address. `/` brings the cursor here, Esc away. */
export function SearchBox({
  action,
  query,
  kept = [],
  label,
  placeholder,
}: {
  action: Route;
  query: string;
  /** Other search parameters that the search keeps. */
  kept?: [name: string, value: string][];
  label: string;
  placeholder: string;
}) {
  const input = useRef<HTMLInputElement>(null);
  useKeys({ search: () => input.current?.select() });
  return (
    <Form action={action} role="search" className="relative w-full sm:w-72">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute start-2.5 top-1/2 size-3.5 -translate-y-1/2 text-muted"
      />
      <input
        key={query}
        ref={input}
        type="search"
        name="q"
        defaultValue={query}
        dir="auto"
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={placeholder}
        autoComplete="off"
        maxLength={200}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        className="h-8 w-full rounded-sm border border-edge/70 bg-raised ps-8 pe-8 text-sm hover:border-edge pointer-coarse:h-10"
      />
      <span className="pointer-events-none absolute end-2 top-1/2 -translate-y-1/2 text-muted pointer-coarse:hidden">
        <KeyHint>{KEYS.search.hint}</KeyHint>
      </span>
    </Form>
  );
}
