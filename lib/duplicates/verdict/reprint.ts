import type { Status } from '../../articles/types';

/** A stored article that a new one turned out to be a copy of. `within` is the share of the new one's words that it has, 0…1. */
export type EarlierCopy = {
  id: string;
  status: Status;
  within: number;
  verdict: 'duplicate' | 'related';
  cautions: readonly string[];
  dismissed: boolean;
};

/**
 * Share of a new article's words that an earlier one must have, so that nobody misses anything by not reading it: the rest is a
 * dateline, a credit, a word here and there. A choice on the safe side, not measured: below it somebody reads the article.
 */
const NOTHING_NEW = 0.93;

/** What an editor decided on already, the weightiest decision first; a pending article is no decision. */
const DECIDED: readonly Status[] = ['published', 'approved', 'withdrawn', 'rejected'];

/**
 * Tells which decided story a new article only reprints.
 * @returns its id; null where the article has something of its own, something speaks against the pair, or nothing is decided yet
 */
export function reprintOf(copies: readonly EarlierCopy[]): string | null {
  const grounds = copies.filter(
    ({ verdict, cautions, dismissed, within, status }) =>
      verdict === 'duplicate' &&
      !dismissed &&
      cautions.length === 0 &&
      within >= NOTHING_NEW &&
      DECIDED.includes(status),
  );
  const [first] = grounds.toSorted((a, b) => DECIDED.indexOf(a.status) - DECIDED.indexOf(b.status));
  return first?.id ?? null;
}
