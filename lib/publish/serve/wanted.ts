import { FEED_PATH } from '../paths';

/** What a public address asks for; `nothing`: an address among the feeds at which there is none. */
export type Wanted = { kind: 'front' } | { kind: 'feed' } | { kind: 'nothing' } | { kind: 'story'; id: string };

const STORY = /^\/stories\/([^/]+)$/;

/**
 * Reads a public address.
 * @param path as it came, without the query
 * @returns null where it is none of ours
 */
export function readWanted(path: string): Wanted | null {
  if (path === FEED_PATH) return { kind: 'feed' };
  if (path === '/') return { kind: 'front' };
  const [, id] = STORY.exec(path) ?? [];
  if (id) return { kind: 'story', id };
  return path.startsWith('/feeds/') ? { kind: 'nothing' } : null;
}
