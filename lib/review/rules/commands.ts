import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { permit } from '../../access/store';
import { readInput } from '../../articles/input';
import type { Done } from '../../articles/plan';
import { lockArticles, readLocked } from '../../articles/store';
import { changesBy, planApply } from '../../clean/rules/apply';
import { checkTrial } from '../../clean/rules/check';
import { saveRule } from '../../clean/rules/commands';
import { RULE_TO_APPLY } from '../../clean/rules/input';
import { type RuleToChange, readRule, readStories, readStory } from '../../clean/rules/store';
import { tryRule } from '../../clean/rules/trial';
import { transaction } from '../../db/transaction';
import { commitWithSketch } from '../../duplicates/store';
import { ok, type Result, refuse } from '../../result';

/** What became of each stored article that a rule would change, and how many published ones were passed over. */
export type Applied = {
  batchId: string;
  outcomes: { articleId: string; title: string; outcome: Result<Done> }[];
  publishedLeft: number;
};

/**
 * Applies a rule to the stored articles of its source: removes what it is about, and gives back what it removed and is no longer about.
 * Each article is a transaction of its own, at the revision that it has when the batch begins: one that somebody changes meanwhile is
 * refused and keeps none of the others back.
 * @param input `RULE_TO_APPLY`: published articles change only where that is true, since readers see it
 * @param batchId the batch that this is part of
 * @returns an outcome for each article; refuses `not-found`, `stale`, `forbidden`, `invalid-input`, and `bad-rule` where it would now take too much
 */
export async function applyRule(
  actor: Actor,
  input: unknown,
  batchId: string = randomUUID(),
): Promise<Result<Applied>> {
  const parsed = readInput(RULE_TO_APPLY, input);
  if (!parsed.ok) return parsed;
  const { ruleId, revision, published } = parsed.value;
  const found = await transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'rules');
    if (!permitted.ok) return permitted;
    const rule = await readRule(tx, ruleId, revision);
    if (!rule.ok) return rule;
    const stories = await readStories(tx, rule.value.source.id);
    const checked = rule.value.rule.active ? checkTrial(tryRule(rule.value.rule, null, stories)) : ok(undefined);
    if (!checked.ok) return checked;
    const changed = stories.filter(({ lines }) => {
      const { remove, giveBack } = changesBy(rule.value.rule, lines);
      return remove.length + giveBack.length > 0;
    });
    // Only what names an article goes on: each is read again under its lock.
    const places = changed.map(({ lines: _, ...story }) => story);
    return ok({ rule: rule.value, places });
  });
  if (!found.ok) return found;
  const { rule, places } = found.value;
  const taken = places.filter(({ status }) => published || status !== 'published');
  const outcomes: Applied['outcomes'] = [];
  for (const place of taken) {
    const outcome = await applyTo(actor, rule, place, batchId);
    outcomes.push({ articleId: place.articleId, title: place.title, outcome });
  }
  return ok({ batchId, outcomes, publishedLeft: places.length - taken.length });
}

function applyTo(
  actor: Actor,
  { rule, revision: ruleRevision, source }: RuleToChange,
  { articleId, ownerId, revision }: { articleId: string; ownerId: string; revision: number },
  batchId: string,
): Promise<Result<Done>> {
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'rules');
    if (!permitted.ok) return permitted;
    // Whoever changes the rule or takes it back meanwhile ends the batch where it stands.
    const unchanged = await readRule(tx, rule.id, ruleRevision);
    if (!unchanged.ok) return unchanged;
    const read = await readLocked(tx, { articleId, revision });
    if (!read.ok) return read;
    if (ownerId !== articleId) await lockArticles(tx, [ownerId]);
    const story = await readStory(tx, source.id, ownerId);
    if (story?.articleId !== articleId) return refuse('not-found');
    const planned = planApply(rule, source, story, batchId);
    return planned.ok ? commitWithSketch(tx, permitted.value, planned.value) : planned;
  });
}

/**
 * Saves a rule and applies it to the stored articles, as one batch that can be undone together.
 * @param input as `saveRule`
 * @param published as `applyRule`
 * @returns the rule's id and what became of each article; nothing is applied where the rule is refused
 */
export async function saveAndApplyRule(
  actor: Actor,
  input: unknown,
  published: unknown,
): Promise<Result<Applied & { ruleId: string }>> {
  if (typeof published !== 'boolean')
    return refuse('invalid-input', { about: 'Say whether published articles change.' });
  const batchId = randomUUID();
  const saved = await saveRule(actor, input, batchId);
  if (!saved.ok) return saved;
  const { ruleId, revision } = saved.value;
  const applied = await applyRule(actor, { ruleId, revision, published }, batchId);
  return applied.ok ? ok({ ...applied.value, ruleId }) : applied;
}
