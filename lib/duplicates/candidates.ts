import { type Comparison, compareTexts } from './compare';
import { type Fingerprint, fingerprintOf, withoutFurniture } from './fingerprint';
import { furnitureOf } from './furniture';
import { createSketchIndex, type SketchIndex } from './sketch-index';
import { canonicalUrl, siteOf } from './url';
import { normalTitle, type PairVerdict, verdictOf } from './verdict';

/** An article to look for duplicates of; `text` is its cleaned body, `publishedAt` ISO 8601. */
export type CandidateArticle<Id> = {
  id: Id;
  text: string;
  title?: string | null;
  url?: string | null;
  publishedAt?: string | null;
};

/** Two articles that are proposed as one story, or as one event; `a` came first. */
export type ProposedPair<Id> = PairVerdict & { a: Id; b: Id; comparison: Comparison };

/** What is kept of an article while others are compared with it: its fingerprint, not its text. */
type Entry<Id> = {
  id: Id;
  fingerprint: Fingerprint;
  title: string | null;
  canonicalUrl: string | null;
  site: string | null;
  publishedAt: string | null;
};

/** Collects articles, keeping fingerprints only (about 13 bytes a word), and then gives the pairs among them. */
export type PairFinder<Id> = {
  add(article: CandidateArticle<Id>): void;
  /** Pairs in the order of their later article, then of their earlier one. */
  pairs(): Generator<ProposedPair<Id>>;
};

/** Makes an empty finder; it uses the sketches, thresholds and verdicts that the database path uses. */
export function createPairFinder<Id>(): PairFinder<Id> {
  const entries: Entry<Id>[] = [];
  const index = createSketchIndex();
  return {
    add(article) {
      const entry = entryOf(article);
      index.add(entries.length, entry.fingerprint.sketch);
      entries.push(entry);
    },
    pairs: () => pairsAmong(entries, index),
  };
}

/**
 * Proposes the pairs among some articles.
 * @param articles in any order; identical ones make pairs too
 */
export function* proposePairs<Id>(articles: Iterable<CandidateArticle<Id>>): Generator<ProposedPair<Id>> {
  const finder = createPairFinder<Id>();
  for (const article of articles) finder.add(article);
  yield* finder.pairs();
}

function* pairsAmong<Id>(entries: readonly Entry<Id>[], index: SketchIndex): Generator<ProposedPair<Id>> {
  const sameAddress = groupBy(entries, (entry) => entry.canonicalUrl);
  const judge = createJudge(entries);
  for (const [ref, entry] of entries.entries()) {
    const refs = new Set(index.find(entry.fingerprint.sketch, ref));
    for (const other of sameAddress.get(entry.canonicalUrl ?? '') ?? []) if (other < ref) refs.add(other);
    for (const other of [...refs].sort((a, b) => a - b)) {
      const earlier = entries[other];
      const pair = earlier && judge(earlier, entry);
      if (pair) yield proposal(earlier.id, entry.id, pair);
    }
  }
}

/** Compares pairs; two articles of one site are compared without the site's furniture, unless address or title says they are one. */
function createJudge<Id>(entries: readonly Entry<Id>[]) {
  const sites = groupBy(entries, (entry) => entry.site);
  const furniture = new Map<string, Set<number>>();
  const furnitureOn = (site: string): Set<number> => {
    const known = furniture.get(site);
    if (known) return known;
    const own = (sites.get(site) ?? []).flatMap((ref) => entries[ref] ?? []);
    const found = furnitureOf(
      own.map(({ title, id, fingerprint }) => ({ key: title ? normalTitle(title) : String(id), fingerprint })),
    );
    furniture.set(site, found);
    return found;
  };
  return (a: Entry<Id>, b: Entry<Id>): Judged | null => {
    const whole = judged(a, b, a.fingerprint, b.fingerprint);
    if (!whole || !a.site || a.site !== b.site || isOneArticle(a, b)) return whole;
    const common = furnitureOn(a.site);
    if (common.size === 0) return whole;
    return judged(a, b, withoutFurniture(a.fingerprint, common), withoutFurniture(b.fingerprint, common));
  };
}

type Judged = { verdict: PairVerdict; comparison: Comparison };

function judged<Id>(a: Entry<Id>, b: Entry<Id>, ofA: Fingerprint, ofB: Fingerprint): Judged | null {
  const comparison = compareTexts(ofA, ofB);
  const verdict = verdictOf(comparison, {
    titles: [a.title, b.title],
    canonicalUrls: [a.canonicalUrl, b.canonicalUrl],
    publishedAt: [a.publishedAt, b.publishedAt],
  });
  return verdict && { verdict, comparison };
}

function isOneArticle<Id>(a: Entry<Id>, b: Entry<Id>): boolean {
  if (a.canonicalUrl !== null && a.canonicalUrl === b.canonicalUrl) return true;
  return a.title !== null && b.title !== null && normalTitle(a.title) === normalTitle(b.title);
}

/** Written out, since a spread would read, and so work out, the reason and the evidence of every pair. */
function proposal<Id>(a: Id, b: Id, { verdict, comparison }: Judged): ProposedPair<Id> {
  return {
    a,
    b,
    comparison,
    verdict: verdict.verdict,
    cautions: verdict.cautions,
    get reason() {
      return verdict.reason;
    },
    get evidence() {
      return verdict.evidence;
    },
  };
}

function entryOf<Id>({ id, text, title, url, publishedAt }: CandidateArticle<Id>): Entry<Id> {
  return {
    id,
    fingerprint: fingerprintOf(text),
    title: title || null,
    canonicalUrl: url ? canonicalUrl(url) : null,
    site: url ? siteOf(url) : null,
    publishedAt: publishedAt || null,
  };
}

/** Refs by a key; those without one are left out. */
function groupBy<E>(entries: readonly E[], keyOf: (entry: E) => string | null): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [ref, entry] of entries.entries()) {
    const key = keyOf(entry);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(ref);
    else groups.set(key, [ref]);
  }
  return groups;
}
