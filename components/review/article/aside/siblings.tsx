'use client';

import Link from 'next/link';
import { articleHref } from '../../../links';
import { StatusBadge } from '../../../ui/badge';
import { Section } from '../../../ui/card';
import { useArticle } from '../article-context';

/** The other stories that were cut out of the same document, and why it was cut. */
export function Siblings() {
  const { view } = useArticle();
  if (view.siblings.length === 0) return null;
  return (
    <Section title="From the same document">
      {view.splitReason && <p className="mb-2 text-xs text-muted">Cut here: {view.splitReason}</p>}
      <ol className="grid gap-2">
        {view.siblings.map((sibling) => (
          <li key={sibling.id} className="grid grid-cols-[1.25rem_1fr] items-baseline">
            <span className="tabular text-xs text-muted">{sibling.ordinal}</span>
            <div>
              <Link href={articleHref(sibling.id)} dir="auto" className="hover:underline">
                {sibling.title}
              </Link>{' '}
              <StatusBadge status={sibling.status} />
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
