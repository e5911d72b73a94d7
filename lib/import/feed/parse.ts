import { ok, type Result, refuse } from '../../result';
import { decodeFeed } from './decode-feed';
import { childOf, childrenOf } from './find';
import { readJsonFeed } from './read-json';
import { readSitemap } from './read-sitemap';
import { readChannel } from './read-xml';
import type { ParsedFeed } from './types';
import { parseXml, type XmlNode } from './xml-tree';

/** Characters of a feed that are read; more is an attack, or an archive that belongs into an upload. */
export const MAX_FEED_LENGTH = 32 * 1024 * 1024;
/** Items of one feed; the largest that publishers give out have 1,000, sitemaps with news by their standard 1,000. */
export const MAX_ITEMS = 5_000;

/** What is known of a feed's bytes: the address that relative ones count from, and the charset of its Content-Type. */
export type AboutFeed = { url: string | null; charset?: string };

/**
 * Reads a feed: RSS 0.9x to 2.0, RSS 1.0 and RDF, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1, sitemaps with news; broken ones as far as they
 * can be read. Never throws; linear in time and bounded in memory. DTDs, entities of the file's own and files that it names are not read.
 * @returns the feed, or `not-a-feed`, `too-large`
 */
export function parseFeed(bytes: Uint8Array, about: AboutFeed): Result<ParsedFeed & { charset: string }> {
  if (bytes.length > MAX_FEED_LENGTH * 2) return refuse('too-large', { about: 'The feed is too long.' });
  const { text, charset } = decodeFeed(bytes, about.charset);
  if (text.length > MAX_FEED_LENGTH) return refuse('too-large', { about: 'The feed is too long.' });
  const feed = /^\s*\{/.test(text) ? readJsonFeed(text, about.url) : readXmlFeed(text, about.url);
  if (!feed) return refuse('not-a-feed');
  return ok({ ...feed, charset, items: feed.items.slice(0, MAX_ITEMS) });
}

function readXmlFeed(text: string, url: string | null): ParsedFeed | null {
  const document = parseXml(text, url);
  const root = document.children.find(({ name }) => name in READERS) ?? document.children[0];
  const read = root && READERS[root.name];
  return read ? read(text, root) : null;
}

const READERS: Readonly<Record<string, (source: string, root: XmlNode) => ParsedFeed | null>> = {
  rss: readRss,
  // Some generators leave the root out.
  channel: (source, root) => readRss(source, { ...root, children: [root] }),
  'rdf:rdf': readRdf,
  rdf: readRdf,
  'atom:feed': readAtom,
  feed: readAtom,
  'atom:entry': (source, root) => readAtom(source, { ...root, children: [root] }),
  urlset: readSitemap,
};

function readRss(source: string, root: XmlNode): ParsedFeed | null {
  const channel = childOf(root, 'channel') ?? root;
  const items = [...childrenOf(channel, 'item'), ...(channel === root ? [] : childrenOf(root, 'item'))];
  if (root.name === 'channel' && items.length === 0) return null;
  return { format: 'rss', ...readChannel(source, channel, items) };
}

/** RSS 0.90 and 1.0: the items stand beside the channel. */
function readRdf(source: string, root: XmlNode): ParsedFeed | null {
  const channel = childOf(root, 'channel') ?? root;
  const items = [...childrenOf(root, 'item'), ...(channel === root ? [] : childrenOf(channel, 'item'))];
  if (channel === root && items.length === 0) return null;
  return { format: 'rdf', ...readChannel(source, channel, items) };
}

function readAtom(source: string, root: XmlNode): ParsedFeed {
  return { format: 'atom', ...readChannel(source, root, childrenOf(root, 'atom:entry', 'entry')) };
}
