import { MAX_RULE_LENGTH, MAX_STARS } from '../rules/check';
import type { RuleTerms } from '../rules/rule';
import { patternOfShape } from './shape';
import { MAX_SAMPLE } from './story-lines';

/** Gives the rule that a counted line becomes when an editor confirms it: the whole line, or the pattern of its shape. */
export function termsOf({ form, sample }: { form: string; sample: string }): RuleTerms {
  const same = { scope: 'line', residue: 'recurring-line' } as const;
  if (form === 'shape') return { match: 'pattern', words: patternOfShape(sample, MAX_STARS), ...same };
  if (sample.length < Math.min(MAX_SAMPLE, MAX_RULE_LENGTH)) return { match: 'line', words: sample, ...same };
  // Only the beginning of a long line is kept, and its last word may be cut.
  return { match: 'beginning', words: sample.slice(0, sample.lastIndexOf(' ')), ...same };
}
