'use server';

import type { TopicRuleInput, TopicTrialInput } from '@/components/topics/rules/actions';
import { actorOrRefusal } from '@/lib/auth/session';
import { undoBatch } from '@/lib/review/commands';
import { applyTopicRule, saveAndApplyTopicRule, saveTopicRule, switchTopicRule } from '@/lib/topics/rules/commands';
import { topicBench } from '@/lib/topics/rules/queries';
import { act } from '../../act';

export async function tryTopicRuleAction(input: TopicTrialInput) {
  const person = await actorOrRefusal();
  return person.ok ? topicBench(person.value.actor, input) : person;
}

export async function saveTopicRuleAction(input: TopicRuleInput) {
  return act((actor) => saveTopicRule(actor, input));
}

export async function saveAndApplyTopicRuleAction(input: TopicRuleInput, published: boolean) {
  return act((actor) => saveAndApplyTopicRule(actor, input, published));
}

export async function applyTopicRuleAction(input: { ruleId: string; revision: number; published: boolean }) {
  return act((actor) => applyTopicRule(actor, input));
}

export async function switchTopicRuleAction(input: { ruleId: string; revision: number; active: boolean }) {
  return act((actor) => switchTopicRule(actor, input));
}

export async function undoTopicRuleBatchAction(batchId: string) {
  return act((actor) => undoBatch(actor, batchId));
}
