import { ORDERS, type QueueOrder } from '@/lib/review/order/order';
import { whyHere } from '@/lib/review/order/why-here';
import type { QueueRow } from '@/lib/review/view';
import { STATUS_LABELS } from '../../ui/badge';
import { countOf } from '../../ui/count';
import { languageName } from '../../ui/language';
import { ReadersMark } from '../presence/readers-line';

/** The small print of an article in the queue: where from, what language, how long, and what there is to do about it. */
export function RowMarks({ row, order, now }: { row: QueueRow; order: QueueOrder; now: number }) {
  const why = whyHere(row, order, now);
  const { part, residueCount, duplicate, reprintOf, topics, likely, comments } = row;
  return (
    <p className="mt-1 flex min-w-0 flex-wrap items-center gap-x-3 gap-y-0.5 text-xs text-muted">
      <span dir="auto" className="font-medium text-soft">
        {row.source.name}
      </span>
      <span
        title={`Why here: ${why}. The queue’s order: ${ORDERS[order].toLowerCase()}.`}
        className="tabular relative z-10 cursor-help underline decoration-dotted underline-offset-2"
      >
        {why}
      </span>
      <ReadersMark articleId={row.id} />
      {row.lang && <span>{languageName(row.lang)}</span>}
      <span className="tabular">{row.wordCount.toLocaleString('en')} words</span>
      {part.of > 1 && (
        <span className="tabular">
          Story {part.ordinal} of {part.of}
        </span>
      )}
      {comments > 0 && <span className="tabular font-medium text-accent">{countOf(comments, 'comment')}</span>}
      {residueCount > 0 && <span className="tabular">{residueCount} removed</span>}
      {reprintOf && <Other words={`${STATUS_LABELS[reprintOf.status]} already: reprint of`} title={reprintOf.title} />}
      {duplicate && !reprintOf && <Other words="Duplicate of" title={duplicate.otherTitle} />}
      {topics.length > 0 && <span className="max-w-72 truncate">{topics.map((topic) => topic.label).join(', ')}</span>}
      {likely.length > 0 && (
        <span className="max-w-[34rem] truncate italic">
          suggested: {likely.map((topic) => topic.label).join(', ')}
        </span>
      )}
    </p>
  );
}

/** What another article is to this one, with its title cut at its own end, in whichever direction it is written. */
const Other = ({ words, title }: { words: string; title: string }) => (
  <span className="flex max-w-80 min-w-0 gap-1 text-warn">
    <span className="whitespace-nowrap">{words}</span>
    <span dir="auto" className="truncate">
      “{title}”
    </span>
  </span>
);
