'use client';

import { useTransition } from 'react';
import { ruleInWords } from '@/lib/clean/rules/rule';
import type { RuleView } from '@/lib/clean/view';
import { useActs } from '../acts/act-provider';
import { residueWords } from '../review/article/residue-words';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { cx } from '../ui/class-names';
import { countOf } from '../ui/count';
import { dayOf } from '../ui/timestamp';
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
  const { run, report } = useActs();
  const [pending, start] = useTransition();
  const flip = ({ id, revision, active }: RuleView) =>
    start(async () => {
      const result = await run(() => actions.switchRule({ ruleId: id, revision, active: !active }));
      if (result) report(result, active ? 'Rule switched off.' : 'Rule switched on.');
    });
  if (rules.length === 0) return <p className="py-2 text-muted">This source has no rules.</p>;
  return (
    <ul aria-label="Rules">
      {rules.map((rule) => (
        <li key={rule.id} className="grid gap-x-6 gap-y-2 border-b border-line py-3 sm:grid-cols-[minmax(0,1fr)_auto]">
          <div className={cx('min-w-0', !rule.active && 'opacity-75')}>
            <p className="flex flex-wrap items-baseline gap-x-3">
              <b dir="auto" className="font-medium break-words">
                {rule.name}
              </b>
              {!rule.active && <Badge>off</Badge>}
            </p>
            <p dir="auto" className="line-clamp-3 break-words text-soft">
              Takes {ruleInWords(rule)}
            </p>
            <p className="flex flex-wrap gap-x-3 text-xs text-muted">
              <span>{residueWords(rule.residue)}</span>
              <span className="tabular">removed lines in {countOf(rule.articles, 'article')}</span>
              <span>
                {rule.byName}, {dayOf(rule.updatedAt)}
              </span>
            </p>
            {rule.note && <p className="mt-1 text-xs break-words text-soft">{rule.note}</p>}
          </div>
          {may && (
            <div className="flex items-start gap-2">
              <Button
                size="small"
                onClick={() => onEdit(rule.id)}
                aria-label={`Open the rule “${rule.name}” on the bench`}
              >
                Edit or apply
              </Button>
              <Button
                size="small"
                look="plain"
                pending={pending}
                onClick={() => flip(rule)}
                aria-label={`Switch ${rule.active ? 'off' : 'on'} the rule “${rule.name}”`}
              >
                {rule.active ? 'Switch off' : 'Switch on'}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
