import type { Plan } from '../../articles/plan';
import { fieldChange, type Json } from '../../audit/changes';
import { cutBefore } from '../../text/cut';
import { type RuleTerms, ruleInWords } from './rule';

/** What a rule's row says, as changes carry it. */
export type RuleFields = RuleTerms & {
  sourceId: string;
  name: string;
  note: string | null;
  active: boolean;
  byName: string;
};

type Source = { id: string; name: string };

const EXCERPT_LENGTH = 80;
const NAME_LENGTH = 48;

/** Shortens words for a sentence of the history. */
const excerptOf = (words: string): string =>
  words.length <= EXCERPT_LENGTH ? words : `${cutBefore(words, EXCERPT_LENGTH - 1).trimEnd()}…`;

/** Names a rule after its words, where the editor gave it no name. */
export const nameFor = (words: string): string =>
  words.length <= NAME_LENGTH ? words : `${cutBefore(words, NAME_LENGTH - 1).trimEnd()}…`;

const says = (terms: RuleTerms): string => ruleInWords({ ...terms, words: excerptOf(terms.words) });
const changesOf = (change: Plan['changes'][number] | null) => (change ? [change] : []);

/**
 * Plans a new rule, or new terms for one that is there.
 * @param id the rule's own, chosen by the caller for a new one
 * @param saved the rule as it is; null for a new one
 */
export const planRuleSave = (source: Source, id: string, saved: RuleFields | null, wanted: RuleFields): Plan => ({
  ...{ revisions: [], sourceId: source.id },
  event: {
    action: 'rule.save',
    data: { source: source.name, name: wanted.name, says: says(wanted), isNew: saved === null },
  },
  changes: saved
    ? changesOf(fieldChange('rule', { id, articleId: null }, asFields(saved), asFields(wanted)))
    : [{ entity: 'rule', id, articleId: null, before: null, after: asFields(wanted) }],
});

/** Plans switching a rule on or off. */
export const planRuleSwitch = (
  source: Source,
  rule: { id: string; name: string; active: boolean },
  active: boolean,
): Plan => ({
  ...{ revisions: [], sourceId: source.id },
  event: { action: 'rule.switch', data: { source: source.name, name: rule.name, active } },
  changes: changesOf(fieldChange('rule', { id: rule.id, articleId: null }, { active: rule.active }, { active })),
});

/** Plans making a line of the memory a rule: the rule, and the line that is left to it from now on. */
export const planConfirm = (
  source: Source,
  line: { id: string; state: string; sample: string },
  rule: { id: string; fields: RuleFields },
): Plan => ({
  ...{ revisions: [], sourceId: source.id },
  event: {
    action: 'memory.confirm',
    data: { source: source.name, name: rule.fields.name, excerpt: excerptOf(line.sample) },
  },
  changes: [
    { entity: 'rule', id: rule.id, articleId: null, before: null, after: asFields(rule.fields) },
    ...changesOf(lineState(line, 'confirmed')),
  ],
});

/** Plans saying that a line belongs to the stories, for good. */
export const planRefuse = (source: Source, line: { id: string; state: string; sample: string }): Plan => ({
  ...{ revisions: [], sourceId: source.id },
  event: { action: 'memory.refuse', data: { source: source.name, excerpt: excerptOf(line.sample) } },
  changes: changesOf(lineState(line, 'refused')),
});

/** Plans using a source's memory, or no longer. */
export const planMemorySwitch = (source: Source & { usesMemory: boolean }, on: boolean): Plan => ({
  ...{ revisions: [], sourceId: source.id },
  event: { action: 'memory.switch', data: { source: source.name, on } },
  changes: changesOf(
    fieldChange('source', { id: source.id, articleId: null }, { usesMemory: source.usesMemory }, { usesMemory: on }),
  ),
});

const lineState = ({ id, state }: { id: string; state: string }, wanted: string) =>
  fieldChange('memory', { id, articleId: null }, { state }, { state: wanted });

const asFields = ({
  sourceId,
  name,
  match,
  words,
  scope,
  residue,
  note,
  active,
  byName,
}: RuleFields): Record<string, Json> => ({
  ...{ sourceId, name, match, words, scope, residue, note, active, byName },
});
