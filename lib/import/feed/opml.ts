import { resolveAddress } from '../html/address';
import { oneLine } from './find';
import { parseXml, type XmlNode } from './xml-tree';

/** A feed of a list; `siteUrl` the site that it is of. */
export type OpmlFeed = { title: string | null; feedUrl: string; siteUrl: string | null };

/** Feeds of one list that are read; the largest lists that people keep have some thousands. */
const MAX_FEEDS = 20_000;

/**
 * Reads the feeds of an OPML list (opml.org, 1.0 and 2.0), in folders or not.
 * @returns each address once, in the order of the list; none where the text is no OPML
 */
export function readOpml(text: string): OpmlFeed[] {
  const feeds = new Map<string, OpmlFeed>();
  const waiting: XmlNode[] = parseXml(text, null).children.filter(({ name }) => name === 'opml' || name === 'body');
  for (let node = waiting.pop(); node && feeds.size < MAX_FEEDS; node = waiting.pop()) {
    for (const child of node.children.toReversed()) waiting.push(child);
    const feedUrl = resolveAddress(node.attributes.get('xmlurl'), undefined);
    if (node.name !== 'outline' || !feedUrl || feeds.has(feedUrl)) continue;
    const title = oneLine(node.attributes.get('title') ?? node.attributes.get('text') ?? '') || null;
    feeds.set(feedUrl, { title, feedUrl, siteUrl: resolveAddress(node.attributes.get('htmlurl'), undefined) });
  }
  return [...feeds.values()];
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Writes feeds as OPML 2.0, one outline each. */
export function writeOpml(title: string, feeds: readonly OpmlFeed[]): string {
  const outlines = feeds.map(({ title: name, feedUrl, siteUrl }) => {
    const text = escapeXml(name ?? feedUrl);
    const site = siteUrl ? ` htmlUrl="${escapeXml(siteUrl)}"` : '';
    return `    <outline type="rss" text="${text}" title="${text}" xmlUrl="${escapeXml(feedUrl)}"${site}/>\n`;
  });
  const head = `  <head>\n    <title>${escapeXml(title)}</title>\n  </head>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n${head}  <body>\n${outlines.join('')}  </body>\n</opml>\n`;
}
