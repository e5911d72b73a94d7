'use client';

import { useState } from 'react';
import type { Result } from '@/lib/result';
import type { DeskTopic } from '@/lib/topics/desk/plan';
import { topicHref } from '../links';
import { Button } from '../ui/button';
import { SelectField } from '../ui/field';
import { Link } from '../ui/link';
import type { TopicActions } from './actions';

/** A topic of the desk with what can be done to it. */
export function DeskTopicRow({
  topic,
  topics,
  pending,
  actions,
  onEdit,
  onAct,
}: {
  topic: DeskTopic;
  topics: DeskTopic[];
  pending: boolean;
  actions: Pick<TopicActions, 'retire' | 'merge'>;
  onEdit: () => void;
  onAct: (act: () => Promise<Result<{ eventId: string }>>, said: string) => void;
}) {
  const [merging, setMerging] = useState(false);
  const [intoId, setIntoId] = useState('');
  const { id, label, revision, active, aliases, note, mergedIntoId } = topic;
  const at = { topicId: id, revision };
  const into = topics.find((one) => one.id === mergedIntoId);
  const merge = () => {
    const target = topics.find((one) => one.id === intoId);
    if (!target) return;
    setMerging(false);
    onAct(() => actions.merge({ ...at, intoId }), `${label} merged into ${target.label}.`);
  };
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
      <div className="min-w-0 flex-1">
        <p className={active ? 'font-medium' : 'text-muted'}>
          <Link href={topicHref(id)} className="hover:underline">
            <bdi>{label}</bdi>
          </Link>
          {into ? (
            <>
              {' '}
              (merged into <bdi>{into.label}</bdi>)
            </>
          ) : (
            !active && ' (retired)'
          )}
        </p>
        <p className="text-xs text-muted">
          <span className="font-mono text-2xs">{id}</span>
          {aliases.map((alias, at) => (
            <span key={alias}>
              {at === 0 ? ' · ' : ', '}
              <bdi>{alias}</bdi>
            </span>
          ))}
        </p>
        {note && (
          <p className="text-xs text-soft">
            <bdi>{note}</bdi>
          </p>
        )}
      </div>
      {mergedIntoId === null && (
        <div className="flex flex-wrap gap-1">
          <Button size="small" look="plain" aria-label={`Edit ${label}`} onClick={onEdit}>
            Edit
          </Button>
          {active && (
            <Button
              size="small"
              look="plain"
              aria-label={`Merge ${label}`}
              aria-expanded={merging}
              onClick={() => setMerging(!merging)}
            >
              Merge
            </Button>
          )}
          <Button
            size="small"
            look="plain"
            pending={pending}
            aria-label={`${active ? 'Retire' : 'Bring back'} ${label}`}
            onClick={() =>
              onAct(
                () => actions.retire({ ...at, active: !active }),
                `${label} ${active ? 'retired' : 'brought back'}.`,
              )
            }
          >
            {active ? 'Retire' : 'Bring back'}
          </Button>
        </div>
      )}
      {merging && (
        <div className="flex w-full flex-wrap items-end gap-2">
          <p className="w-full text-2xs text-muted">Its articles move there, and its names find the other topic.</p>
          <SelectField
            className="min-w-56 flex-1"
            label={`Merge ${label} into`}
            value={intoId}
            onChange={(event) => setIntoId(event.target.value)}
          >
            <option value="">choose a topic</option>
            {topics
              .filter((one) => one.active && one.id !== id)
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {one.label}
                  {one.scheme !== topic.scheme && ` (${one.scheme})`}
                </option>
              ))}
          </SelectField>
          <Button pending={pending} disabled={intoId === ''} onClick={merge}>
            Merge
          </Button>
        </div>
      )}
    </div>
  );
}
