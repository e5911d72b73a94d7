'use client';

import type { TopicRuleView } from '@/lib/topics/rules/view';
import { topicHref, topicRuleHref } from '../../links';
import { RuleRows } from '../../rules/rule-rows';
import { Badge } from '../../ui/badge';
import { ButtonLink } from '../../ui/button';
import { countOf } from '../../ui/count';
import { Link } from '../../ui/link';
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
  return (
    <RuleRows
      rules={rules}
      none="There are no rules yet."
      may={may}
      switchRule={actions.switchRule}
      wordsOf={(rule) => ({
        marks: !rule.topic.active && <Badge tone="warn">its topic is retired</Badge>,
        does: (
          <>
            Gives{' '}
            <Link href={topicHref(rule.topic.id)} className="font-medium text-accent hover:underline">
              {rule.topic.label}
            </Link>{' '}
            where {rule.says}
          </>
        ),
        did: <span className="tabular">gave it to {countOf(rule.articles, 'article')}</span>,
        open: (
          <ButtonLink
            size="small"
            href={topicRuleHref({ rule: rule.id })}
            aria-label={`Open the rule “${rule.name}” on the bench`}
          >
            Edit or apply
          </ButtonLink>
        ),
      })}
    />
  );
}
