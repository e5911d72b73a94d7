import { createHash } from 'node:crypto';
import { oneLine } from './find';
import { plainText } from './markup';
import type { FeedItem, ParsedFeed } from './types';

/** An item with what it is known by: `key` stays while the item is the same one, `hash` while it says the same. `url` is its own page. */
export type KnownItem = { item: FeedItem; key: string; hash: string; url: string | null };

/** Characters of an item's text that identify it where it has neither id nor address. */
const TELLING_LENGTH = 400;

/**
 * Tells the items of a feed apart. An id that two items of the feed share identifies neither, and an address that they share is a page of
 * the site, not of the item. Without id and address the title, the date and the text's beginning identify an item. What an item says
 * is part of how it is known, so that an id used again for another story does not hide that story.
 */
export function identify(feed: Pick<ParsedFeed, 'items' | 'link'>): KnownItem[] {
  const ids = countOf(feed.items.map(({ id }) => id));
  const links = countOf(feed.items.map(({ link }) => link));
  return feed.items.map((item) => {
    const url = item.link && links.get(item.link) === 1 && item.link !== feed.link ? item.link : null;
    const ownId = item.id && ids.get(item.id) === 1 ? item.id : null;
    const text = plainText(item.content ?? item.summary) ?? '';
    const telling = [item.title, item.published, text.slice(0, TELLING_LENGTH)].join('\n');
    const key = digest(ownId ?? url ?? telling);
    return { item, url, key, hash: digest([oneLine(item.title ?? ''), url ?? '', text].join('\n')) };
  });
}

function countOf(values: readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
