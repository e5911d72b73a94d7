import type { Metadata } from 'next';
import { type OnBench, TopicRuleDesk } from '@/components/topics/rules/topic-rule-desk';
import { allows } from '@/lib/access/policy';
import { topicRuleActs } from '@/lib/audit/queries';
import { requireActor } from '@/lib/auth/session';
import { topicLabel } from '@/lib/topics/queries';
import { sourcesForRules, topicRules } from '@/lib/topics/rules/queries';
import type { TopicRuleView } from '@/lib/topics/rules/view';
import { topicIdAt } from '@/lib/topics/topic-id';
import { searchTopicsAction } from '../../articles/[id]/actions';
import * as actions from './actions';

export const metadata: Metadata = { title: 'Topic rules' };

type Parameters = Record<string, string | string[] | undefined>;

export default async function TopicRulesPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const { role } = await requireActor();
  const [rules, sources, history] = await Promise.all([topicRules(), sourcesForRules(), topicRuleActs()]);
  return (
    <TopicRuleDesk
      rules={rules}
      onBench={await benchOf(await searchParams, rules)}
      sources={sources}
      history={history}
      may={allows(role, 'rules')}
      actions={{
        tryRule: actions.tryTopicRuleAction,
        saveRule: actions.saveTopicRuleAction,
        saveAndApply: actions.saveAndApplyTopicRuleAction,
        applyRule: actions.applyTopicRuleAction,
        switchRule: actions.switchTopicRuleAction,
        undoBatch: actions.undoTopicRuleBatchAction,
        searchTopics: searchTopicsAction,
      }}
    />
  );
}

/** The address says what is on the bench: `rule` a saved one, `topic` or `new` a new one. */
async function benchOf({ rule, topic, new: isNew }: Parameters, rules: TopicRuleView[]): Promise<OnBench | null> {
  const saved = rules.find(({ id }) => id === rule);
  if (saved) return { saved, topic: null };
  const id = topicIdAt(topic);
  const label = id === null ? null : await topicLabel(id);
  if (id !== null && label !== null) return { saved: null, topic: { id, label } };
  return isNew ? { saved: null, topic: null } : null;
}
