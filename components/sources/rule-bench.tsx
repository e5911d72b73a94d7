'use client';

import { useState } from 'react';
import type { RuleView } from '@/lib/clean/view';
import { BenchActs } from '../rules/bench-acts';
import { useRuleActs } from '../rules/use-rule-acts';
import { useTrial } from '../rules/use-trial';
import type { RuleInput, SourceActions } from './actions';
import { BenchHits } from './bench-hits';
import { RuleFields } from './rule-fields';

/** Where a rule is written or changed, with what it hits beside it before anything is saved. */
export function RuleBench({
  sourceId,
  saved,
  words,
  actions,
  onClose,
}: {
  sourceId: string;
  saved: RuleView | null;
  words: string;
  actions: SourceActions;
  onClose: () => void;
}) {
  const [rule, setRule] = useState<RuleInput>(() => startOf(sourceId, saved, words));
  const { match, scope, residue } = rule;
  const trial = { sourceId, ruleId: saved?.id ?? null, match, words: rule.words, scope, residue };
  const { bench, busy } = useTrial(actions.tryRule, trial);
  const unchanged = saved !== null && JSON.stringify(rule) === JSON.stringify(startOf(sourceId, saved, ''));
  const acts = useRuleActs({
    isNew: saved === null,
    unchanged,
    onClose,
    asked: {
      save: () => actions.saveRule(rule),
      apply: (published) =>
        saved && unchanged
          ? actions.applyRule({ ruleId: saved.id, revision: saved.revision, published })
          : actions.saveAndApply(rule, published),
      undoBatch: actions.undoBatch,
    },
  });

  return (
    <section aria-label="Rule bench" className="border-y border-line bg-sunk/60 px-4 py-4 max-sm:-mx-4 sm:px-5">
      <h2 className="mb-3 font-serif text-xl font-semibold">{saved ? `Rule “${saved.name}”` : 'New rule'}</h2>
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[21rem_minmax(0,1fr)]">
        <form onSubmit={acts.save} className="grid content-start gap-3">
          <RuleFields rule={rule} onChange={(change) => setRule({ ...rule, ...change })} />
          <BenchActs
            acts={acts}
            toChange={bench?.toChange ?? null}
            publishedHint="Readers and feeds get the new text as an update."
            unchanged={unchanged}
            mayApply={!busy}
            onClose={onClose}
          />
        </form>
        {rule.words.trim() === '' ? (
          <p className="text-muted">Type the words of a line, and every stored article that has it stands here.</p>
        ) : (
          <BenchHits bench={bench} busy={busy} isSaved={saved !== null} />
        )}
      </div>
    </section>
  );
}

function startOf(sourceId: string, saved: RuleView | null, words: string): RuleInput {
  if (!saved)
    return { sourceId, rule: null, match: 'line', words, scope: 'line', residue: 'recurring-line', name: '', note: '' };
  const { id, revision, match, scope, residue, name, note } = saved;
  return { sourceId, rule: { id, revision }, match, words: saved.words, scope, residue, name, note: note ?? '' };
}
