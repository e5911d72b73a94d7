'use client';

import { articleHref } from '../../../links';
import { Section } from '../../../ui/card';
import { Link } from '../../../ui/link';
import { dayOf } from '../../../ui/timestamp';
import { useArticle } from '../article-context';

/** What came in later and only reprints this story, or one that was merged into it. */
export function Reprints() {
  const { view } = useArticle();
  const { reprintCount, reprints } = view;
  return (
    <Section title={reprintCount === 1 ? 'A reprint came in later' : `${reprintCount} reprints came in later`}>
      <ul className="grid gap-2">
        {reprints.map(({ id, title, sourceName, createdAt }) => (
          <li key={id}>
            <Link href={articleHref(id)} dir="auto" className="hover:underline">
              {title}
            </Link>
            <p className="text-xs text-muted">
              <span dir="auto">{sourceName}</span> · {dayOf(createdAt)}
            </p>
          </li>
        ))}
        {reprintCount > reprints.length && <li className="text-xs text-muted">and older ones</li>}
      </ul>
    </Section>
  );
}
