import type { Status } from '../../articles/types';

/** What decides which article of a cluster should remain; dates are ISO 8601. */
export type LeadCandidate<Id> = {
  id: Id;
  status: Status;
  /** Words of the cleaned body. */
  words: number;
  byline: string | null;
  caption: string | null;
  credit: string | null;
  publishedAt: string | null;
  importedAt: string;
};

/** The article that should remain, and why, the weightiest reason first. */
export type LeadSuggestion<Id> = { id: Id; reasons: string[] };

/** A body is longer when it has more than this share of words over the other: less is residue and spelling. */
const LONGER_RATIO = 1.05;

/** `reason` compares with several others, `ofTwo` with one. */
type Criterion = {
  reason: string;
  ofTwo?: string;
  compare: <Id>(a: LeadCandidate<Id>, b: LeadCandidate<Id>) => number;
};

const STATUS_RANK: Record<Status, number> = {
  published: 0,
  withdrawn: 1,
  approved: 2,
  pending: 3,
  rejected: 4,
  merged: 5,
};
const details = <Id>(c: LeadCandidate<Id>) => [c.byline, c.caption, c.credit].filter(Boolean).length;
const earlier = (a: string | null, b: string | null) =>
  (a ? Date.parse(a) : Infinity) - (b ? Date.parse(b) : Infinity) || 0;

/** In order: readers already have its address; it says most; it is most complete; it was first. */
const CRITERIA: readonly Criterion[] = [
  {
    reason: 'It is furthest on its way to readers, so its address and its feed entry stay.',
    compare: (a, b) => STATUS_RANK[a.status] - STATUS_RANK[b.status],
  },
  {
    reason: 'It has the longest text.',
    ofTwo: 'It has the longer text.',
    compare: (a, b) => (a.words > b.words * LONGER_RATIO ? -1 : b.words > a.words * LONGER_RATIO ? 1 : 0),
  },
  {
    reason: 'It has the most of byline, caption and credit.',
    ofTwo: 'It has more of byline, caption and credit.',
    compare: (a, b) => details(b) - details(a),
  },
  { reason: 'It was published first.', compare: (a, b) => earlier(a.publishedAt, b.publishedAt) },
  { reason: 'It was imported first.', compare: (a, b) => earlier(a.importedAt, b.importedAt) },
];

/**
 * Suggests which article of a cluster should remain after a merge.
 * @param members at least one
 * @returns reasons are those in which it stands before every other member that came so far; with none, the first member
 */
export function suggestLead<Id>(members: readonly LeadCandidate<Id>[]): LeadSuggestion<Id> | null {
  let rest = [...members];
  const reasons: string[] = [];
  for (const { reason, ofTwo = reason, compare } of CRITERIA) {
    const best = rest.filter((a) => rest.every((b) => compare(a, b) <= 0));
    if (best.length === 0 || best.length === rest.length) continue;
    reasons.push(members.length === 2 ? ofTwo : reason);
    rest = best;
    if (rest.length === 1) break;
  }
  const lead = rest[0];
  return lead ? { id: lead.id, reasons } : null;
}
