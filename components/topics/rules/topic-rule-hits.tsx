import type { BenchArticle, TopicBenchView } from '@/lib/topics/rules/view';
import { articleHref } from '../../links';
import { BenchFrame } from '../../rules/bench-frame';
import { VERSIONS } from '../../rules/versions';
import { Badge, StatusBadge } from '../../ui/badge';
import { Link } from '../../ui/link';

/** The trial of a rule that gives topics, each article with the words that met it. */
export function TopicRuleHits({
  bench,
  busy,
  isSaved,
}: {
  bench: TopicBenchView | null;
  busy: boolean;
  isSaved: boolean;
}) {
  return (
    <BenchFrame
      trial={bench && { ...bench, outOf: bench.stored, listed: bench.articles.length }}
      busy={busy}
      isSaved={isSaved}
      cautions={
        bench?.isPart && (
          <p className="text-xs text-muted">Only the latest were looked at; applying goes through all.</p>
        )
      }
    >
      {bench?.articles.map((article) => (
        <Hit key={article.id} article={article} />
      ))}
    </BenchFrame>
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
