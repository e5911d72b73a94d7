'use client';

import Link from 'next/link';
import { useTransition } from 'react';
import type { LearnedView } from '@/lib/topics/view';
import { useActs } from '../acts/act-provider';
import { topicQueueHref } from '../links';
import { Button } from '../ui/button';
import type { TopicActions } from './actions';

/** What the desk's decisions have taught of each topic; admins can have it forgotten. */
export function LearnedTopics({
  learned,
  actions,
  may,
}: {
  learned: LearnedView[];
  actions: Pick<TopicActions, 'forget'>;
  may: boolean;
}) {
  const { run, report } = useActs();
  const [pending, start] = useTransition();
  if (learned.length === 0) {
    return <p className="text-muted">Nothing yet. Topics that you assign, remove or refuse teach the suggestions.</p>;
  }
  const forget = ({ id, label }: LearnedView) =>
    start(async () => {
      const result = await run(() => actions.forget(id));
      if (result) report(result, `Forgotten what was learned of ${label}.`);
    });
  return (
    <ul className="max-w-3xl border-t border-line">
      {learned.map((topic) => (
        <li key={topic.id} className="flex items-start gap-4 border-b border-line py-2">
          <div className="min-w-0 flex-1">
            <Link href={topicQueueHref(topic.id)} className="font-medium first-letter:uppercase hover:underline">
              {topic.label}
            </Link>
            <p className="tabular text-xs text-soft">
              fits {topic.fits} {topic.fits === 1 ? 'article' : 'articles'}, does not fit {topic.doesNotFit}
            </p>
            {topic.words.length > 0 && (
              <p dir="auto" className="text-xs text-muted">
                {topic.words.join(', ')}
              </p>
            )}
          </div>
          {may && (
            <Button
              size="small"
              look="plain"
              pending={pending}
              aria-label={`Forget what was learned of ${topic.label}`}
              onClick={() => forget(topic)}
            >
              Forget
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
