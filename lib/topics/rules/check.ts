import { ok, type Result, refuse } from '../../result';
import { fold } from '../fold';
import { lettersOf } from './phrase';
import type { Condition, ConditionKind, TopicRuleTerms } from './rule';
import { sectionKey } from './sections';

/** Conditions of one rule, at most: who needs more means two rules. */
export const MAX_CONDITIONS = 6;
/** Values of one condition, at most, and characters of each. */
export const MAX_VALUES = 40;
export const MAX_VALUE_LENGTH = 100;
/** Letters and digits that a word must have at least; fewer stand in almost every text. */
const MIN_LETTERS = 2;
/**
 * Share of the stored articles that words alone may hit: an issue of the day is in a tenth of a desk's articles, “said” in most of them.
 * Where fewer are stored than `MIN_STORED`, a share says nothing.
 */
const MAX_SHARE = 0.5;
const MIN_STORED = 20;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const bad = (about: string) => refuse('bad-rule', { about });
const WORDY: ReadonlySet<ConditionKind> = new Set<ConditionKind>(['words', 'title']);
/** What an article has exactly one of, so that two conditions on it contradict each other. */
const SINGLE: Partial<Record<ConditionKind, string>> = { source: 'source', language: 'language' };

/**
 * Refuses a rule for what it says, before it is tried: `bad-rule` with a sentence on what is wrong.
 * @param others the other rules for the same topic
 */
export function checkConditions(
  conditions: readonly Condition[],
  others: readonly { name: string; conditions: readonly Condition[] }[],
): Result<void> {
  if (conditions.length === 0) return bad('It has no condition, so it would be about every article.');
  if (conditions.length > MAX_CONDITIONS) return bad(`A rule has ${MAX_CONDITIONS} conditions at most.`);
  for (const { on, anyOf } of conditions) {
    if (anyOf.length === 0) return bad(`A condition on the ${on} is empty.`);
    if (anyOf.length > MAX_VALUES) return bad(`A condition names ${MAX_VALUES} values at most.`);
    for (const value of anyOf) {
      const fault = faultOf(on, value);
      if (fault) return bad(fault);
    }
  }
  for (const [kind, noun] of Object.entries(SINGLE)) {
    if (conditions.filter(({ on }) => on === kind).length > 1) {
      return bad(`An article has one ${noun}, so two conditions on it never both hold; name both in one condition.`);
    }
  }
  const own = meaningOf(conditions);
  const twin = others.find((other) => meaningOf(other.conditions) === own);
  return twin ? bad(`The rule “${twin.name}” says the same.`) : ok(undefined);
}

function faultOf(on: ConditionKind, value: string): string | null {
  if (value.length > MAX_VALUE_LENGTH) {
    return `“${value.slice(0, 30)}…” is longer than ${MAX_VALUE_LENGTH} characters; a few words are enough.`;
  }
  if (WORDY.has(on) && lettersOf(value) < MIN_LETTERS) {
    return `“${value}” names fewer than ${MIN_LETTERS} letters or digits, which stand in texts of every kind.`;
  }
  if (on === 'source' && !UUID.test(value)) return 'A source is chosen from the list.';
  if (on === 'section' && sectionKey(value) === '') return `“${value}” is no name of a section.`;
  if (on === 'language' && !/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(value)) {
    return `“${value}” is no language code, such as en or pt-BR.`;
  }
  return null;
}

/** What two rules have in common that say the same, in whatever order and spelling. */
const meaningOf = (conditions: readonly Condition[]): string =>
  JSON.stringify(
    conditions.map(({ on, anyOf }) => [on, ...anyOf.map((value) => fold(value)).sort()].join('\n')).sort(),
  );

/** Refuses a rule for what it would do to the stored articles: `bad-rule` where words alone hit most of them. */
export function checkHits(
  { conditions }: Pick<TopicRuleTerms, 'conditions'>,
  { hits, stored }: { hits: number; stored: number },
): Result<void> {
  if (stored < MIN_STORED || hits <= stored * MAX_SHARE || !conditions.every(({ on }) => WORDY.has(on))) {
    return ok(undefined);
  }
  const percent = Math.round((100 * hits) / stored);
  return bad(
    `Its words stand in ${percent} % of the stored articles, so they say nothing of them. Name rarer words, or a source, language or section too.`,
  );
}
