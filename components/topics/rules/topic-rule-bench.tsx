'use client';

import { useState } from 'react';
import type { TopicRuleView } from '@/lib/topics/rules/view';
import { BenchActs } from '../../rules/bench-acts';
import { useRuleActs } from '../../rules/use-rule-acts';
import { useTrial } from '../../rules/use-trial';
import { TextField } from '../../ui/field';
import { TopicField } from '../topic-field';
import type { TopicRuleActions } from './actions';
import { ConditionFields, type TypedCondition } from './condition-fields';
import { readValues, writeValues } from './condition-words';
import { TopicRuleHits } from './topic-rule-hits';

type ChosenTopic = { id: string; label: string };

/** Where a rule is written or changed, with the articles that it hits beside it before anything is saved. */
export function TopicRuleBench({
  saved,
  topic: given,
  sources,
  actions,
  onClose,
}: {
  saved: TopicRuleView | null;
  /** The topic that a new rule begins with, if any. */
  topic: ChosenTopic | null;
  sources: { id: string; name: string }[];
  actions: TopicRuleActions;
  onClose: () => void;
}) {
  const [topic, setTopic] = useState<ChosenTopic | null>(saved?.topic ?? given);
  const [typed, setTyped] = useState<TypedCondition[]>(() => typedOf(saved));
  const [name, setName] = useState(saved?.name ?? '');
  const [note, setNote] = useState(saved?.note ?? '');
  const conditions = typed.map((one) => ({ on: one.on, anyOf: readValues(one.typed) })).filter(isFilled);
  const terms = { topicId: topic?.id ?? '', conditions };
  const { bench, busy } = useTrial(actions.tryRule, { ...terms, ruleId: saved?.id ?? null });
  const input = { ...terms, name, note, rule: saved && { id: saved.id, revision: saved.revision } };
  const unchanged =
    saved !== null &&
    JSON.stringify([conditions, name, note]) === JSON.stringify([saved.conditions, saved.name, saved.note ?? '']);
  const acts = useRuleActs({
    isNew: saved === null,
    unchanged,
    onClose,
    asked: {
      save: () => actions.saveRule(input),
      apply: (published) =>
        saved && unchanged
          ? actions.applyRule({ ruleId: saved.id, revision: saved.revision, published })
          : actions.saveAndApply(input, published),
      undoBatch: actions.undoBatch,
    },
  });

  return (
    <section aria-label="Rule bench" className="border-y border-line bg-sunk/60 px-4 py-4 max-sm:-mx-4 sm:px-5">
      <h2 className="mb-3 font-serif text-xl font-semibold">{saved ? `Rule “${saved.name}”` : 'New rule'}</h2>
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[26rem_minmax(0,1fr)]">
        <form onSubmit={acts.save} className="grid content-start gap-4">
          <TopicField
            label="Gives the topic"
            chosen={topic}
            fixed={saved !== null}
            search={actions.searchTopics}
            onChoose={setTopic}
          />
          <ConditionFields conditions={typed} sources={sources} onChange={setTyped} />
          <TextField
            label="Name (optional)"
            hint="Stands beside every topic that the rule gives."
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <TextField
            label="Note (optional)"
            maxLength={2_000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <BenchActs
            acts={acts}
            toChange={bench && !bench.refusal ? bench.toChange : null}
            publishedHint="Readers and feeds get the topic as an update."
            unchanged={unchanged}
            mayApply={!busy && topic !== null}
            onClose={onClose}
          />
        </form>
        {conditions.length === 0 ? (
          <p className="text-muted">Type a condition, and every stored article that meets it stands here.</p>
        ) : (
          <TopicRuleHits bench={bench} busy={busy} isSaved={saved !== null} />
        )}
      </div>
    </section>
  );
}

const isFilled = ({ anyOf }: { anyOf: string[] }) => anyOf.length > 0;

const typedOf = (saved: TopicRuleView | null): TypedCondition[] =>
  saved
    ? saved.conditions.map(({ on, anyOf }, key) => ({ key, on, typed: writeValues(anyOf) }))
    : [{ key: 0, on: 'words', typed: '' }];
