import { type FeedAddress, NEWS_SITEMAP_PATH, OPML_PATH, readFeedPath } from '../feeds/address';

/** What a public address asks for; `nothing`: an address among the feeds at which there is none; `unreadable`: no address at all. */
export type Wanted =
  | { kind: 'front' }
  | { kind: 'story'; id: string }
  | { kind: 'topic'; id: string }
  | { kind: 'feed'; address: FeedAddress }
  | { kind: 'opml' }
  | { kind: 'sitemap' }
  | { kind: 'nothing' }
  | { kind: 'unreadable' };

/** Whatever else stands there is no story's, and readers are told so. */
const STORY = /^\/stories\/(.+)$/;
const TOPIC = /^\/stories\/topics\/([\w:.-]+)$/;

/**
 * Reads a public address.
 * @param path as it came, without the query
 * @returns null where it is none of ours; what nobody can read is, since Next answers 500 where it is to find a page by it
 */
export function readWanted(path: string): Wanted | null {
  if (path === '/') return { kind: 'front' };
  if (path.startsWith('/feeds/')) return readFeeds(path);
  if (path === NEWS_SITEMAP_PATH) return { kind: 'sitemap' };
  const [, topic] = TOPIC.exec(path) ?? [];
  if (topic) return { kind: 'topic', id: topic };
  const [, story] = STORY.exec(path) ?? [];
  if (story) return { kind: 'story', id: story };
  return isReadable(path) ? null : { kind: 'unreadable' };
}

/** Whether it is a path, each `%` of which begins an escape, and the escapes are characters (RFC 3986 §2.1, UTF-8). */
function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return path.startsWith('/');
  } catch {
    return false;
  }
}

function readFeeds(path: string): Wanted {
  if (path === OPML_PATH) return { kind: 'opml' };
  const address = readFeedPath(path);
  return address ? { kind: 'feed', address } : { kind: 'nothing' };
}
