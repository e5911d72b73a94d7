'use client';

import type { TrialLine, TrialStory } from '@/lib/clean/rules/trial';
import type { BenchView } from '@/lib/clean/view';
import { articleHref } from '../links';
import { BenchFrame } from '../rules/bench-frame';
import { VERSIONS } from '../rules/versions';
import { Badge, StatusBadge } from '../ui/badge';
import { cx } from '../ui/class-names';
import { countOf } from '../ui/count';
import { Link } from '../ui/link';
import { Notice } from '../ui/notice';

/** The trial of a cleaning rule: every line that it is about, in its article. */
export function BenchHits({ bench, busy, isSaved }: { bench: BenchView | null; busy: boolean; isSaved: boolean }) {
  return (
    <BenchFrame
      trial={bench && { ...bench, listed: bench.stories.length }}
      busy={busy}
      isSaved={isSaved}
      cautions={bench && bench.leftAlone > 0 && <LeftAlone count={bench.leftAlone} />}
    >
      {bench?.stories.map((story) => (
        <Story key={story.articleId} story={story} />
      ))}
    </BenchFrame>
  );
}

const LeftAlone = ({ count }: { count: number }) => (
  <Notice look="warn">
    It is about {countOf(count, 'line')} that an editor kept or wrote. {count === 1 ? 'It stays' : 'They stay'} as{' '}
    {count === 1 ? 'it is' : 'they are'}, but new articles would lose such lines.
  </Notice>
);

function Story({ story }: { story: TrialStory }) {
  return (
    <li className="border-b border-line py-2">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <Link href={articleHref(story.articleId)} dir="auto" className="min-w-0 font-medium hover:underline">
          {story.title}
        </Link>
        <StatusBadge status={story.status} />
      </p>
      <ul className="mt-1 grid gap-1">
        {story.lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
    </li>
  );
}

function Line({ line }: { line: TrialLine }) {
  const version = VERSIONS[line.version];
  const stays = line.version === 'gone' || (line.byPerson && line.kept);
  const Words = stays ? 'span' : 'del';
  return (
    <li className={cx('border-s-2 ps-2.5 text-xs', stays ? 'border-keep' : 'border-remove/45')}>
      <Words
        dir="auto"
        className={cx(
          'line-clamp-2',
          stays ? 'text-ink' : 'decoration-remove/60',
          !stays && (line.matched ? 'text-ink' : 'text-muted'),
        )}
      >
        {line.matched ? <mark className="bg-mark text-ink">{line.text}</mark> : line.text}
      </Words>
      <span className="flex flex-wrap gap-x-3 text-muted">
        {version && <Badge tone={version.tone}>{version.label}</Badge>}
        {line.byPerson && line.kept && <span>kept by an editor</span>}
        {!line.kept && <span>removed already</span>}
      </span>
    </li>
  );
}
