import { countOf } from '../ui/count';

/** How many stored articles the rule on the bench hits, and how that differs from the saved one. */
export function HitCounts({
  hits,
  outOf,
  newly,
  noLonger,
  isSaved,
}: {
  hits: number;
  outOf: number;
  newly: number;
  noLonger: number;
  isSaved: boolean;
}) {
  return (
    <div role="status" className="grid gap-1">
      <p className="font-serif text-lg">
        Hits <b className="tabular font-semibold">{hits.toLocaleString('en')}</b> of {countOf(outOf, 'stored article')}
      </p>
      {isSaved && (
        <p className="tabular flex flex-wrap gap-x-4 text-xs">
          <span className={newly > 0 ? 'text-remove' : 'text-muted'}>newly hits {newly}</span>
          <span className={noLonger > 0 ? 'text-keep' : 'text-muted'}>no longer hits {noLonger}</span>
        </p>
      )}
    </div>
  );
}
