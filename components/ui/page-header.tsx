import type { ReactNode } from 'react';

/** The head of a page: its name, a line about it, and what can be done with all of it. */
export function PageHeader({ title, lead, actions }: { title: string; lead?: ReactNode; actions?: ReactNode }) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 pt-6 pb-4">
      <div className="min-w-0">
        <h1 className="font-serif text-[1.625rem] leading-tight font-semibold tracking-[-0.005em]">{title}</h1>
        {lead && <p className="mt-1 max-w-[70ch] text-muted">{lead}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-2 max-sm:w-full">{actions}</div>}
    </header>
  );
}
