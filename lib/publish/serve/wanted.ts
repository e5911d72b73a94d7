import { type FeedAddress, NEWS_SITEMAP_PATH, OPML_PATH, readFeedPath } from '../feeds/address';

/** What a public address asks for; `nothing`: an address among the feeds at which there is none. */
export type Wanted =
  | { kind: 'front' }
  | { kind: 'story'; id: string }
  | { kind: 'topic'; id: string }
  | { kind: 'feed'; address: FeedAddress }
  | { kind: 'opml' }
  | { kind: 'sitemap' }
  | { kind: 'nothing' };

/** Whatever else stands there is no story's, and readers are told so. */
const STORY = /^\/stories\/(.+)$/;
const TOPIC = /^\/stories\/topics\/([\w:.-]+)$/;

/**
 * Reads a public address.
 * @param path as it came, without the query
 * @returns null where it is none of ours
 */
export function readWanted(path: string): Wanted | null {
  if (path === '/') return { kind: 'front' };
  if (path.startsWith('/feeds/')) return readFeeds(path);
  if (path === NEWS_SITEMAP_PATH) return { kind: 'sitemap' };
  const [, topic] = TOPIC.exec(path) ?? [];
  if (topic) return { kind: 'topic', id: topic };
  const [, story] = STORY.exec(path) ?? [];
  return story ? { kind: 'story', id: story } : null;
}

function readFeeds(path: string): Wanted {
  if (path === OPML_PATH) return { kind: 'opml' };
  const address = readFeedPath(path);
  return address ? { kind: 'feed', address } : { kind: 'nothing' };
}
