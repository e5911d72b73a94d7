'use client';

import type { PairSide, PairView } from '@/lib/duplicates/view';
import { articleHref } from '../links';
import { StatusBadge } from '../ui/badge';
import { cx } from '../ui/class-names';
import { Link } from '../ui/link';
import { Notice } from '../ui/notice';
import { Moment } from '../ui/timestamp';
import { ShareSentence } from './share-sentence';

/** The head of both articles, which of them leads, and how much of one is in the other. */
export function PairHead({
  pair,
  leadId,
  onLead,
}: {
  pair: PairView;
  leadId: string;
  onLead: ((id: string) => void) | null;
}) {
  return (
    <header className="grid gap-4 pt-6">
      <div>
        <h1 className="font-serif text-[1.375rem] leading-tight font-semibold">
          <ShareSentence aInB={pair.aInB} bInA={pair.bInA} />
        </h1>
        <p className="mt-1 text-muted">{pair.reason}</p>
      </div>
      {pair.cautions.length > 0 && (
        <Notice look="warn">
          <ul>
            {pair.cautions.map((caution) => (
              <li key={caution}>{caution}</li>
            ))}
          </ul>
        </Notice>
      )}
      <fieldset>
        <legend className="sr-only">Which article remains</legend>
        <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
          <Side letter="A" side={pair.a} isLead={pair.a.id === leadId} onLead={onLead} />
          <Side letter="B" side={pair.b} isLead={pair.b.id === leadId} onLead={onLead} />
        </div>
      </fieldset>
      {onLead && leadId === pair.suggestedLeadId && pair.leadReasons.length > 0 && (
        <p className="text-xs text-muted">
          Suggested lead: {leadId === pair.a.id ? 'A' : 'B'}. {pair.leadReasons.join(' ')}
        </p>
      )}
    </header>
  );
}

function Side({
  letter,
  side,
  isLead,
  onLead,
}: {
  letter: string;
  side: PairSide;
  isLead: boolean;
  onLead: ((id: string) => void) | null;
}) {
  return (
    <div className={cx('grid content-start gap-1 border-t-2 pt-3', isLead && onLead ? 'border-accent' : 'border-line')}>
      <div className="flex min-h-6 items-center justify-between gap-3 text-xs">
        <span className="font-semibold text-muted">{letter}</span>
        {onLead && (
          <label className="flex items-center gap-1.5 font-medium text-soft">
            <input type="radio" name="lead" checked={isLead} onChange={() => onLead(side.id)} />
            {isLead ? 'Remains' : 'Let this one remain'}
          </label>
        )}
      </div>
      <h2 dir="auto" className="font-serif text-xl leading-snug font-semibold text-pretty">
        <Link href={articleHref(side.id)} className="hover:underline">
          {side.title}
        </Link>
      </h2>
      <p className="flex flex-wrap gap-x-3 text-xs text-muted">
        <span dir="auto" className="font-medium text-soft">
          {side.sourceName}
        </span>
        {side.publishedAt && <Moment iso={side.publishedAt} />}
        <span className="tabular">{side.wordCount.toLocaleString('en')} words</span>
        <StatusBadge status={side.status} />
      </p>
      {side.url && (
        <a
          href={side.url}
          target="_blank"
          rel="noreferrer"
          className="truncate text-xs text-accent underline underline-offset-2"
        >
          {side.url.replace(/^https?:\/\/(www\.)?/, '')}
        </a>
      )}
      {side.topics.length > 0 && (
        <p className="text-xs text-muted">{side.topics.map((topic) => topic.label).join(', ')}</p>
      )}
    </div>
  );
}
