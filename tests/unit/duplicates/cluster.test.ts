import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClusterPair, clustersOf, doubtsAbout } from '../../../lib/duplicates/clusters/cluster';

const pair = (aId: string, bId: string, over: Partial<ClusterPair> = {}): ClusterPair => ({
  ...{ id: `${aId}${bId}`, aId, bId, verdict: 'duplicate', state: 'proposed', isUpdate: false },
  ...{ aInB: 1, bInA: 1, cautions: [] },
  ...over,
});
const groups = (pairs: ClusterPair[]) => clustersOf(pairs).map(({ articleIds }) => articleIds.toSorted().join(''));

describe('a cluster', () => {
  it('holds all that is like, also link by link', () =>
    expect(groups([pair('a', 'b'), pair('c', 'd'), pair('b', 'e')]).sort()).toEqual(['abe', 'cd']));
  it('is not made of articles on one event, nor of what was merged', () =>
    expect(groups([pair('a', 'b', { verdict: 'related' }), pair('c', 'd', { state: 'merged' })])).toEqual([]));
  it('never holds two articles of which an editor said that they are none, though a third is like both', () => {
    const pairs = [pair('a', 'b', { aInB: 0.9, bInA: 0.9 }), pair('b', 'c'), pair('a', 'c', { state: 'dismissed' })];
    expect(groups(pairs)).toEqual(['bc']);
  });
  it('knows its open pairs', () =>
    expect(clustersOf([pair('a', 'b'), pair('b', 'c', { verdict: 'related' })])[0]?.pairs.map(({ id }) => id)).toEqual([
      'ab',
    ]));

  it('keeps every refused pair apart and every article in one place, whatever the pairs', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
    const pairs = fc.uniqueArray(
      fc
        .tuple(
          ids,
          ids,
          fc.constantFrom('proposed' as const, 'dismissed' as const),
          fc.double({ min: 0, max: 1, noNaN: true }),
        )
        .filter(([a, b]) => a < b)
        .map(([a, b, state, share]) => pair(a, b, { state, aInB: share, bInA: share })),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(pairs, (all) => {
        const clusters = clustersOf(all).map(({ articleIds }) => new Set(articleIds));
        for (const { aId, bId, state } of all) {
          if (state === 'dismissed') expect(clusters.some((each) => each.has(aId) && each.has(bId))).toBe(false);
        }
        const members = clusters.flatMap((each) => [...each]);
        expect(new Set(members).size).toBe(members.length);
        expect(clusters.every((each) => each.size >= 2)).toBe(true);
      }),
    );
  });
});

describe('merging a cluster unseen', () => {
  const doubts = (pairs: ClusterPair[], published: string[] = []) => {
    const [cluster] = clustersOf(pairs);
    if (!cluster) throw new Error('no cluster');
    return doubtsAbout(cluster, 'a', new Set(published));
  };
  it('is sure where the lead has all the text of every other', () =>
    expect(doubts([pair('a', 'b', { aInB: 0.4 }), pair('a', 'c')], ['a'])).toEqual([]));
  it('is not where a member has text of its own', () =>
    expect(doubts([pair('a', 'b', { bInA: 0.8 })])).toEqual(['An article has text that the suggested lead has not.']));
  it('is not where a member is only like another member', () =>
    expect(doubts([pair('a', 'b'), pair('b', 'c')])).toEqual(['Not every article was found like the suggested lead.']));
  it('is not where a member is published', () =>
    expect(doubts([pair('a', 'b')], ['a', 'b'])).toEqual(['More than one article is published.']));
  it('is not where something speaks against it, or one is a new version', () =>
    expect(doubts([pair('a', 'b', { cautions: ['Numbers differ.'], isUpdate: true })])).toEqual([
      'Numbers differ.',
      'One article is a new version of another.',
    ]));
});
