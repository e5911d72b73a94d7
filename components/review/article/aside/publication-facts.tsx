'use client';

import { Section } from '../../../ui/card';
import { Moment } from '../../../ui/timestamp';
import { useArticle } from '../article-context';

/** The article's life in the feeds. */
export function PublicationFacts() {
  const { publication } = useArticle().view;
  if (!publication) return null;
  return (
    <Section title="Publication">
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-xs [&>dt]:text-muted">
        <dt>First published</dt>
        <dd>
          <Moment iso={publication.firstPublishedAt} />
        </dd>
        <dt>{publication.withdrawnAt ? 'Withdrawn' : 'Last changed'}</dt>
        <dd>
          <Moment iso={publication.withdrawnAt ?? publication.changedAt} />
        </dd>
        <dt>Feed id</dt>
        <dd className="font-mono text-[0.6875rem] break-all text-soft">{publication.guid}</dd>
      </dl>
    </Section>
  );
}
