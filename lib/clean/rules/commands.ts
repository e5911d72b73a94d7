import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { permit } from '../../access/store';
import { readInput } from '../../articles/input';
import type { Done } from '../../articles/plan';
import { commit, lockSource } from '../../articles/store';
import { type Tx, transaction } from '../../db/transaction';
import { ok, type Result, refuse } from '../../result';
import { checkTerms, checkTrial } from './check';
import { RULE_TO_SAVE, RULE_TO_SWITCH } from './input';
import { nameFor, planRuleSave, planRuleSwitch } from './plan';
import { asRule, type RuleTerms } from './rule';
import { readRule, readStories } from './store';
import { tryRule } from './trial';

/**
 * Saves a rule of a source, new or changed; it holds for what is imported from then on.
 * @param input `RULE_TO_SAVE`
 * @param batchId the batch that the saving is part of, if any
 * @returns the event, the rule's id and the revision that it now has; refuses `bad-rule` with what is wrong, `stale`, `not-found`, `forbidden`, `invalid-input`
 */
export async function saveRule(
  actor: Actor,
  input: unknown,
  batchId: string | null = null,
): Promise<Result<Done & { ruleId: string; revision: number }>> {
  const parsed = readInput(RULE_TO_SAVE, input);
  if (!parsed.ok) return parsed;
  const { sourceId, rule: at, name, note, match, words, scope, residue } = parsed.value;
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'rules');
    if (!permitted.ok) return permitted;
    await lockSource(tx, sourceId);
    const source = await tx.source.findUnique({ where: { id: sourceId }, select: { id: true, name: true } });
    if (!source) return refuse('not-found');
    const saved = at ? await readRule(tx, at.id, at.revision) : null;
    if (saved && !saved.ok) return saved;
    if (saved && saved.value.source.id !== sourceId) return refuse('not-found');
    const terms = { match, words, scope, residue };
    const checked = await checkRule(tx, sourceId, terms, at?.id ?? null);
    if (!checked.ok) return checked;
    const ruleId = at?.id ?? randomUUID();
    const before = saved?.value.fields ?? null;
    const fields = { ...terms, sourceId, name: name || nameFor(words), note };
    const active = before?.active ?? true;
    const plan = planRuleSave(source, ruleId, before, { ...fields, active, byName: permitted.value.name });
    const committed = await commit(tx, permitted.value, { ...plan, batchId });
    // Whoever applies it next names this revision, so that nobody else's change meanwhile is applied in its place.
    const revision = at ? at.revision + plan.changes.length : 1;
    return committed.ok ? ok({ eventId: committed.value.eventId, ruleId, revision }) : committed;
  });
}

/** Refuses a bad rule (`bad-rule`): for what it says, and for what it would do to the stored articles of its source. */
export async function checkRule(
  tx: Tx,
  sourceId: string,
  terms: RuleTerms,
  ownId: string | null,
): Promise<Result<void>> {
  const others = await tx.cleaningRule.findMany({ where: { sourceId, ...(ownId ? { id: { not: ownId } } : {}) } });
  const checked = checkTerms(terms, others.map(asRule));
  return checked.ok ? checkTrial(tryRule(terms, null, await readStories(tx, sourceId))) : checked;
}

/** Switches a rule on or off; what it removed already stays until the rule is applied to the past again. Refuses as `saveRule`. */
export async function switchRule(actor: Actor, input: unknown): Promise<Result<Done>> {
  const parsed = readInput(RULE_TO_SWITCH, input);
  if (!parsed.ok) return parsed;
  const { ruleId, revision, active } = parsed.value;
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'rules');
    if (!permitted.ok) return permitted;
    const found = await readRule(tx, ruleId, null);
    if (!found.ok) return found;
    await lockSource(tx, found.value.source.id);
    const read = await readRule(tx, ruleId, revision);
    if (!read.ok) return read;
    if (read.value.rule.active === active) {
      return refuse('invalid-input', { about: `It is ${active ? 'on' : 'off'} already.` });
    }
    const checked = active ? await checkRule(tx, read.value.source.id, read.value.rule, ruleId) : ok(undefined);
    if (!checked.ok) return checked;
    return commit(tx, permitted.value, planRuleSwitch(read.value.source, read.value.rule, active));
  });
}
