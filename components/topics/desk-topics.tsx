'use client';

import { useState, useTransition } from 'react';
import type { Refusal, Result } from '@/lib/result';
import type { DeskTopic } from '@/lib/topics/desk/plan';
import type { TopicNode } from '@/lib/topics/view';
import { useActs } from '../acts/act-provider';
import { Button } from '../ui/button';
import type { TopicActions } from './actions';
import { DeskTopicRow } from './desk-topic-row';
import { TopicForm } from './topic-form';
import { TopicTree } from './topic-tree';

/** The desk's own topics: to look at for everybody, to arrange for admins. */
export function DeskTopics({
  nodes,
  topics,
  actions,
  may,
}: {
  nodes: TopicNode[];
  topics: DeskTopic[];
  actions: TopicActions;
  may: boolean;
}) {
  const { run, report } = useActs();
  const [open, setOpen] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [arranging, setArranging] = useState(false);
  const [pending, start] = useTransition();
  const show = (what: string | null) => {
    setRefusal(null);
    setOpen(what);
  };
  const done = (act: () => Promise<Result<{ eventId: string }>>, said: string) =>
    start(async () => {
      const result = await run(act);
      if (!result) return;
      setRefusal(result.ok || open === null ? null : result.error);
      if (result.ok) setOpen(null);
      if (result.ok || open === null) report(result, said);
    });
  const form = { topics, pending, refusal, onCancel: () => show(null) };
  return (
    <div className="max-w-3xl">
      {may && (
        <div className="mb-2 flex gap-2">
          <Button size="small" onClick={() => show(open === 'new' ? null : 'new')}>
            New topic
          </Button>
          {topics.length > 0 && (
            <Button size="small" look="plain" aria-pressed={arranging} onClick={() => setArranging(!arranging)}>
              {arranging ? 'Show the tree' : 'Arrange'}
            </Button>
          )}
        </div>
      )}
      {open === 'new' && (
        <TopicForm
          {...form}
          topic={null}
          onSave={(terms) => done(() => actions.create(terms), `Topic ${terms.label} made.`)}
        />
      )}
      {topics.length === 0 && (
        <p className="text-muted">None yet. Topics of the desk’s own stand beside those of IPTC.</p>
      )}
      {arranging ? (
        <ul className="border-t border-line">
          {topics.map((topic) => (
            <li key={topic.id} className="border-b border-line py-2">
              {open === topic.id ? (
                <TopicForm
                  {...form}
                  topic={topic}
                  onSave={(terms) =>
                    done(
                      () => actions.edit({ ...terms, topicId: topic.id, revision: topic.revision }),
                      `Topic ${terms.label} saved.`,
                    )
                  }
                />
              ) : (
                <DeskTopicRow
                  topic={topic}
                  topics={topics}
                  pending={pending}
                  actions={actions}
                  onEdit={() => show(topic.id)}
                  onAct={done}
                />
              )}
            </li>
          ))}
        </ul>
      ) : (
        nodes.length > 0 && (
          <div className="border-t border-line">
            <TopicTree nodes={nodes} />
          </div>
        )
      )}
    </div>
  );
}
