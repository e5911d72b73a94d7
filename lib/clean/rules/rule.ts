import type { ResidueKind } from '../../articles/residue-kinds';

/** How a rule's words are compared with a line. */
export const RULE_MATCHES = ['line', 'beginning', 'ending', 'containing', 'pattern'] as const;
export type RuleMatch = (typeof RULE_MATCHES)[number];

/** How far a rule reaches: the line itself, from it to the end of the story, or from the story's top down to it. */
export const RULE_SCOPES = ['line', 'to-end', 'from-top'] as const;
export type RuleScope = (typeof RULE_SCOPES)[number];

/** What a rule says, without whose it is: which lines of a source are no part of a story, and of what kind they are. */
export type RuleTerms = { match: RuleMatch; words: string; scope: RuleScope; residue: ResidueKind };

/** A rule of a source as the cleaner uses it. */
export type Rule = RuleTerms & { id: string; name: string };

const MATCH_WORDS: Record<RuleMatch, string> = {
  line: 'reads',
  beginning: 'begins with',
  ending: 'ends with',
  containing: 'contains',
  pattern: 'has the pattern',
};
const SCOPE_WORDS: Record<RuleScope, string> = {
  line: 'the line',
  'to-end': 'everything from the line on that',
  'from-top': 'everything down to the line that',
};

/** Says in words what a rule removes: `the line that begins with “Sign up”`. */
export function ruleInWords({ match, words, scope }: Pick<RuleTerms, 'match' | 'words' | 'scope'>): string {
  return `${SCOPE_WORDS[scope]}${scope === 'line' ? ' that' : ''} ${MATCH_WORDS[match]} “${words}”`;
}

/** Reads a stored rule. */
export const asRule = (row: Record<'id' | 'name' | 'match' | 'words' | 'scope' | 'residue', string>): Rule => ({
  ...{ id: row.id, name: row.name, words: row.words },
  match: row.match as RuleMatch,
  scope: row.scope as RuleScope,
  residue: row.residue as ResidueKind,
});
