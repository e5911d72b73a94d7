import { cutBefore } from '../../text/cut';

/** What a condition of a rule can be about. */
export const CONDITION_KINDS = ['source', 'words', 'title', 'language', 'section'] as const;
export type ConditionKind = (typeof CONDITION_KINDS)[number];

/**
 * A condition, met by one of its values. `source`: ids of sources; `words`: phrases of the title or the text; `title`: phrases of the
 * title; `language`: BCP 47 codes; `section`: names of sections as documents print them. A `*` at the end of a word lets it go on.
 */
export type Condition = { on: ConditionKind; anyOf: string[] };

/** What a rule says: articles that meet all conditions get the topic. */
export type TopicRuleTerms = { topicId: string; conditions: Condition[] };

/** A rule that is in force. */
export type TopicRule = TopicRuleTerms & { id: string; name: string };

const quotedList = (values: readonly string[]): string => values.map((value) => `“${value}”`).join(' or ');

/**
 * Says in words what a condition asks for: `the title has “strike” or “walkout”`.
 * @param sourceName gives a source's name by its id
 */
export function conditionInWords({ on, anyOf }: Condition, sourceName: (id: string) => string): string {
  switch (on) {
    case 'source':
      return `the source is ${quotedList(anyOf.map(sourceName))}`;
    case 'words':
      return `the article has ${quotedList(anyOf)}`;
    case 'title':
      return `the title has ${quotedList(anyOf)}`;
    case 'language':
      return `the language is ${anyOf.join(' or ')}`;
    case 'section':
      return `the section is ${quotedList(anyOf)}`;
  }
}

/** Says in words what a rule asks for, condition by condition. */
export const conditionsInWords = (conditions: readonly Condition[], sourceName: (id: string) => string): string =>
  conditions.map((condition) => conditionInWords(condition, sourceName)).join(', and ');

const NAME_LENGTH = 60;

/** Names a rule after its conditions, where the editor gave it no name. */
export function nameForRule(conditions: readonly Condition[], sourceName: (id: string) => string): string {
  const values = conditions.flatMap(({ on, anyOf }) => (on === 'source' ? anyOf.map(sourceName) : anyOf)).join(', ');
  return values.length <= NAME_LENGTH ? values : `${cutBefore(values, NAME_LENGTH - 1).trimEnd()}…`;
}
