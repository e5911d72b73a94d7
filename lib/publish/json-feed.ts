import { contentHtml } from './content';
import { isCorrected, rfc3339 } from './dates';
import type { Channel, Withdrawn } from './feeds/channel';
import type { Item } from './item';
import { someOf, writeJson } from './json';

/** Where the fields of `_copydesk` are told: topics with their codes, sources, corrections, withdrawals. */
const ABOUT = 'A desk’s own: status, topics with codes, sources, corrections, the picture’s words, the dateline.';

/**
 * Writes a feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). What the format has no place for is in the extension `_copydesk`; a story that
 * was withdrawn or merged is still an item, so that readers who have it replace it, with `status` and no text of the story.
 */
export function toJsonFeed(channel: Channel, items: readonly Item[], withdrawn: readonly Withdrawn[] = []): string {
  return writeJson({
    version: 'https://jsonfeed.org/version/1.1',
    title: channel.title,
    description: channel.description,
    home_page_url: channel.address,
    feed_url: channel.selfAddress,
    next_url: channel.archive.previous,
    authors: [{ name: channel.publisher }],
    hubs: channel.hub ? [{ type: 'WebSub', url: channel.hub }] : undefined,
    _copydesk: { about: ABOUT, updated: channel.changedAt && rfc3339(channel.changedAt) },
    items: [...items.map(jsonItem), ...withdrawn.map(withdrawnItem)],
  });
}

/** Writes a story as an item. */
export function jsonItem(item: Item): unknown {
  const { picture, credits } = item;
  return {
    id: item.guid,
    url: item.address,
    external_url: credits.find(({ address }) => address !== null)?.address,
    title: item.title,
    content_html: contentHtml(item),
    summary: item.summary || undefined,
    image: picture.address,
    date_published: rfc3339(item.firstPublishedAt),
    date_modified: isCorrected(item) ? rfc3339(item.changedAt) : undefined,
    authors: item.byline ? [{ name: item.byline }] : undefined,
    tags: someOf(item.topics.map(({ label }) => label)),
    language: item.lang,
    _copydesk: {
      status: 'published',
      dateline: item.dateline,
      issued: item.issuedAt && rfc3339(item.issuedAt),
      topics: someOf(item.topics.map(({ id, label, scheme }) => ({ id, label, scheme }))),
      sources: someOf(credits.map(({ name, address }) => ({ name, url: address }))),
      caption: picture.caption,
      credit: picture.credit,
      corrections: someOf(item.corrections.map(({ at, note }) => ({ at: rfc3339(at), note }))),
    },
  };
}

/** Writes what stands for a story that left the feeds. */
export const withdrawnItem = ({ guid, address, lang, withdrawnAt, into }: Withdrawn): unknown => ({
  id: guid,
  url: address,
  title: into ? 'Merged into another story' : 'Withdrawn',
  content_text: into ? 'This story was merged into another one.' : 'This story was withdrawn.',
  date_modified: rfc3339(withdrawnAt),
  language: lang ? 'en' : undefined,
  _copydesk: { status: into ? 'merged' : 'withdrawn', withdrawn: rfc3339(withdrawnAt), into },
});
