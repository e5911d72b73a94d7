'use client';

import { useState } from 'react';
import type { AssignedTopicView, SuggestionView } from '@/lib/review/view';
import { useKeys } from '../../../keys/key-provider';
import { keyOf } from '../../../keys/keys';
import { useOwnKeys } from '../../../keys/own-keys';
import { topicHref } from '../../../links';
import { pathAbove } from '../../../topics/path-above';
import { TopicPalettePart } from '../../../topics/topic-palette-part';
import { Button } from '../../../ui/button';
import { Section } from '../../../ui/card';
import { X } from '../../../ui/icon';
import { KeyHint } from '../../../ui/key-hint';
import { Link } from '../../../ui/link';
import { fullDate } from '../../../ui/timestamp';
import { Tip } from '../../../ui/tip';
import { useFlow } from '../../flow/flow-provider';
import { useArticle } from '../article-context';
import { likelyOf, listOf } from '../likely-topics';
import { Suggestion } from './suggestion';

/** Suggestions that have a number key. */
const NUMBERED = 9;

/** The topics of the article, those that the machine suggests, and the way to any other. */
export function Topics() {
  const { view, may, actions, act, start } = useArticle();
  const selecting = useFlow().selection.ids.size > 0;
  const own = useOwnKeys();
  const [searching, setSearching] = useState(false);
  const assign = (topic: { id: string; label: string }, suggested: boolean) =>
    start(async () => {
      await act((at) => actions.assignTopic({ ...at, topicId: topic.id, suggested }), `Topic ${topic.label} assigned.`);
    });
  const remove = (topic: { id: string; label: string }) =>
    start(async () => {
      await act((at) => actions.removeTopic({ ...at, topicId: topic.id }), `Topic ${topic.label} removed.`);
    });
  const refuse = (topic: { id: string; label: string }) =>
    start(async () => {
      await act((at) => actions.refuseTopic({ ...at, topicId: topic.id }), `Topic ${topic.label} refused here.`);
    });
  const last = view.topics.at(-1);
  const accept = (suggestion: SuggestionView | undefined) => suggestion && assign(suggestion, true);
  const likely = likelyOf(view.suggestions);
  const isSuggested = ({ id }: { id: string }) => view.suggestions.some((one) => one.id === id);
  useKeys(
    may.edit && !selecting
      ? {
          topics: () => setSearching(true),
          ...(last ? { removeLastTopic: () => remove(last) } : {}),
          ...(view.suggestions.length > 0
            ? { suggestion: (key: string) => accept(view.suggestions[Number(key) - 1]) }
            : {}),
        }
      : {},
  );
  if (!may.edit && view.topics.length === 0) return null;
  return (
    <Section
      title="Topics"
      action={
        may.edit && (
          <Button size="small" look="plain" onClick={() => setSearching(true)} {...(selecting ? {} : keyOf('topics'))}>
            Find
          </Button>
        )
      }
    >
      {view.topics.length > 0 && (
        <ul className="mb-2">
          {view.topics.map((topic) => (
            <li key={topic.id} className="flex items-start gap-2 py-1">
              <div className="min-w-0 flex-1">
                <p className="font-medium first-letter:uppercase">
                  <Tip
                    text={[topic.note, `Assigned ${madeBy(topic)}, ${fullDate(topic.at)}.`].filter(Boolean).join('\n')}
                  >
                    <Link href={topicHref(topic.id)} className="hover:underline">
                      <bdi>{topic.label}</bdi>
                    </Link>
                  </Tip>
                </p>
                <p className="text-2xs text-muted">
                  {[pathAbove(topic.path), madeBy(topic)].filter(Boolean).join(' · ')}
                </p>
              </div>
              {may.edit && (
                <button
                  type="button"
                  aria-label={`Remove the topic ${topic.label}`}
                  onClick={() => remove(topic)}
                  className="rounded-sm p-1.5 text-muted hover:bg-sunk hover:text-ink"
                >
                  <X aria-hidden="true" className="size-3.5" />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {view.suggestions.length > 0 && (
        <ol aria-label="Suggested topics" className="grid">
          {view.suggestions.slice(0, NUMBERED).map((suggestion, index) => (
            <Suggestion
              key={suggestion.id}
              suggestion={suggestion}
              number={index + 1}
              onAccept={may.edit ? () => accept(suggestion) : null}
              onRefuse={may.edit ? () => refuse(suggestion) : null}
            />
          ))}
        </ol>
      )}
      {view.topics.length + view.suggestions.length === 0 && (
        <p className="text-muted">None yet, and nothing in the text suggests one.</p>
      )}
      {likely.length > 0 && view.status === 'pending' && may.edit && may.approve && (
        <p className="mt-2 text-2xs text-muted">
          <KeyHint>{own.hint(keyOf('approveWithTopics').keyHint)}</KeyHint> approves with {listOf(likely)}.
        </p>
      )}
      <TopicPalettePart
        open={searching}
        onClose={() => setSearching(false)}
        search={actions.searchTopics}
        onChoose={(topic) => {
          setSearching(false);
          assign(topic, isSuggested(topic));
        }}
        article={{
          topics: view.topics,
          suggestions: view.suggestions.slice(0, NUMBERED),
          onAccept: (topic) => assign(topic, true),
          onRemoveLast: () => last && remove(last),
        }}
      />
    </Section>
  );
}

/** Who or what made an assignment, in words. */
function madeBy({ by, as }: AssignedTopicView): string {
  switch (as) {
    case 'person':
      return `by ${by}`;
    case 'suggestion':
      return `by ${by}, accepting a suggestion`;
    case 'rule':
      return `by the rule “${by}”`;
    case 'merge':
      return `by ${by}, by merging`;
  }
}
