import { ok, type Result, refuse } from '../../result';
import { comparable } from '../../text/comparable';
import { literalLength, readPattern } from './pattern';
import type { RuleTerms } from './rule';
import type { Trial } from './trial';

/** Letters and digits that a rule must name at least, unless it is about a whole line: fewer stand in lines of every kind. */
export const MIN_LITERAL_LENGTH = 4;

/** Characters of a rule's words, at most: longer than any notice of a publisher that we know. */
export const MAX_RULE_LENGTH = 1_500;

/** Each star can be tried at every place of a line, and each number sign at every number; nobody needs more to say what a line looks like. */
export const MAX_STARS = 6;
const MAX_NUMBERS = 12;

/**
 * Share of the words of a source's stored stories that one rule may take. Of the 300 texts of `runon_dev` all residue together is
 * 3 % of the words in the median, and 15 % at most; one rule that takes twice that is about the story.
 */
export const MAX_WORD_SHARE = 0.3;

const bad = (about: string) => refuse('bad-rule', { about });

/**
 * Refuses a rule for what it says, before it is tried: `bad-rule` with a sentence on what is wrong.
 * @param others the source's other rules
 */
export function checkTerms(terms: RuleTerms, others: readonly (RuleTerms & { name: string })[]): Result<void> {
  const { match, words } = terms;
  if (words.trim() === '') return bad('It says no words, so it would be about no line or about every one.');
  if (words.length > MAX_RULE_LENGTH) {
    return bad(
      `Its words are ${words.length.toLocaleString('en')} characters long; ${MAX_RULE_LENGTH.toLocaleString('en')} are enough.`,
    );
  }
  if (match === 'pattern' && words.split('*').length - 1 > MAX_STARS)
    return bad(`A pattern has ${MAX_STARS} stars at most.`);
  if (match === 'pattern' && words.split('#').length - 1 > MAX_NUMBERS)
    return bad(`A pattern has ${MAX_NUMBERS} number signs at most.`);
  const literal = match === 'pattern' ? literalLength(readPattern(words)) : comparable(words).length;
  if (literal === 0) return bad('It names no letter and no digit, so it would be about every line.');
  if (match !== 'line' && literal < MIN_LITERAL_LENGTH) {
    return bad(`It names fewer than ${MIN_LITERAL_LENGTH} letters or digits, which stand in lines of every kind.`);
  }
  const twin = others.find(
    (other) => other.match === match && other.scope === terms.scope && meaning(other) === meaning(terms),
  );
  return twin ? bad(`The rule “${twin.name}” says the same.`) : ok(undefined);
}

/** What two rules have in common that say the same; a pattern's signs count, its spelling does not. */
const meaning = ({ match, words }: RuleTerms): string =>
  match === 'pattern' ? JSON.stringify(readPattern(words)) : comparable(words);

/** Refuses a rule for what it would do to the stored articles: `bad-rule` with a sentence that names the articles or the share. */
export function checkTrial({ emptied, wordShare, hits }: Pick<Trial, 'emptied' | 'wordShare' | 'hits'>): Result<void> {
  const [first] = emptied;
  if (first) {
    const others = emptied.length - 1;
    const more = others > 0 ? ` and of ${others} more` : '';
    return bad(`It would leave too little of “${first.title}”${more}.`);
  }
  if (hits > 0 && wordShare > MAX_WORD_SHARE) {
    const percent = Math.round(wordShare * 100);
    return bad(
      `It would take ${percent} % of all words of the stored articles; ${MAX_WORD_SHARE * 100} % is the most.`,
    );
  }
  return ok(undefined);
}
