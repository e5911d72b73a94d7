import { type BlockKind, BODY_KINDS } from '../../articles/types';
import { matcherOf } from './matcher';
import type { RuleTerms } from './rule';

/** A line of a story as rules see it. */
export type RuleLine = { kind: BlockKind; text: string };

/** What a rule takes of one story: the lines that it is about, and with its scope all that goes with them; places in the list given. */
export type Reach = { matched: ReadonlySet<number>; lines: readonly number[] };

const BODY: ReadonlySet<BlockKind> = new Set(BODY_KINDS);

/**
 * Makes what finds a rule's lines in a story. Titles, bylines, captions and the like are fields of the article and no rule's.
 * Of several lines that match, a reach to the end begins at the last and one from the top ends at the first, so that it takes least.
 */
export function reachOf(rule: Pick<RuleTerms, 'match' | 'words' | 'scope'>): (lines: readonly RuleLine[]) => Reach {
  const matches = matcherOf(rule);
  return (lines) => {
    const body = [...lines.keys()].filter((index) => BODY.has(lines[index]?.kind ?? 'title'));
    const matched = body.filter((index) => matches(lines[index]?.text ?? ''));
    return { matched: new Set(matched), lines: scoped(rule.scope, body, matched) };
  };
}

function scoped(scope: RuleTerms['scope'], body: number[], matched: number[]): number[] {
  const [first, last] = [matched[0], matched.at(-1)];
  if (first === undefined || last === undefined || scope === 'line') return matched;
  return scope === 'to-end' ? body.filter((index) => index >= last) : body.filter((index) => index <= first);
}
