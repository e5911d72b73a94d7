import { Parser } from 'htmlparser2';
import { resolveAddress } from '../html/address';

/** A feed that a page points to. */
export type FoundFeed = { url: string; title: string | null };

const FEED_TYPES = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|json)$|^text\/(?:rss|atom)(?:\+xml)?$/;
/** Addresses in a page's own links that are feeds more often than not. */
const FEED_ADDRESS = /(?:^|[/.?=_-])(?:rss|atom|feeds?|rdf)(?:[/.?=_-]|$)|\.(?:rss|rdf|atom)$/i;
/** A comments feed is not what somebody who adds a site wants first. */
const COMMENTS = /comment|kommentar|commentaire|comentario/i;
const MAX_FOUND = 20;

/**
 * Finds the feeds of a page: `<link rel=alternate>` of a feed's type (RSS Advisory Board, autodiscovery), then links in the page that look
 * like feeds.
 * @param address where the page came from
 * @returns best first, each once
 */
export function findFeeds(html: string, address: string): FoundFeed[] {
  const declared: FoundFeed[] = [];
  const linked: FoundFeed[] = [];
  let base = address;
  const parser = new Parser({
    onopentag: (name, { rel = '', type = '', href, title }) => {
      if (name === 'base') base = resolveAddress(href, address) ?? base;
      const url = href ? resolveAddress(href, base) : null;
      if (!url) return;
      const rels = rel.toLowerCase().split(/\s+/);
      const isFeed = FEED_TYPES.test(type.trim().toLowerCase().split(';', 1)[0] ?? '') && rels.includes('alternate');
      if ((name === 'link' || name === 'a') && (isFeed || rels.includes('feed')))
        declared.push({ url, title: title?.trim() || null });
      else if (name === 'a' && FEED_ADDRESS.test(new URL(url).pathname + new URL(url).search))
        linked.push({ url, title: null });
    },
  });
  parser.end(html);
  const isComments = ({ url, title }: FoundFeed) => COMMENTS.test(`${url} ${title ?? ''}`);
  const found = [...declared.filter((feed) => !isComments(feed)), ...declared.filter(isComments), ...linked];
  return found.filter(({ url }, at) => found.findIndex((other) => other.url === url) === at).slice(0, MAX_FOUND);
}
