import type { ReactNode } from 'react';
import { cx } from './class-names';

/** A page's only panel, such as the sign-in form: a heading, a sentence, the content. */
export function Card({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <section className="w-full max-w-md border-t-2 border-ink pt-5">
      <h1 className="font-serif text-3xl leading-tight font-semibold">{title}</h1>
      {lead && <p className="mt-2 text-soft">{lead}</p>}
      <div className="mt-6">{children}</div>
    </section>
  );
}

/** A part of a page under a hairline. */
export function Section({
  title,
  action,
  className,
  children,
}: {
  title: string;
  action?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  return (
    <section className={cx('border-t border-line pt-3', className)}>
      <div className="mb-2 flex min-h-6 items-center justify-between gap-3">
        <h2 className="eyebrow">{title}</h2>
        {action}
      </div>
      {children}
    </section>
  );
}
