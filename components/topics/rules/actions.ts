import type { Result } from '@/lib/result';
import type { TopicRuleTerms } from '@/lib/topics/rules/rule';
import type { TopicBenchView } from '@/lib/topics/rules/view';
import type { Applied, UndoBatch } from '../../rules/use-applied';
import type { SearchTopics } from '../search-topics';

export type TopicTrialInput = TopicRuleTerms & { ruleId: string | null };
export type TopicRuleInput = TopicRuleTerms & {
  rule: { id: string; revision: number } | null;
  name: string;
  note: string;
};

type Done = { eventId: string };

/** What the page of the rules can ask the server for. */
export type TopicRuleActions = {
  tryRule: (input: TopicTrialInput) => Promise<Result<TopicBenchView>>;
  saveRule: (input: TopicRuleInput) => Promise<Result<Done & { ruleId: string }>>;
  saveAndApply: (input: TopicRuleInput, published: boolean) => Promise<Result<Applied & { ruleId: string }>>;
  applyRule: (input: { ruleId: string; revision: number; published: boolean }) => Promise<Result<Applied>>;
  switchRule: (input: { ruleId: string; revision: number; active: boolean }) => Promise<Result<Done>>;
  undoBatch: UndoBatch;
  searchTopics: SearchTopics;
};
