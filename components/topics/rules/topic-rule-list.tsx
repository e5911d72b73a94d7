'use client';

import Link from 'next/link';
import { useTransition } from 'react';
import type { TopicRuleView } from '@/lib/topics/rules/view';
import { useActs } from '../../acts/act-provider';
import { topicHref, topicRuleHref } from '../../links';
import { Badge } from '../../ui/badge';
import { Button, ButtonLink } from '../../ui/button';
import { cx } from '../../ui/class-names';
import { countOf } from '../../ui/count';
import { dayOf } from '../../ui/timestamp';
import type { TopicRuleActions } from './actions';

/** Rules that give topics: which, to what, how many articles have it from the rule, and who wrote it. */
export function TopicRuleList({
  rules,
  actions,
  may,
}: {
  rules: TopicRuleView[];
  actions: Pick<TopicRuleActions, 'switchRule'>;
  may: boolean;
}) {
  const { run, report } = useActs();
  const [pending, start] = useTransition();
  const flip = ({ id, revision, active }: TopicRuleView) =>
    start(async () => {
      const result = await run(() => actions.switchRule({ ruleId: id, revision, active: !active }));
      if (result) report(result, active ? 'Rule switched off.' : 'Rule switched on.');
    });
  if (rules.length === 0) return <p className="py-2 text-muted">There are no rules yet.</p>;
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
              {!rule.topic.active && <Badge tone="warn">its topic is retired</Badge>}
            </p>
            <p dir="auto" className="break-words text-soft">
              Gives{' '}
              <Link href={topicHref(rule.topic.id)} className="font-medium text-accent hover:underline">
                {rule.topic.label}
              </Link>{' '}
              where {rule.says}
            </p>
            <p className="flex flex-wrap gap-x-3 text-xs text-muted">
              <span className="tabular">gave it to {countOf(rule.articles, 'article')}</span>
              <span>
                {rule.byName}, {dayOf(rule.updatedAt)}
              </span>
            </p>
            {rule.note && <p className="mt-1 text-xs break-words text-soft">{rule.note}</p>}
          </div>
          {may && (
            <div className="flex items-start gap-2">
              <ButtonLink
                size="small"
                href={topicRuleHref({ rule: rule.id })}
                aria-label={`Open the rule “${rule.name}” on the bench`}
              >
                Edit or apply
              </ButtonLink>
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
