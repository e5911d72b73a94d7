import { toAtom } from '../atom';
import type { Item } from '../item';
import { toJsonFeed } from '../json-feed';
import { type SitemapStory, toNewsSitemap } from '../news-sitemap';
import { toNinjs, toNinjs2 } from '../ninjs';
import { type OutlineGroup, toOpml } from '../opml';
import { CORS, PRIVATE_CACHING, PUBLIC_CACHING, type Representation } from '../representation';
import { toRss } from '../rss';
import { type FeedAddress, FORMATS, type Format, feedFilename, type Scope, writeFeedPath } from './address';
import type { Channel, Withdrawn } from './channel';

type Writer = (channel: Channel, items: readonly Item[], withdrawn: readonly Withdrawn[]) => string;

const WRITERS: Record<Format, Writer> = {
  'rss.xml': toRss,
  'atom.xml': toAtom,
  'feed.json': toJsonFeed,
  'ninjs.json': toNinjs,
  'ninjs2.json': toNinjs2,
};

/** Writes a feed in a format. */
export const writeFeed = (
  format: Format,
  content: { channel: Channel; items: Item[]; withdrawn: Withdrawn[] },
): string => WRITERS[format](content.channel, content.items, content.withdrawn);

/**
 * Renders a feed's document.
 * @param changedAt when anything public last changed: a comma is no news and has no date in the feed, but who asks by date has to get it
 */
export const renderFeed = (
  address: FeedAddress,
  content: { channel: Channel; items: Item[]; withdrawn: Withdrawn[] },
  changedAt: Date | null,
): Representation => ({
  ...{ status: 200, body: writeFeed(address.format, content), changedAt },
  headers: { ...headersOf(address.scope, FORMATS[address.format].mediaType), ...linkHeader(content.channel) },
  caching: cachingOf(address.scope),
  filename: feedFilename(address),
});

/** Sends on to the feed that has taken another's place. */
export const renderMovedFeed = (address: FeedAddress, scope: Scope): Representation => ({
  ...{ status: 301, body: '', changedAt: null, caching: PUBLIC_CACHING },
  headers: { ...CORS, Location: writeFeedPath({ ...address, scope }) },
});

/** Says, to a machine, that there is no such feed (404), or no longer (410). */
export const renderNoFeed = (status: 404 | 410, scope: Scope = { kind: 'all' }): Representation => ({
  ...{ status, changedAt: null, headers: headersOf(scope, 'text/plain'), caching: cachingOf(scope) },
  body: status === 404 ? 'There is no feed here. Check the address.\n' : 'This feed was taken away by the desk.\n',
});

/** Renders the list of all public feeds. */
export const renderOpml = (name: string, groups: readonly OutlineGroup[], changedAt: Date | null): Representation => ({
  ...{ status: 200, body: toOpml(`Feeds of ${name}`, changedAt, groups), changedAt, caching: PUBLIC_CACHING },
  ...{ headers: headersOf({ kind: 'all' }, 'text/x-opml'), filename: 'feeds.opml' },
});

/** Renders the news sitemap. */
export const renderSitemap = (
  name: string,
  stories: readonly SitemapStory[],
  changedAt: Date | null,
): Representation => ({
  ...{ status: 200, body: toNewsSitemap(name, stories), changedAt, caching: PUBLIC_CACHING },
  headers: headersOf({ kind: 'all' }, 'application/xml'),
});

/** Where subscribers look first for the hub, whatever the format (WebSub, section 4). */
const linkHeader = ({ hub, selfAddress }: Channel): Record<string, string> =>
  hub ? { Link: `<${hub}>; rel="hub", <${selfAddress}>; rel="self"` } : {};

const cachingOf = (scope: Scope): string => (scope.kind === 'private' ? PRIVATE_CACHING : PUBLIC_CACHING);

/** A private feed is for who has its address: no scripts of other sites, and no address told to the sites that it links to. */
const headersOf = (scope: Scope, mediaType: string): Record<string, string> => ({
  ...(scope.kind === 'private' ? { 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex' } : CORS),
  'Content-Type': `${mediaType}; charset=utf-8`,
});
