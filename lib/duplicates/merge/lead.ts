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

/** What it is: `alone` before several others, `ofTwo` before one, `among` together with some of them. */
type Criterion = {
  alone: string;
  ofTwo?: string;
  among: string;
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
    alone: 'is furthest on its way to readers, so its address and its feed entry stay',
    among: 'is of those furthest on their way to readers',
    compare: (a, b) => STATUS_RANK[a.status] - STATUS_RANK[b.status],
  },
  {
    alone: 'has the longest text',
    ofTwo: 'has the longer text',
    among: 'has one of the longest texts',
    compare: (a, b) => (a.words > b.words * LONGER_RATIO ? -1 : b.words > a.words * LONGER_RATIO ? 1 : 0),
  },
  {
    alone: 'has the most of byline, caption and credit',
    ofTwo: 'has more of byline, caption and credit',
    among: 'is of those with most of byline, caption and credit',
    compare: (a, b) => details(b) - details(a),
  },
  {
    alone: 'was published first',
    among: 'is of those published first',
    compare: (a, b) => earlier(a.publishedAt, b.publishedAt),
  },
  {
    alone: 'was imported first',
    among: 'is of those imported first',
    compare: (a, b) => earlier(a.importedAt, b.importedAt),
  },
];

/**
 * Suggests which article of a cluster should remain after a merge.
 * @param members at least one
 * @returns each reason tells it from others that were left by the reasons before it; with none, the first member
 */
export function suggestLead<Id>(members: readonly LeadCandidate<Id>[]): LeadSuggestion<Id> | null {
  let rest = [...members];
  const reasons: string[] = [];
  for (const { alone, ofTwo = alone, among, compare } of CRITERIA) {
    const best = rest.filter((a) => rest.every((b) => compare(a, b) <= 0));
    if (best.length === 0 || best.length === rest.length) continue;
    const is = best.length > 1 ? among : members.length === 2 ? ofTwo : alone;
    reasons.push(rest.length === members.length ? `It ${is}.` : `Of these it ${is}.`);
    rest = best;
    if (rest.length === 1) break;
  }
  const lead = rest[0];
  return lead ? { id: lead.id, reasons } : null;
}
