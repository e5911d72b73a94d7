import type { Plan } from '../../articles/plan';
import { checkEditable } from '../../articles/status';
import type { Status } from '../../articles/types';
import { type Change, fieldChange, type Json } from '../../audit/changes';
import { ok, type Result, refuse } from '../../result';
import { type Assignment, assignmentChange } from '../assign';
import type { Condition, TopicRule } from './rule';
import { effectOf } from './trial';

/** A rule's row, as changes carry it. */
export type TopicRuleFields = {
  name: string;
  topicId: string;
  conditions: Condition[];
  note: string | null;
  active: boolean;
  byName: string;
};

type Said = { ruleId: string; name: string; label: string };

/**
 * Plans a new rule, or new terms for one that is there.
 * @param said the rule's id (chosen by the caller for a new one), its name and its topic's label
 * @param saved the rule as it is; null for a new one
 * @param says its conditions in words, for the history
 */
export function planSaveRule(said: Said, saved: TopicRuleFields | null, wanted: TopicRuleFields, says: string): Plan {
  const row = { id: said.ruleId, articleId: null };
  const change: Change | null = saved
    ? fieldChange('topicRule', row, asFields(saved), asFields(wanted))
    : { entity: 'topicRule', ...row, before: null, after: asFields(wanted) };
  return {
    revisions: [],
    event: { action: 'topic-rule.save', data: { ...said, says, isNew: saved === null } },
    changes: change ? [change] : [],
  };
}

/** Plans switching a rule on or off; `invalid-input` where it is so already. */
export function planSwitchRule(said: Said, wasActive: boolean, active: boolean): Result<Plan> {
  const row = { id: said.ruleId, articleId: null };
  const change = fieldChange('topicRule', row, { active: wasActive }, { active });
  if (!change) return refuse('invalid-input', { about: `It is ${active ? 'on' : 'off'} already.` });
  return ok({
    revisions: [],
    event: { action: 'topic-rule.switch', data: { ...said, active } },
    changes: [change],
  });
}

/** An article that a rule is applied to, with all that it has of topics. */
export type RuledArticle = {
  id: string;
  revision: number;
  status: Status;
  title: string;
  assignments: readonly Assignment[];
  refused: readonly { topicId: string }[];
};

/**
 * Plans what a rule does to one article: gives it the topic, or takes back what the rule gave and is no longer about. What a person
 * assigned, removed or refused stays.
 * @param hit whether the article meets the conditions, and the rule is on
 * @param made the id and time of a new assignment
 * @returns `invalid-input` where there is nothing to do
 */
export function planRuleOn(
  rule: TopicRule & { label: string },
  article: RuledArticle,
  hit: boolean,
  made: { id: string; at: string },
  batchId: string | null,
): Result<Plan> {
  const editable = checkEditable(article.status);
  if (!editable.ok) return editable;
  const { topicId, label } = rule;
  const existing = article.assignments.find((one) => one.topicId === topicId) ?? null;
  const refused = article.refused.some((one) => one.topicId === topicId);
  const effect = effectOf(hit, { has: existing, refused }, rule.id);
  const data = { title: article.title, topicId, label, rule: rule.name };
  const about = { revisions: [{ articleId: article.id, revision: article.revision }], batchId };
  if (effect === 'assign') {
    const by = { assignedAs: 'rule', byName: rule.name, ruleId: rule.id } as const;
    const assignment = { ...made, ...by, articleId: article.id, topicId };
    return ok({
      ...about,
      event: { action: 'topic.assign', data: { ...data, suggested: false } },
      changes: [assignmentChange(assignment, 'create')],
    });
  }
  if (effect === 'remove' && existing) {
    return ok({ ...about, event: { action: 'topic.remove', data }, changes: [assignmentChange(existing, 'remove')] });
  }
  return refuse('invalid-input', { about: 'Nothing would change.' });
}

const asFields = ({ name, topicId, conditions, note, active, byName }: TopicRuleFields): Record<string, Json> => ({
  ...{ name, topicId, conditions, note, active, byName },
});
