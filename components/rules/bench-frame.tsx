import type { ReactNode } from 'react';
import { cx } from '../ui/class-names';
import { Notice } from '../ui/notice';
import { HitCounts } from './hit-counts';

/** What the trial of a rule came to, of whichever kind the rule is. `listed`: articles that are shown of those hit. */
export type Trial = {
  hits: number;
  outOf: number;
  newly: number;
  noLonger: number;
  refusal: string | null;
  listed: number;
};

/** What the rule in the form would do to the stored articles: the counts, why it could not be saved, and the articles as a list. */
export function BenchFrame({
  trial,
  busy,
  isSaved,
  cautions,
  children,
}: {
  /** Null where nothing has been tried yet. */
  trial: Trial | null;
  busy: boolean;
  isSaved: boolean;
  cautions?: ReactNode;
  children: ReactNode;
}) {
  if (!trial)
    return (
      <p className="text-muted">{busy ? 'Trying the rule on the stored articles …' : 'The rule could not be tried.'}</p>
    );
  const { hits, outOf, newly, noLonger, refusal, listed } = trial;
  return (
    <div className={cx('grid content-start gap-3', busy && 'opacity-60')} aria-busy={busy || undefined}>
      <HitCounts {...{ hits, outOf, newly, noLonger, isSaved }} />
      {refusal && <Notice look="warn">It could not be saved like this. {refusal}</Notice>}
      {cautions}
      <ul
        className="max-h-[34rem] overflow-y-auto border-t border-line empty:hidden max-lg:max-h-none"
        aria-label="Articles that the rule hits"
      >
        {children}
      </ul>
      {hits + noLonger > listed && !refusal && <p className="text-xs text-muted">The latest {listed} are listed.</p>}
    </div>
  );
}
