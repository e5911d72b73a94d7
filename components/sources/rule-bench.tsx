'use client';

import { type FormEvent, useState, useTransition } from 'react';
import type { RuleView } from '@/lib/clean/view';
import type { Refusal } from '@/lib/result';
import { useActs } from '../acts/act-provider';
import { FailedArticles } from '../rules/failed-articles';
import { type Applied, useApplied } from '../rules/use-applied';
import { useTrial } from '../rules/use-trial';
import { Button } from '../ui/button';
import { countOf } from '../ui/count';
import { CheckField } from '../ui/field';
import { RefusalNotice } from '../ui/refusal';
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
  const { run, report } = useActs();
  const tell = useApplied(actions.undoBatch);
  const [rule, setRule] = useState<RuleInput>(() => startOf(sourceId, saved, words));
  const [published, setPublished] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [failed, setFailed] = useState<Applied['outcomes']>([]);
  const [pending, start] = useTransition();
  const { match, scope, residue } = rule;
  const trial = { sourceId, ruleId: saved?.id ?? null, match, words: rule.words, scope, residue };
  const { bench, busy } = useTrial(actions.tryRule, trial);
  const unchanged = saved !== null && JSON.stringify(rule) === JSON.stringify(startOf(sourceId, saved, ''));
  const toChange = bench ? bench.toChange.open + (published ? bench.toChange.published : 0) : 0;

  const save = (event: FormEvent) => {
    event.preventDefault();
    start(async () => {
      const result = await run(() => actions.saveRule(rule));
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
          ? actions.applyRule({ ruleId: saved.id, revision: saved.revision, published })
          : actions.saveAndApply(rule, published),
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
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[21rem_minmax(0,1fr)]">
        <form onSubmit={save} className="grid content-start gap-3">
          <RuleFields rule={rule} onChange={(change) => setRule({ ...rule, ...change })} />
          {bench && bench.toChange.published > 0 && (
            <CheckField
              label={`Also in ${countOf(bench.toChange.published, 'published article')}`}
              hint="Readers and feeds get the new text as an update."
              checked={published}
              onChange={(event) => setPublished(event.target.checked)}
            />
          )}
          {refusal && <RefusalNotice refusal={refusal} />}
          <div className="flex flex-wrap gap-2">
            <Button type="submit" look="primary" pending={pending} disabled={unchanged}>
              Save
            </Button>
            <Button pending={pending} disabled={busy || toChange === 0} onClick={apply}>
              {unchanged ? 'Apply' : 'Save and apply'} to {countOf(toChange, 'stored article')}
            </Button>
            <Button look="plain" onClick={onClose}>
              Close
            </Button>
          </div>
          {failed.length > 0 && <FailedArticles outcomes={failed} />}
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
