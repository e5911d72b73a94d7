import type { ReactNode } from 'react';

/** A page that says why there is nothing else on it: what happened, and where to go. */
export function ProblemPage({
  code,
  title,
  children,
  actions,
}: {
  code?: string;
  title: string;
  children: ReactNode;
  actions: ReactNode;
}) {
  return (
    <div className="mx-auto grid min-h-[70dvh] max-w-xl content-center gap-3 px-6 py-16">
      {code && <p className="tabular text-muted">{code}</p>}
      <h1 className="font-serif text-3xl leading-tight font-semibold">{title}</h1>
      <div className="text-base text-soft">{children}</div>
      <div className="mt-4 flex flex-wrap gap-2">{actions}</div>
    </div>
  );
}
