'use client';

import { useTransition } from 'react';
import type { LearnedView } from '@/lib/topics/view';
import { useActs } from '../acts/act-provider';
import { articleHref, topicHref } from '../links';
import { Button } from '../ui/button';
import { countOf } from '../ui/count';
import { Link } from '../ui/link';
import type { TopicActions } from './actions';

type Acts = Pick<TopicActions, 'forget'>;

/** What the desk's decisions have taught of each topic; admins can have it forgotten. */
export function LearnedTopics({ learned, actions, may }: { learned: LearnedView[]; actions: Acts; may: boolean }) {
  if (learned.length === 0) {
    return <p className="text-muted">Nothing yet. Topics that you assign, remove or refuse teach the suggestions.</p>;
  }
  return (
    <ul className="max-w-3xl border-t border-line">
      {learned.map((topic) => (
        <li key={topic.id} className="border-b border-line py-2">
          <LearnedTopic topic={topic} named actions={actions} may={may} />
        </li>
      ))}
    </ul>
  );
}

/** What the desk's decisions have taught of one topic. */
export function LearnedTopic({
  topic,
  named = false,
  actions,
  may,
}: {
  topic: LearnedView & { examples?: { id: string; title: string }[] };
  /** Whether the topic's name stands above. */
  named?: boolean;
  actions: Acts;
  may: boolean;
}) {
  const { run, report } = useActs();
  const [pending, start] = useTransition();
  const { id, label, fits, doesNotFit, words, examples = [] } = topic;
  const forget = () =>
    start(async () => {
      const result = await run(() => actions.forget(id));
      if (result) report(result, `Forgotten what was learned of ${label}.`);
    });
  return (
    <div className="flex items-start gap-4">
      <div className="min-w-0 flex-1">
        {named && (
          <Link href={topicHref(id)} className="font-medium first-letter:uppercase hover:underline">
            {label}
          </Link>
        )}
        <p className="tabular text-xs text-soft">
          fits {countOf(fits, 'article')}, does not fit {doesNotFit}
        </p>
        {words.length > 0 && (
          <p dir="auto" className="text-xs text-muted">
            {words.join(', ')}
          </p>
        )}
        {examples.length > 0 && (
          <p className="mt-1 text-xs text-muted">
            because you gave it to{' '}
            {examples.map((article, at) => (
              <span key={article.id}>
                {at > 0 && ', '}
                <Link href={articleHref(article.id)} dir="auto" className="text-accent hover:underline">
                  {article.title}
                </Link>
              </span>
            ))}
          </p>
        )}
      </div>
      {may && (
        <Button
          size="small"
          look="plain"
          pending={pending}
          aria-label={`Forget what was learned of ${label}`}
          onClick={forget}
        >
          Forget
        </Button>
      )}
    </div>
  );
}
