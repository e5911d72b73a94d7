import type { Fingerprint } from '../text/fingerprint';

/** Articles of different titles that must print a passage before it is the site's and not the story's. */
const MIN_FURNITURE_ARTICLES = 3;
/** The same as a share of the site's articles, so that three reprints on a large site do not make a story furniture. */
const MIN_FURNITURE_SHARE = 0.02;
/** Articles of one site that are looked at. */
const MAX_ARTICLES = 500;

/**
 * Finds what a site prints in every article: navigation, mastheads, sign-up boxes that cleaning left behind. Articles of one title
 * count once, so that copies of a story never make it furniture.
 * @param articles those of one site; `key` is the normalised title, or anything that only copies share
 * @returns shingles of such passages; empty for a site of fewer than three articles
 */
export function furnitureOf(articles: readonly { key: string; fingerprint: Fingerprint }[]): Set<number> {
  const holders = new Map<number, { last: string; count: number }>();
  const sampled = articles.slice(0, MAX_ARTICLES).sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const { key, fingerprint } of sampled) {
    for (const shingle of fingerprint.sequence) {
      const known = holders.get(shingle);
      if (!known) holders.set(shingle, { last: key, count: 1 });
      else if (known.last !== key) {
        known.last = key;
        known.count++;
      }
    }
  }
  const enough = Math.max(MIN_FURNITURE_ARTICLES, sampled.length * MIN_FURNITURE_SHARE);
  return new Set([...holders].filter(([, { count }]) => count >= enough).map(([shingle]) => shingle));
}
