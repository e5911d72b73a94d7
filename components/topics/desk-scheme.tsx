'use client';

import type { Refusal, Result } from '@/lib/result';
import type { DeskTopic } from '@/lib/topics/desk/plan';
import type { Scheme } from '@/lib/topics/schemes/scheme';
import type { TopicNode } from '@/lib/topics/view';
import { Button } from '../ui/button';
import { countOf } from '../ui/count';
import type { TopicActions } from './actions';
import { DeskTopicRow } from './desk-topic-row';
import { SchemeForm } from './scheme-form';
import { TopicForm } from './topic-form';
import { TopicTree } from './topic-tree';

type Act = () => Promise<Result<{ eventId: string }>>;

/** What is open on the page: the form of a new topic or scheme, of a topic, or of a scheme. */
export type OpenForm = 'new' | 'new-scheme' | `topic ${string}` | `scheme ${string}` | null;

/** One scheme of the desk with its topics: as a tree, or as rows to arrange. */
export function DeskScheme({
  scheme,
  nodes,
  topics,
  arranging,
  open,
  form,
  actions,
  onOpen,
  onAct,
}: {
  scheme: Scheme;
  nodes: TopicNode[];
  topics: DeskTopic[];
  arranging: boolean;
  open: OpenForm;
  form: { topics: DeskTopic[]; schemes: Scheme[]; pending: boolean; refusal: Refusal | null; onCancel: () => void };
  actions: TopicActions;
  onOpen: (form: OpenForm) => void;
  onAct: (act: Act, said: string) => void;
}) {
  const { key, name, active, revision } = scheme;
  const { pending, refusal, onCancel } = form;
  const own = topics.filter((topic) => topic.scheme === key);
  const retire = () =>
    onAct(
      () => actions.retireScheme({ scheme: key, revision, active: !active }),
      active ? `Scheme ${name} retired.` : `Scheme ${name} brought back; bring back its topics one by one.`,
    );
  return (
    <section aria-label={name} className="mt-4">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 pb-1">
        <h3 dir="auto" className={active ? 'text-sm font-medium' : 'text-sm font-medium text-muted'}>
          {name}
          {!active && ' (retired)'}
        </h3>
        <span className="tabular text-2xs text-muted">
          <span className="font-mono">{key}</span> · {countOf(own.filter((topic) => topic.active).length, 'topic')}
        </span>
        {arranging && (
          <span className="ms-auto flex gap-1">
            {active && (
              <Button
                size="small"
                look="plain"
                aria-label={`Rename the scheme ${name}`}
                onClick={() => onOpen(`scheme ${key}`)}
              >
                Rename
              </Button>
            )}
            <Button
              size="small"
              look="plain"
              pending={pending}
              aria-label={`${active ? 'Retire' : 'Bring back'} the scheme ${name}`}
              title={active ? 'With all its topics; articles keep them.' : undefined}
              onClick={retire}
            >
              {active ? 'Retire' : 'Bring back'}
            </Button>
          </span>
        )}
      </div>
      {open === `scheme ${key}` && (
        <SchemeForm
          name={name}
          {...{ pending, refusal, onCancel }}
          onSave={(wanted) =>
            onAct(
              () => actions.renameScheme({ scheme: key, revision, name: wanted }),
              `Scheme ${name} is called ${wanted} now.`,
            )
          }
        />
      )}
      {arranging ? (
        <ul className="border-t border-line empty:hidden">
          {own.map((topic) => (
            <li key={topic.id} className="border-b border-line py-2">
              {open === `topic ${topic.id}` ? (
                <TopicForm
                  {...form}
                  topic={topic}
                  onSave={(terms) =>
                    onAct(
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
                  onEdit={() => onOpen(`topic ${topic.id}`)}
                  onAct={onAct}
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
    </section>
  );
}
