'use client';

import { type FormEvent, useState, useTransition } from 'react';
import type { Refusal } from '@/lib/result';
import type { TopicRuleView } from '@/lib/topics/rules/view';
import { useActs } from '../../acts/act-provider';
import { FailedArticles } from '../../rules/failed-articles';
import { type Applied, useApplied } from '../../rules/use-applied';
import { useTrial } from '../../rules/use-trial';
import { Button } from '../../ui/button';
import { countOf } from '../../ui/count';
import { CheckField, TextField } from '../../ui/field';
import { RefusalNotice } from '../../ui/refusal';
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
  const { run, report } = useActs();
  const tell = useApplied(actions.undoBatch);
  const [topic, setTopic] = useState<ChosenTopic | null>(saved?.topic ?? given);
  const [typed, setTyped] = useState<TypedCondition[]>(() => typedOf(saved));
  const [name, setName] = useState(saved?.name ?? '');
  const [note, setNote] = useState(saved?.note ?? '');
  const [published, setPublished] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [failed, setFailed] = useState<Applied['outcomes']>([]);
  const [pending, start] = useTransition();
  const conditions = typed.map((one) => ({ on: one.on, anyOf: readValues(one.typed) })).filter(isFilled);
  const terms = { topicId: topic?.id ?? '', conditions };
  const { bench, busy } = useTrial(actions.tryRule, { ...terms, ruleId: saved?.id ?? null });
  const input = { ...terms, name, note, rule: saved && { id: saved.id, revision: saved.revision } };
  const unchanged =
    saved !== null &&
    JSON.stringify([conditions, name, note]) === JSON.stringify([saved.conditions, saved.name, saved.note ?? '']);
  const toChange = bench && !bench.refusal ? bench.toChange.open + (published ? bench.toChange.published : 0) : 0;

  const save = (event: FormEvent) => {
    event.preventDefault();
    start(async () => {
      const result = await run(() => actions.saveRule(input));
      if (!result) return;
      setRefusal(result.ok ? null : result.error);
      if (!result.ok) return;
      report(result, saved ? 'Rule saved.' : 'Rule made. It holds for what is imported from now on.');
      onClose();
    });
  };
  const apply = () =>
    start(async () => {
      const result = await run(() =>
        saved && unchanged
          ? actions.applyRule({ ruleId: saved.id, published })
          : actions.saveAndApply(input, published),
      );
      if (!result) return;
      setRefusal(result.ok ? null : result.error);
      if (!result.ok) return;
      const refused = tell(result.value, saved && unchanged ? '' : 'Rule saved; ');
      setFailed(refused);
      if (refused.length === 0) onClose();
    });

  return (
    <section aria-label="Rule bench" className="border-y border-line bg-sunk/60 px-4 py-4 max-sm:-mx-4 sm:px-5">
      <h2 className="mb-3 font-serif text-xl font-semibold">{saved ? `Rule “${saved.name}”` : 'New rule'}</h2>
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[26rem_minmax(0,1fr)]">
        <form onSubmit={save} className="grid content-start gap-4">
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
          {bench && bench.toChange.published > 0 && (
            <CheckField
              label={`Also in ${countOf(bench.toChange.published, 'published article')}`}
              hint="Readers and feeds get the topic as an update."
              checked={published}
              onChange={(event) => setPublished(event.target.checked)}
            />
          )}
          {refusal && <RefusalNotice refusal={refusal} />}
          <div className="flex flex-wrap gap-2">
            <Button type="submit" look="primary" pending={pending} disabled={unchanged}>
              Save
            </Button>
            <Button pending={pending} disabled={busy || toChange === 0 || !topic} onClick={apply}>
              {unchanged ? 'Apply' : 'Save and apply'} to {countOf(toChange, 'stored article')}
            </Button>
            <Button look="plain" onClick={onClose}>
              Close
            </Button>
          </div>
          {failed.length > 0 && <FailedArticles outcomes={failed} />}
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
