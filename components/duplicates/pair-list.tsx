import type { PairRow } from '@/lib/duplicates/view';
import { pairHref } from '../links';
import { StatusBadge } from '../ui/badge';
import { Link } from '../ui/link';
import { Ago } from '../ui/timestamp';
import { ShareSentence } from './share-sentence';

/** The pairs as lines of two titles, with how much of one is in the other. */
export function PairList({ pairs, now }: { pairs: PairRow[]; now: number }) {
  return (
    <ol className="border-t border-line">
      {pairs.map((pair) => (
        <li key={pair.id} className="relative border-b border-line px-4 py-3 hover:bg-sunk/60 max-sm:-mx-4">
          <Link href={pairHref(pair.id)} className="grid gap-x-8 gap-y-2 after:absolute after:inset-0 sm:grid-cols-2">
            <Side letter="A" side={pair.a} />
            <Side letter="B" side={pair.b} />
          </Link>
          <p className="mt-2 flex flex-wrap gap-x-3 text-xs text-muted">
            <span className="text-soft">
              <ShareSentence aInB={pair.aInB} bInA={pair.bInA} />
            </span>
            <span>{pair.reason}</span>
            <Ago iso={pair.createdAt} now={now} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function Side({ letter, side }: { letter: string; side: PairRow['a'] }) {
  return (
    <span className="grid grid-cols-[1.25rem_1fr] items-baseline">
      <span className="text-xs font-medium text-muted">{letter}</span>
      <span>
        <span dir="auto" className="block font-serif text-[1.0625rem] leading-snug font-semibold">
          {side.title}
        </span>
        <span className="mt-0.5 flex flex-wrap gap-x-3 text-xs text-muted">
          <span dir="auto">{side.sourceName}</span>
          <span className="tabular">{side.wordCount.toLocaleString('en')} words</span>
          <StatusBadge status={side.status} />
        </span>
      </span>
    </span>
  );
}
