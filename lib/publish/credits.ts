import { sourceOf } from '../import/source';

/** Where one of an item's texts came from, as stored. `key` tells sources apart (`Source.key`). */
export type SourceSeen = { key: string; name: string; url: string | null };

/** A source as readers see it: the outlet, its site where known, and the address of its own version where known. */
export type Credit = { name: string; site: string | null; address: string | null };

/** Files uploaded without an outlet or an address: there is nobody to credit. */
const NOBODY = sourceOf({}).key;

/**
 * Makes the credits of an item: one for each outlet and address, in the order given.
 * @param sources the sources of the article itself and of everything merged into it
 */
export function toCredits(sources: readonly SourceSeen[]): Credit[] {
  const credits = new Map<string, Credit>();
  for (const { key, name, url } of sources) {
    const address = webAddress(url);
    if (key === NOBODY && address === null) continue;
    const site = address === null ? null : `${new URL(address).origin}/`;
    const shown = key === NOBODY && address !== null ? new URL(address).hostname : name;
    const same = `${key} ${address ?? ''}`;
    if (!credits.has(same)) credits.set(same, { name: shown, site, address });
  }
  return [...credits.values()];
}

/** Gives an address in its normal form if it is one that a reader may be sent to (http or https, no password in it), else null. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return null;
  return parsed.username || parsed.password ? null : parsed.href;
}
