'use client';

import { ruleInWords } from '@/lib/clean/rules/rule';
import type { RuleView } from '@/lib/clean/view';
import { residueWords } from '../review/article/residue-words';
import { RuleRows } from '../rules/rule-rows';
import { Button } from '../ui/button';
import { countOf } from '../ui/count';
import type { SourceActions } from './actions';

/** The rules of a source: what each takes, in how many articles it did, who wrote it. */
export function RuleList({
  rules,
  actions,
  may,
  onEdit,
}: {
  rules: RuleView[];
  actions: Pick<SourceActions, 'switchRule'>;
  may: boolean;
  onEdit: (ruleId: string) => void;
}) {
  return (
    <RuleRows
      rules={rules}
      none="This source has no rules."
      may={may}
      switchRule={actions.switchRule}
      wordsOf={(rule) => ({
        does: <span className="line-clamp-3">Takes {ruleInWords(rule)}</span>,
        did: (
          <>
            <span>{residueWords(rule.residue)}</span>
            <span className="tabular">removed lines in {countOf(rule.articles, 'article')}</span>
          </>
        ),
        open: (
          <Button size="small" onClick={() => onEdit(rule.id)} aria-label={`Open the rule “${rule.name}” on the bench`}>
            Edit or apply
          </Button>
        ),
      })}
    />
  );
}
