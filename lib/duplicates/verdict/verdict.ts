import { capMarks } from '../../text/marks';
import { cautionsOf } from './cautions';
import { changedWords } from './changed-words';
import type { Comparison } from './compare';
import type { PairContext } from './pair-context';
import { updateReason } from './update';

/** What the counts behind a verdict were, to be shown beside it. */
export type PairEvidence = Comparison & { sameUrl: boolean; sameTitle: boolean };

/** A machine's proposal about two articles, with its reason in words; cautions speak against it and do not change it. */
export type PairVerdict = {
  verdict: 'duplicate' | 'related';
  /** A duplicate from the same source whose text is not the same: a new version of it. */
  isUpdate: boolean;
  reason: string;
  evidence: PairEvidence;
  cautions: string[];
  /** Words that one has otherwise within what both have; they keep a merge from being sure. */
  changes: string[];
};

/*
 * The thresholds below were measured with bench/duplicates.ts: on built copies, on 552 pairs of different articles on one event
 * (highest coverage .71 one way, .61 both ways; highest mean containment .44) and on 3,578 pairs of articles of one site.
 */

/** One text lies in the other: a trimmed, extended or run-on copy. */
const CONTAINED_COVERAGE = 0.8;
/** Below it a merge is never sure, so that single words need not be looked at. */
const NEARLY_CONTAINED = 0.9;
/** Both texts are mostly the same words: a copy edited throughout; 15 % of words changed at random leaves .74 or more. */
const EDITED_COVERAGE = 0.67;
/** Mean of both containments: whole sentences are the same and others were replaced; 30 % of them replaced leaves .65 on average. */
const REWORKED_CONTAINMENT = 0.46;
/**
 * Two texts under different titles of which neither contains the other must differ all over, not in one large piece: that is how pages
 * of one site differ, around a story of their own. Share of the text; in 94 to 99 % of copies with 30 % of sentences replaced the largest piece is less,
 * on pages of one site in 20 %.
 */
const MAX_SCATTERED_GAP = 0.3;
/** In words: a piece of two or three sentences is small in any text. */
const SMALL_GAP_WORDS = 80;
/** Matched words below which only a near-identical text counts: three sentences, shorter than a site's usual boilerplate. */
const MIN_MATCHED_WORDS = 30;
/** Matched words that sentences in common alone must make up. */
const MIN_REWORKED_WORDS = 60;
/** A brief below `MIN_MATCHED_WORDS` must be this long, and covered this far both ways. */
const MIN_BRIEF_WORDS = 12;
const BRIEF_COVERAGE = 0.95;
/** The same address says that it is one article; this much of the text must still be there. */
const SAME_URL_COVERAGE = 0.3;
/** Passages in common that are no copy: quotes, an agency's paragraph. */
const RELATED_COVERAGE = 0.15;
const MIN_RELATED_WORDS = 40;
/**
 * Judges a pair: the same text, passages in common, or nothing. Two accounts of one event that share no passage are not seen here.
 * @param comparison as `compareTexts` gives it
 * @param about titles, addresses and dates, where known
 * @returns null where nothing is to be proposed
 */
export function verdictOf(comparison: Comparison, about: PairContext = {}): PairVerdict | null {
  const sameUrl = agree(about.canonicalUrls);
  const sameTitle = agree(about.titles?.map((title) => title && normalTitle(title)));
  const evident = isContained(comparison) || isReworked(comparison);
  const duplicate = evident ? evidentReason : duplicateReason(comparison, sameUrl, sameTitle, about);
  const reason = duplicate ?? relatedReason(comparison, sameUrl, about);
  if (!reason) return null;
  const update = duplicate ? updateReason(comparison, { ...about, sameUrl }) : null;
  return {
    verdict: duplicate ? 'duplicate' : 'related',
    isUpdate: update !== null,
    // Both worked out when read, like the coverage that they tell of.
    get reason() {
      const inWords = typeof reason === 'string' ? reason : reason(comparison, about);
      return update ? `${inWords} ${update}` : inWords;
    },
    get evidence() {
      return { ...comparison, sameUrl, sameTitle };
    },
    get cautions() {
      return duplicate ? cautionsOf(about) : [];
    },
    get changes() {
      const same = comparison.resemblance === 1 || Math.max(...comparison.coverage) < NEARLY_CONTAINED;
      return duplicate && about.texts && !same ? changedWords(...about.texts) : [];
    },
  };
}

/** Where nearly all shingles are shared, so are nearly all words: no need to follow passages. */
const isContained = ({ containment, words: lengths }: Comparison): boolean =>
  containment.some((ratio, at) => ratio >= CONTAINED_COVERAGE && ratio * (lengths[at] ?? 0) >= MIN_MATCHED_WORDS);

/** Where the shared shingles are many and spread all over, so are the shared sentences. */
const isReworked = ({ containment: [aInB, bInA], longestRun, words: lengths }: Comparison): boolean =>
  (aInB + bInA) / 2 >= REWORKED_CONTAINMENT &&
  Math.min(aInB * lengths[0], bInA * lengths[1]) >= MIN_REWORKED_WORDS &&
  differsAllOver({ longestGap: longestRun, words: lengths });

function evidentReason(c: Comparison, about: PairContext): string {
  return Math.max(...c.coverage) >= CONTAINED_COVERAGE ? containedReason(c, about) : reworkedReason(inCommon(c, about));
}

function containedReason(c: Comparison, about: PairContext): string {
  const matched = words(inCommon(c, about));
  const least = Math.min(...c.coverage);
  if (least === 1) return `The texts are the same: ${matched}.`;
  if (least >= BRIEF_COVERAGE) return `The texts are nearly the same: ${matched} in common.`;
  return `They have ${matched} in common.`;
}

function duplicateReason(c: Comparison, sameUrl: boolean, sameTitle: boolean, about: PairContext): string | null {
  const least = Math.min(...c.coverage);
  const most = Math.max(...c.coverage);
  const matched = Math.min(...c.matchedWords);
  const said = inCommon(c, about);
  if (matched < MIN_MATCHED_WORDS) {
    const titlesDiffer = !sameTitle && about.titles?.every((title) => title) === true;
    const same = least >= BRIEF_COVERAGE || (sameTitle && most >= BRIEF_COVERAGE);
    return matched >= MIN_BRIEF_WORDS && same && !titlesDiffer ? `Both are the same brief of ${words(said)}.` : null;
  }
  if (most >= CONTAINED_COVERAGE) return containedReason(c, about);
  const isReworkedIn =
    (c.containment[0] + c.containment[1]) / 2 >= REWORKED_CONTAINMENT && matched >= MIN_REWORKED_WORDS;
  if ((isReworkedIn || least >= EDITED_COVERAGE) && (sameTitle || differsAllOver(c))) {
    return isReworkedIn ? reworkedReason(said) : `They have ${words(said)} in common, edited throughout.`;
  }
  return sameUrl && most >= SAME_URL_COVERAGE ? sameUrlReason(said) : null;
}

/** Words in common, by the count that stands beside the articles where that is known: never more than one of them has. */
const inCommon = ({ coverage, matchedWords }: Comparison, { wordCounts }: PairContext): number =>
  Math.min(...matchedWords.map((matched, at) => (wordCounts ? (coverage[at] ?? 0) * (wordCounts[at] ?? 0) : matched)));

const reworkedReason = (matched: number) =>
  `Both have ${words(matched)} in common, in whole sentences; other sentences were replaced.`;
const sameUrlReason = (matched: number) => `Both have the same address and ${words(matched)} in common.`;

function differsAllOver({ longestGap, words: lengths }: Pick<Comparison, 'longestGap' | 'words'>): boolean {
  return longestGap.every((gap, at) => gap <= MAX_SCATTERED_GAP || gap * (lengths[at] ?? 0) <= SMALL_GAP_WORDS);
}

function relatedReason(c: Comparison, sameUrl: boolean, about: PairContext): string | null {
  if (sameUrl) return 'Both have the same address, but their texts differ.';
  const matched = Math.min(...c.matchedWords);
  if (Math.max(...c.coverage) >= RELATED_COVERAGE && matched >= MIN_RELATED_WORDS) {
    return `Both have passages of ${words(inCommon(c, about))} in common; the rest differs.`;
  }
  return null;
}

/** Brings a title to the form in which two outlets' copies compare equal: letters and digits only, lower case. */
export const normalTitle = (title: string): string =>
  capMarks(title)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’‘\p{M}]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const agree = (pair: readonly (string | null | undefined)[] = []): boolean => !!pair[0] && pair[0] === pair[1];
const words = (count: number) => `${Math.round(count)} words`;
