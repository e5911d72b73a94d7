import type { PollView } from '@/lib/import/inlets/view';
import { Badge, type Tone } from '../../ui/badge';
import { ChevronRight } from '../../ui/icon';
import { Ago } from '../../ui/timestamp';

const OUTCOMES: Record<PollView['outcome'], [string, Tone]> = {
  new: ['New', 'keep'],
  same: ['Nothing new', 'plain'],
  failed: ['Failed', 'remove'],
  gone: ['Gone', 'remove'],
};

/** The latest polls of a feed. */
export function PollLog({ polls, now }: { polls: PollView[]; now: number }) {
  if (polls.length === 0) return null;
  return (
    <details className="group">
      <summary className="flex min-h-8 items-center gap-2 text-xs text-muted hover:text-ink">
        <ChevronRight aria-hidden="true" className="size-3.5 group-open:rotate-90" />
        Poll log
      </summary>
      <ol className="border-b border-line ps-5">
        {polls.map((poll) => (
          <li key={poll.id} className="flex flex-wrap items-baseline gap-x-3 border-t border-line py-1 text-xs">
            <Ago iso={poll.at} now={now} />
            <Badge tone={OUTCOMES[poll.outcome][1]}>{OUTCOMES[poll.outcome][0]}</Badge>
            <span className="tabular text-muted">
              {[
                poll.outcome === 'new' && `${poll.fresh} of ${poll.items} new`,
                poll.status !== null && `status ${poll.status}`,
                `${(poll.tookMs / 1_000).toFixed(1)} s`,
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
            {poll.message && <span className="w-full text-soft">{poll.message}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
