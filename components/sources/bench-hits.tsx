'use client';

import Link from 'next/link';
import type { TrialLine, TrialStory } from '@/lib/clean/rules/trial';
import type { BenchView } from '@/lib/clean/view';
import { articleHref } from '../links';
import { HitCounts } from '../rules/hit-counts';
import { VERSIONS } from '../rules/versions';
import { Badge, StatusBadge } from '../ui/badge';
import { cx } from '../ui/class-names';
import { countOf } from '../ui/count';
import { Notice } from '../ui/notice';

/** What the rule in the form would do to the stored articles: the counts, and every line that it is about, in its article. */
export function BenchHits({ bench, busy, isSaved }: { bench: BenchView | null; busy: boolean; isSaved: boolean }) {
  if (!bench)
    return (
      <p className="text-muted">{busy ? 'Trying the rule on the stored articles …' : 'The rule could not be tried.'}</p>
    );
  const { hits, outOf, newly, noLonger, leftAlone, refusal, stories } = bench;
  const listed = stories.length;
  return (
    <div className={cx('grid content-start gap-3', busy && 'opacity-60')} aria-busy={busy || undefined}>
      <HitCounts {...{ hits, outOf, newly, noLonger, isSaved }} />
      {refusal && <Notice look="warn">It could not be saved like this. {refusal}</Notice>}
      {leftAlone > 0 && (
        <Notice look="warn">
          It is about {countOf(leftAlone, 'line')} that an editor kept or wrote.{' '}
          {leftAlone === 1 ? 'It stays' : 'They stay'} as {leftAlone === 1 ? 'it is' : 'they are'}, but new articles
          would lose such lines.
        </Notice>
      )}
      <ul
        className="max-h-[34rem] overflow-y-auto border-t border-line max-lg:max-h-none"
        aria-label="Articles that the rule hits"
      >
        {stories.map((story) => (
          <Story key={story.articleId} story={story} />
        ))}
      </ul>
      {hits + noLonger > listed && <p className="text-xs text-muted">The latest {listed} are listed.</p>}
    </div>
  );
}

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
