import { canonicalUrl, siteOf } from './address/url';
import { furnitureOf } from './search/furniture';
import { type Seeds, seedsOf, sharePassages } from './search/seeds';
import { createSketchIndex } from './search/sketch-index';
import { type Fingerprint, fingerprintOf, withoutFurniture } from './text/fingerprint';
import { type Comparison, compareTexts } from './verdict/compare';
import { normalTitle, type PairVerdict, verdictOf } from './verdict/verdict';

/** An article to look for duplicates of; `text` is its cleaned body, `publishedAt` ISO 8601. */
export type CandidateArticle<Id> = {
  id: Id;
  text: string;
  title?: string | null;
  url?: string | null;
  /** `url` as `canonicalUrl` gives it, where that is known already. */
  urlKey?: string | null;
  publishedAt?: string | null;
  /** What tells its source from others; the site of the address unless said. */
  source?: string | null;
  /** As the desk counts them. */
  wordCount?: number;
};

/** Two articles that are proposed as one story, or as one event; `a` came first. */
export type ProposedPair<Id> = PairVerdict & { a: Id; b: Id; comparison: Comparison };

/** What is kept of an article while others are compared with it: its fingerprint, not its text. */
type Entry<Id> = {
  id: Id;
  fingerprint: Fingerprint;
  title: string | null;
  canonicalUrl: string | null;
  source: string | null;
  publishedAt: string | null;
  /** Kept only where a few articles are compared, with its words as the desk counts them. */
  text?: string;
  wordCount?: number | undefined;
};

/** Collects articles, keeping fingerprints only (about 9 bytes a word), and then gives the pairs among them. */
export type PairFinder<Id> = {
  add(article: CandidateArticle<Id>): void;
  /** Pairs in the order of their later article, then of their earlier one. */
  pairs(): Generator<ProposedPair<Id>>;
};

/** Makes an empty finder; it uses the sketches, thresholds and verdicts that the database path uses. */
export function createPairFinder<Id>(): PairFinder<Id> {
  const entries: Entry<Id>[] = [];
  const seeds: Seeds[] = [];
  const index = createSketchIndex();
  return {
    add(article) {
      const entry = entryOf(article);
      const own = seedsOf(entry.fingerprint);
      index.add(entries.length, own.values);
      entries.push(entry);
      seeds.push(own);
    },
    pairs: () =>
      pairsAmong(entries, (ref) => {
        const own = seeds[ref];
        return own ? index.find(own.values, ref).filter((other) => sharePassages(seeds[other] ?? own, own)) : [];
      }),
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

/**
 * Compares one article with some that an index found, all of which came before it.
 * @param supersededIds those of them whose new state the article is: other bytes from a known address
 * @returns the pairs that it makes, with what speaks against them, in the order of the others
 */
export function pairsWith<Id>(
  article: CandidateArticle<Id>,
  others: readonly CandidateArticle<Id>[],
  supersededIds: readonly Id[] = [],
): ProposedPair<Id>[] {
  const entries = [...others, article].map((each) => ({
    ...entryOf(each),
    ...{ text: each.text, wordCount: each.wordCount },
  }));
  const judge = createJudge(entries, supersededIds);
  const [entry] = entries.splice(-1);
  return entries.flatMap((other) => {
    const pair = entry && judge(other, entry);
    return pair ? [proposal(other.id, entry.id, pair)] : [];
  });
}

function* pairsAmong<Id>(
  entries: readonly Entry<Id>[],
  earlierLike: (ref: number) => number[],
): Generator<ProposedPair<Id>> {
  const sameAddress = groupBy(entries, (entry) => entry.canonicalUrl);
  const judge = createJudge(entries);
  for (const [ref, entry] of entries.entries()) {
    const refs = new Set(earlierLike(ref));
    for (const other of sameAddress.get(entry.canonicalUrl ?? '') ?? []) if (other < ref) refs.add(other);
    for (const other of [...refs].sort((a, b) => a - b)) {
      const earlier = entries[other];
      const pair = earlier && judge(earlier, entry);
      if (pair) yield proposal(earlier.id, entry.id, pair);
    }
  }
}

/** Compares pairs; two articles of one source are compared without its furniture, unless address or title says they are one. */
function createJudge<Id>(entries: readonly Entry<Id>[], supersededIds: readonly Id[] = []) {
  const sources = groupBy(entries, (entry) => entry.source);
  const furniture = new Map<string, Set<number>>();
  const furnitureOn = (source: string): Set<number> => {
    const known = furniture.get(source);
    if (known) return known;
    const own = (sources.get(source) ?? []).flatMap((ref) => entries[ref] ?? []);
    const found = furnitureOf(
      own.map(({ title, id, fingerprint }) => ({ key: title ? normalTitle(title) : String(id), fingerprint })),
    );
    furniture.set(source, found);
    return found;
  };
  return (a: Entry<Id>, b: Entry<Id>): Judged | null => {
    const supersedes = supersededIds.includes(a.id);
    const whole = judged(a, b, supersedes, [a.fingerprint, b.fingerprint]);
    if (!whole || !a.source || a.source !== b.source || supersedes || isOneArticle(a, b)) return whole;
    const common = furnitureOn(a.source);
    if (common.size === 0) return whole;
    return judged(a, b, supersedes, [withoutFurniture(a.fingerprint, common), withoutFurniture(b.fingerprint, common)]);
  };
}

type Judged = { verdict: PairVerdict; comparison: Comparison };

function judged<Id>(
  a: Entry<Id>,
  b: Entry<Id>,
  supersedes: boolean,
  compared: [ofA: Fingerprint, ofB: Fingerprint],
): Judged | null {
  const comparison = compareTexts(...compared);
  const verdict = verdictOf(comparison, {
    titles: [a.title, b.title],
    canonicalUrls: [a.canonicalUrl, b.canonicalUrl],
    publishedAt: [a.publishedAt, b.publishedAt],
    sources: [a.source, b.source],
    supersedes,
    ...(a.text !== undefined && b.text !== undefined ? { texts: [a.text, b.text] } : {}),
    ...(a.wordCount !== undefined && b.wordCount !== undefined ? { wordCounts: [a.wordCount, b.wordCount] } : {}),
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
    isUpdate: verdict.isUpdate,
    get cautions() {
      return verdict.cautions;
    },
    get changes() {
      return verdict.changes;
    },
    get reason() {
      return verdict.reason;
    },
    get evidence() {
      return verdict.evidence;
    },
  };
}

function entryOf<Id>({ id, text, title, url, urlKey, publishedAt, source }: CandidateArticle<Id>): Entry<Id> {
  return {
    id,
    fingerprint: fingerprintOf(text),
    title: title || null,
    canonicalUrl: urlKey === undefined && url ? canonicalUrl(url) : (urlKey ?? null),
    source: source ?? (url ? siteOf(url) : null),
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
