'use client';

import type { DuplicateView } from '@/lib/review/view';
import { shareWords } from '../../../duplicates/share-words';
import { keyOf } from '../../../keys/keys';
import { articleHref, clusterHref, pairHref } from '../../../links';
import { StatusBadge } from '../../../ui/badge';
import { Section } from '../../../ui/card';
import { Link } from '../../../ui/link';
import { CompareLink } from '../../compare/compare-link';
import { useArticle } from '../article-context';

/** The articles that say the same, or tell of the same event, the open proposals first. */
export function Duplicates() {
  const { view } = useArticle();
  const open = view.duplicates.filter((duplicate) => duplicate.state === 'proposed');
  const settled = view.duplicates.filter((duplicate) => duplicate.state === 'dismissed');
  if (open.length + settled.length === 0) return null;
  const like = open.filter(({ verdict }) => verdict === 'duplicate').length;
  return (
    <Section title={open.some(({ verdict }) => verdict === 'duplicate') ? 'Possible duplicate' : 'Related'}>
      <ul className="grid gap-3">
        {like > 1 && (
          <li>
            <CompareLink articleId={view.id} href={clusterHref(view.id)} size="small" {...keyOf('merge')}>
              Compare and merge all {like + 1}
            </CompareLink>
          </li>
        )}
        {open.map((duplicate, index) => (
          <Open key={duplicate.pairId} articleId={view.id} duplicate={duplicate} first={index === 0 && like < 2} />
        ))}
        {settled.map(({ pairId, other }) => (
          <li key={pairId} className="text-xs text-muted">
            Not a duplicate of{' '}
            <Link href={articleHref(other.id)} dir="auto" className="underline underline-offset-2">
              {other.title}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Open({ articleId, duplicate, first }: { articleId: string; duplicate: DuplicateView; first: boolean }) {
  const { pairId, other, here, there, verdict } = duplicate;
  return (
    <li className="grid gap-1">
      <Link
        href={articleHref(other.id)}
        dir="auto"
        className="font-serif text-base leading-snug font-semibold hover:underline"
      >
        {other.title}
      </Link>
      <p className="text-xs text-muted">
        <span dir="auto">{other.sourceName}</span> · <StatusBadge status={other.status} />
      </p>
      <p className="text-soft">
        {shareWords(here)} of this text is in it, {shareWords(there)} of it is in this one.
      </p>
      <CompareLink
        articleId={articleId}
        href={pairHref(pairId)}
        size="small"
        className="mt-1 justify-self-start"
        {...(first ? keyOf('merge') : {})}
      >
        {verdict === 'duplicate' ? 'Compare and merge' : 'Compare'}
      </CompareLink>
    </li>
  );
}
