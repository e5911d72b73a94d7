import Link from 'next/link';
import type { BenchArticle, TopicBenchView } from '@/lib/topics/rules/view';
import { articleHref } from '../../links';
import { HitCounts } from '../../rules/hit-counts';
import { VERSIONS } from '../../rules/versions';
import { Badge, StatusBadge } from '../../ui/badge';
import { cx } from '../../ui/class-names';
import { Notice } from '../../ui/notice';

/** What the rule in the form would do to the stored articles: the counts, and each article with the words that met it. */
export function TopicRuleHits({
  bench,
  busy,
  isSaved,
}: {
  bench: TopicBenchView | null;
  busy: boolean;
  isSaved: boolean;
}) {
  if (!bench)
    return (
      <p className="text-muted">{busy ? 'Trying the rule on the stored articles …' : 'The rule could not be tried.'}</p>
    );
  const { hits, stored, newly, noLonger, refusal, articles, isPart } = bench;
  return (
    <div className={cx('grid content-start gap-3', busy && 'opacity-60')} aria-busy={busy || undefined}>
      <HitCounts {...{ hits, newly, noLonger, isSaved, outOf: stored }} />
      {refusal && <Notice look="warn">It could not be saved like this. {refusal}</Notice>}
      {isPart && <p className="text-xs text-muted">Only the latest were looked at; applying goes through all.</p>}
      <ul
        className="max-h-[34rem] overflow-y-auto border-t border-line empty:hidden max-lg:max-h-none"
        aria-label="Articles that the rule hits"
      >
        {articles.map((article) => (
          <Hit key={article.id} article={article} />
        ))}
      </ul>
      {hits + noLonger > articles.length && !refusal && (
        <p className="text-xs text-muted">The latest {articles.length} are listed.</p>
      )}
    </div>
  );
}

const EFFECTS: Record<BenchArticle['effect'], string | null> = {
  assign: null,
  remove: 'loses the topic',
  'has-it': 'has the topic already',
  refused: 'stays without it: an editor said that it does not fit',
  nothing: null,
};

function Hit({ article }: { article: BenchArticle }) {
  const version = VERSIONS[article.version];
  const effect = EFFECTS[article.effect];
  return (
    <li className="border-b border-line py-2">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <Link href={articleHref(article.id)} dir="auto" className="min-w-0 font-medium hover:underline">
          {article.title}
        </Link>
        <StatusBadge status={article.status} />
        {version && <Badge tone={version.tone}>{version.label}</Badge>}
      </p>
      {article.hits.map(({ before, words, after }) => (
        <p key={before + words} dir="auto" className="mt-0.5 line-clamp-2 text-xs text-muted">
          {before}
          <mark className="bg-mark text-ink">{words}</mark>
          {after}
        </p>
      ))}
      {effect && <p className="mt-0.5 text-xs text-muted">{effect}</p>}
    </li>
  );
}
