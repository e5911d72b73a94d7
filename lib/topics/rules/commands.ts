import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { permit } from '../../access/store';
import { readInput } from '../../articles/input';
import type { Done } from '../../articles/plan';
import { commit, lockTopics, readLocked } from '../../articles/store';
import { db } from '../../db/client';
import { type Tx, transaction } from '../../db/transaction';
import { ok, type Result, refuse } from '../../result';
import { readTopic, readTopicsHad } from '../store';
import { checkConditions, checkHits } from './check';
import { TOPIC_RULE_TO_APPLY, TOPIC_RULE_TO_SAVE, TOPIC_RULE_TO_SWITCH } from './input';
import { planRuleOn, planSaveRule, planSwitchRule } from './plan';
import { conditionsInWords, nameForRule, type TopicRuleTerms } from './rule';
import {
  asConditions,
  countStored,
  LOOK_AT,
  type RuleToChange,
  readSourceNames,
  readStored,
  readTopicRule,
} from './store';
import { tryConditions } from './trial';

/** What became of each stored article that a rule would change, and how many published ones were passed over. */
export type TopicRuleApplied = {
  batchId: string;
  outcomes: { articleId: string; title: string; outcome: Result<Done> }[];
  publishedLeft: number;
};

/**
 * Saves a rule that gives a topic, new or changed; it holds for what is imported from then on.
 * @param input `TOPIC_RULE_TO_SAVE`
 * @param batchId the batch that the saving is part of, if any
 * @returns the event, the rule's id and the revision that it now has; refuses `bad-rule` with what is wrong, `stale`, `not-found`, `forbidden`, `invalid-input`
 */
export async function saveTopicRule(
  actor: Actor,
  input: unknown,
  batchId: string | null = null,
): Promise<Result<Done & { ruleId: string; revision: number }>> {
  const parsed = readInput(TOPIC_RULE_TO_SAVE, input);
  if (!parsed.ok) return parsed;
  const { rule: at, name, note, topicId, conditions } = parsed.value;
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'rules');
    if (!permitted.ok) return permitted;
    await lockTopics(tx);
    const topic = await readTopic(tx, topicId);
    if (!topic.ok) return topic;
    if (!topic.value.active) return refuse('bad-rule', { about: `${topic.value.label} is retired.` });
    const saved = at ? await readTopicRule(tx, at.id, at.revision) : null;
    if (saved && !saved.ok) return saved;
    if (saved && saved.value.rule.topicId !== topicId) {
      return refuse('bad-rule', { about: 'A rule keeps its topic; make another rule for another topic.' });
    }
    const checked = await checkRule(tx, { topicId, conditions }, at?.id ?? null);
    if (!checked.ok) return checked;
    const sourceName = checked.value;
    const before = saved?.value.fields ?? null;
    const fields = {
      ...{ topicId, conditions, note, name: name || nameForRule(conditions, sourceName) },
      ...{ active: before?.active ?? true, byName: permitted.value.name },
    };
    const ruleId = at?.id ?? randomUUID();
    const said = { ruleId, name: fields.name, label: topic.value.label };
    const plan = planSaveRule(said, before, fields, conditionsInWords(conditions, sourceName));
    const committed = await commit(tx, permitted.value, { ...plan, batchId });
    // Whoever applies it next names this revision, so that nobody else's change meanwhile is applied in its place.
    const revision = at ? at.revision + plan.changes.length : 1;
    return committed.ok ? ok({ eventId: committed.value.eventId, ruleId, revision }) : committed;
  });
}

/** Refuses a bad rule, for what it says and for what it would do; else gives what names its sources. */
async function checkRule(
  tx: Tx,
  { topicId, conditions }: TopicRuleTerms,
  ownId: string | null,
): Promise<Result<(id: string) => string>> {
  const rows = await tx.topicRule.findMany({ where: { topicId, ...(ownId ? { id: { not: ownId } } : {}) } });
  const others = rows.map(({ name, conditions: stored }) => ({ name, conditions: asConditions(stored) }));
  const said = checkConditions(conditions, others);
  if (!said.ok) return said;
  const names = await readSourceNames(tx, conditions);
  const unknown = conditions.some(({ on, anyOf }) => on === 'source' && anyOf.some((id) => !names.has(id)));
  if (unknown) return refuse('bad-rule', { about: 'A source that it names is not here.' });
  const articles = await readStored(tx, { topicId, ruleId: ownId, versions: [conditions] });
  const { hits } = tryConditions(conditions, null, articles, ownId);
  const hit = checkHits({ conditions }, { hits, stored: Math.min(await countStored(tx), LOOK_AT) });
  return hit.ok ? ok((id) => names.get(id) ?? id) : hit;
}

/** Switches a rule on or off; what it gave already stays until the rule is applied to the past again. Refuses as `saveTopicRule`. */
export async function switchTopicRule(actor: Actor, input: unknown): Promise<Result<Done>> {
  const parsed = readInput(TOPIC_RULE_TO_SWITCH, input);
  if (!parsed.ok) return parsed;
  const { ruleId, revision, active } = parsed.value;
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'rules');
    if (!permitted.ok) return permitted;
    await lockTopics(tx);
    const read = await readTopicRule(tx, ruleId, revision);
    if (!read.ok) return read;
    const { rule } = read.value;
    if (active && !rule.topicActive) return refuse('bad-rule', { about: `${rule.label} is retired.` });
    const checked = active ? await checkRule(tx, rule, ruleId) : ok(null);
    if (!checked.ok) return checked;
    const planned = planSwitchRule({ ruleId, name: rule.name, label: rule.label }, rule.active, active);
    if (!planned.ok) return planned;
    const committed = await commit(tx, permitted.value, planned.value);
    return committed.ok ? ok({ eventId: committed.value.eventId }) : committed;
  });
}

/**
 * Applies a rule, as it was seen, to all stored articles: gives its topic to those that it is about, and takes it back where it gave it and no longer is.
 * What a person assigned, removed or refused stays. Each article is a transaction of its own, at the revision at which it was tried: one
 * that somebody changes meanwhile is refused and keeps none of the others back.
 * @param input `TOPIC_RULE_TO_APPLY`: published articles change only where `published` is true, since readers see it
 * @param batchId the batch that this is part of
 * @returns an outcome for each article; refuses `stale`, `not-found`, `forbidden`, `invalid-input`, `bad-rule` where its topic is retired
 */
export async function applyTopicRule(
  actor: Actor,
  input: unknown,
  batchId: string = randomUUID(),
): Promise<Result<TopicRuleApplied>> {
  const parsed = readInput(TOPIC_RULE_TO_APPLY, input);
  if (!parsed.ok) return parsed;
  const { ruleId, revision: ruleRevision, published } = parsed.value;
  const found = await transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'rules');
    return permitted.ok ? readTopicRule(tx, ruleId, ruleRevision) : permitted;
  });
  if (!found.ok) return found;
  const { rule } = found.value;
  if (rule.active && !rule.topicActive) return refuse('bad-rule', { about: `${rule.label} is retired.` });
  const conditions = rule.active ? rule.conditions : [];
  const wanted = { topicId: rule.topicId, ruleId, versions: rule.active ? [rule.conditions] : [] };
  const applied: TopicRuleApplied = { batchId, outcomes: [], publishedLeft: 0 };
  for (let after: string | null = null, more = true; more; ) {
    const articles = await readStored(db(), wanted, after);
    for (const { article, effect } of tryConditions(conditions, null, articles, ruleId).articles) {
      if (effect !== 'assign' && effect !== 'remove') continue;
      if (article.status === 'published' && !published) {
        applied.publishedLeft++;
        continue;
      }
      const { id: articleId, revision, title } = article;
      const outcome = await applyTo(actor, found.value, { articleId, revision }, effect === 'assign', batchId);
      applied.outcomes.push({ articleId, title, outcome });
    }
    after = articles.at(-1)?.id ?? null;
    more = articles.length === LOOK_AT;
  }
  return ok(applied);
}

function applyTo(
  actor: Actor,
  { rule, revision: ruleRevision }: RuleToChange,
  at: { articleId: string; revision: number },
  hit: boolean,
  batchId: string,
): Promise<Result<Done>> {
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'rules');
    if (!permitted.ok) return permitted;
    // Whoever changes the rule or takes it back meanwhile ends the batch where it stands.
    const unchanged = await readTopicRule(tx, rule.id, ruleRevision);
    if (!unchanged.ok) return unchanged;
    const read = await readLocked(tx, at);
    if (!read.ok) return read;
    const { existing: assignments, refused } = await readTopicsHad(tx, at.articleId);
    const made = { id: randomUUID(), at: new Date().toISOString() };
    const planned = planRuleOn(rule, { ...read.value, assignments, refused }, hit, made, batchId);
    if (!planned.ok) return planned;
    const committed = await commit(tx, permitted.value, planned.value);
    return committed.ok ? ok({ eventId: committed.value.eventId }) : committed;
  });
}

/**
 * Saves a rule and applies it to the stored articles, as one batch that can be undone together.
 * @param input as `saveTopicRule`
 * @param published as `applyTopicRule`
 * @returns the rule's id and what became of each article; nothing is applied where the rule is refused
 */
export async function saveAndApplyTopicRule(
  actor: Actor,
  input: unknown,
  published: unknown,
): Promise<Result<TopicRuleApplied & { ruleId: string }>> {
  if (typeof published !== 'boolean')
    return refuse('invalid-input', { about: 'Say whether published articles change.' });
  const batchId = randomUUID();
  const saved = await saveTopicRule(actor, input, batchId);
  if (!saved.ok) return saved;
  const { ruleId, revision } = saved.value;
  const applied = await applyTopicRule(actor, { ruleId, revision, published }, batchId);
  return applied.ok ? ok({ ...applied.value, ruleId }) : applied;
}
