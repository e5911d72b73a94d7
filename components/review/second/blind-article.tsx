'use client';

import { useRef, useState, useTransition } from 'react';
import type { Result } from '@/lib/result';
import { wordsOf } from '@/lib/review/reasons/reasons';
import type { OpinionInput } from '@/lib/review/second/input';
import type { BlindView } from '@/lib/review/second/view';
import { useActs } from '../../acts/act-provider';
import { useKeys } from '../../keys/key-provider';
import { keyOf } from '../../keys/keys';
import type { SearchTopics } from '../../topics/search-topics';
import { TopicPalette } from '../../topics/topic-palette';
import { Button } from '../../ui/button';
import { useReasons } from '../reasons';
import { RejectDialog } from '../reject-dialog';
import { BlindText } from './blind-text';

type Topic = { id: string; label: string };

/** An article without anything that was decided about it, and the two things that can be said of it. */
export function BlindArticle({
  view,
  waiting,
  give,
  search,
}: {
  view: BlindView;
  waiting: number;
  give: (opinion: OpinionInput) => Promise<Result<void>>;
  search: SearchTopics;
}) {
  const { run, report } = useActs();
  const reasons = useReasons();
  const [pending, start] = useTransition();
  const [topics, setTopics] = useState<Topic[]>([]);
  const [asking, setAsking] = useState<'topic' | 'reason' | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const say = (opinion: Pick<OpinionInput, 'verdict' | 'code'>) =>
    start(async () => {
      const topicIds = topics.map(({ id }) => id);
      const result = await run(() => give({ eventId: view.eventId, topicIds, ...opinion }));
      if (!result) return;
      report(result, opinion.code ? `Said: ${wordsOf(reasons, opinion.code)}.` : 'Said: approve.');
      if (result.ok) setTopics([]);
      heading.current?.focus();
    });
  const approve = () => say({ verdict: 'approve', code: null });
  const reject = () => setAsking('reason');
  const addTopic = () => setAsking('topic');
  useKeys(pending ? {} : { approve, reject, topics: addTopic });
  return (
    <article className="max-w-[41rem]" lang={view.lang ?? undefined}>
      <p className="text-xs text-muted">
        <bdi>{view.sourceName}</bdi> ·{' '}
        {waiting === 1 ? 'the last one for you' : `${waiting.toLocaleString('en')} for you`}
      </p>
      <h2
        ref={heading}
        tabIndex={-1}
        dir="auto"
        className="font-serif text-2xl leading-tight font-semibold text-pretty outline-none"
      >
        {view.title}
      </h2>
      {view.dek && (
        <p dir="auto" className="mt-2 font-serif text-lg text-soft">
          {view.dek}
        </p>
      )}
      {view.byline && (
        <p dir="auto" className="mt-1 text-sm text-muted">
          {view.byline}
        </p>
      )}
      <BlindText blocks={view.blocks} />
      <div className="sticky bottom-0 mt-6 flex flex-wrap items-center gap-2 border-t border-line bg-paper py-3 font-sans">
        {topics.map(({ id, label }) => (
          <Button
            key={id}
            size="small"
            aria-label={`Take off ${label}`}
            onClick={() => setTopics(topics.filter((one) => one.id !== id))}
          >
            {label} ×
          </Button>
        ))}
        <Button size="small" onClick={addTopic} {...keyOf('topics')}>
          Add a topic
        </Button>
        <span className="ms-auto flex gap-2">
          <Button pending={pending} onClick={reject} {...keyOf('reject')}>
            I would reject it
          </Button>
          <Button look="primary" pending={pending} onClick={approve} {...keyOf('approve')}>
            I would approve it
          </Button>
        </span>
      </div>
      <TopicPalette
        open={asking === 'topic'}
        onClose={() => setAsking(null)}
        search={search}
        onChoose={({ id, label }) => {
          setAsking(null);
          if (!topics.some((one) => one.id === id)) setTopics([...topics, { id, label }]);
        }}
      />
      <RejectDialog
        title={asking === 'reason' ? view.title : null}
        onClose={() => setAsking(null)}
        onReject={({ code }) => {
          setAsking(null);
          say({ verdict: 'reject', code });
        }}
      />
    </article>
  );
}
