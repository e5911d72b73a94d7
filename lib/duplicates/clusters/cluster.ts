/** A pair as clustering sees it; shares are 0…1 of each text's words. Ids are those of the articles that stand for themselves now. */
export type LinkingPair = {
  id: string;
  aId: string;
  bId: string;
  verdict: 'duplicate' | 'related';
  state: 'proposed' | 'merged' | 'dismissed';
  aInB: number;
  bInA: number;
};

/** The same with what speaks against merging unseen. */
export type ClusterPair = LinkingPair & {
  isUpdate: boolean;
  cautions: readonly string[];
  /** Words that the two have otherwise; sentences, like the cautions. */
  changes?: readonly string[];
};

/** Articles that are proposed as one story, and the open pairs among them, strongest first. */
export type Cluster<P extends LinkingPair = ClusterPair> = { articleIds: string[]; pairs: P[] };

/**
 * Groups articles by their open pairs of duplicates, the strongest first. Two groups that hold a pair of which an editor said that it is
 * none are never joined, also where a third article is like both.
 * @param pairs all pairs among the articles, dismissed ones too; related and merged ones join nothing
 * @returns clusters of two articles or more; no article is in two
 */
export function clustersOf<P extends LinkingPair>(pairs: readonly P[]): Cluster<P>[] {
  const refused = new Map<string, Set<string>>();
  for (const { aId, bId, state } of pairs) {
    if (state !== 'dismissed') continue;
    for (const [one, other] of [[aId, bId] as const, [bId, aId] as const]) {
      refused.set(one, (refused.get(one) ?? new Set()).add(other));
    }
  }
  const groups = new Map<string, Set<string>>();
  const groupOf = (id: string): Set<string> => groups.get(id) ?? new Set([id]);
  const open = pairs.filter(isOpen).toSorted((a, b) => strengthOf(b) - strengthOf(a) || (a.id < b.id ? -1 : 1));
  for (const { aId, bId } of open) {
    const [one, other] = [groupOf(aId), groupOf(bId)];
    if (one === other || areRefused(one, other, refused)) continue;
    const joined = new Set([...one, ...other]);
    for (const id of joined) groups.set(id, joined);
  }
  const clusters = new Map(
    [...groups.values()].map((members) => [members, { articleIds: [...members], pairs: [] as P[] }]),
  );
  for (const pair of open) {
    const members = groupOf(pair.aId);
    if (members === groups.get(pair.bId)) clusters.get(members)?.pairs.push(pair);
  }
  return [...clusters.values()];
}

const isOpen = ({ verdict, state, aId, bId }: LinkingPair): boolean =>
  verdict === 'duplicate' && state === 'proposed' && aId !== bId;

const strengthOf = ({ aInB, bInA }: LinkingPair): number => Math.max(aInB, bInA) + Math.min(aInB, bInA) / 1_000;

function areRefused(one: Set<string>, other: Set<string>, refused: ReadonlyMap<string, Set<string>>): boolean {
  for (const id of one) {
    const refusedBy = refused.get(id);
    if (refusedBy && [...other].some((each) => refusedBy.has(each))) return true;
  }
  return false;
}

/** Share of a member's words that the lead must have before the machine calls merging it sure: nothing a reader would miss. */
const SURE_SHARE = 0.95;

/**
 * Tells what keeps a cluster from being merged without looking at it.
 * @param leadId the article that would remain
 * @param published those of its articles that readers have
 * @returns sentences; none where the merge is sure
 */
export function doubtsAbout({ articleIds, pairs }: Cluster, leadId: string, published: ReadonlySet<string>): string[] {
  const doubts = new Set<string>();
  for (const id of articleIds) {
    if (id === leadId) continue;
    const pair = pairs.find(({ aId, bId }) => (aId === leadId && bId === id) || (bId === leadId && aId === id));
    if (!pair) doubts.add('Not every article was found like the suggested lead.');
    else if ((pair.aId === leadId ? pair.bInA : pair.aInB) < SURE_SHARE) {
      doubts.add('An article has text that the suggested lead has not.');
    }
    if (published.has(id)) doubts.add('More than one article is published.');
  }
  for (const pair of pairs) {
    for (const caution of pair.cautions) doubts.add(caution);
    if (pair.isUpdate) doubts.add('One article is a new version of another.');
  }
  const withLead = pairs.filter(({ aId, bId }) => aId === leadId || bId === leadId);
  for (const change of withLead.flatMap(({ changes = [] }) => changes)) doubts.add(change);
  return [...doubts];
}
