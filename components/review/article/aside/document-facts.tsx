'use client';

import { Section } from '../../../ui/card';
import { countOf } from '../../../ui/count';
import { Moment } from '../../../ui/timestamp';
import { useArticle } from '../article-context';

/** The document that the article was cut from: where and when it came in, and as what. */
export function DocumentFacts() {
  const { document } = useArticle().view;
  return (
    <Section title="Document">
      <dl className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 gap-y-1 text-xs [&>dt]:text-muted">
        <dt>From</dt>
        <dd dir="auto" className="wrap-anywhere">
          {document.origin}
        </dd>
        <dt>Received</dt>
        <dd>
          <Moment iso={document.receivedAt} />
        </dd>
        <dt>Read as</dt>
        <dd>
          {document.mediaType}, {document.charset}
        </dd>
        {document.mended > 0 && (
          <>
            <dt>Mended</dt>
            <dd>{countOf(document.mended, 'character')} that a wrong decoder had garbled, such as â€™</dd>
          </>
        )}
        {document.timesSeen > 1 && (
          <>
            <dt>Seen</dt>
            <dd className="tabular">{document.timesSeen} times</dd>
          </>
        )}
      </dl>
    </Section>
  );
}
