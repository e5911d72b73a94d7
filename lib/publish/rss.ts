import { contentHtml } from './content';
import { isCorrected, rfc822, rfc3339 } from './dates';
import type { Channel } from './feeds/channel';
import { linksOf } from './feeds/links';
import type { Item } from './item';
import { cdata, escapeText, lines, type Markup, markup, trusted } from './markup';
import { pictureElements } from './media';

/** How long a reader may keep the feed before asking again: a newsroom's rhythm, and the answer is usually 304. Minutes. */
const TTL_MINUTES = 5;

/**
 * Writes a feed as RSS 2.0 (RSS Advisory Board, specification 2.0.11, with its Best Practices Profile) with the modules content,
 * Dublin Core, Media RSS and atom:link.
 *
 * The source's own date is `dcterms:issued` and further sources are `atom:link rel="via"`: beside `pubDate` and `source` the W3C
 * validator warns of `dc:date` and `dc:source` as second voices for the same thing. Written by template and not by a library:
 * feedsmith 3.0.1 puts line ends round every CDATA value and lets control characters and lone surrogates through.
 * A withdrawn story leaves it: RSS has no word for that.
 * @param items in the order in which readers are to see them
 */
export function toRss(channel: Channel, items: readonly Item[]): string {
  return `${
    lines(
      markup`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>${channel.title}</title>
<link>${channel.address}</link>
<description>${channel.description}</description>`,
      languageOf(items),
      channel.changedAt && markup`<lastBuildDate>${rfc822(channel.changedAt)}</lastBuildDate>`,
      markup`<generator>Copydesk</generator>
<docs>https://www.rssboard.org/rss-specification</docs>
<ttl>${TTL_MINUTES}</ttl>`,
      ...linksOf(channel).map(({ rel, href }) =>
        rel === 'hub'
          ? markup`<atom:link rel="hub" href="${href}"/>`
          : markup`<atom:link rel="${rel}" type="application/rss+xml" href="${href}"/>`,
      ),
      channel.archive.isArchive && markup`<fh:archive/>`,
      ...items.map(itemElement),
      markup`</channel>
</rss>`,
    ).text
  }\n`;
}

/** A channel has a language only where all that is in it agrees; each item names its own. */
function languageOf(items: readonly Item[]): Markup | null {
  const languages = new Set(items.map((item) => item.lang));
  const [only] = languages;
  return languages.size === 1 && only ? markup`<language>${only}</language>` : null;
}

function itemElement(item: Item): Markup {
  return lines(
    markup`<item>
<title>${plainTitle(item.title)}</title>
<link>${item.address}</link>
<guid isPermaLink="false">${item.guid}</guid>
<pubDate>${rfc822(item.firstPublishedAt)}</pubDate>`,
    item.issuedAt && markup`<dcterms:issued>${rfc3339(item.issuedAt)}</dcterms:issued>`,
    isCorrected(item) && markup`<dcterms:modified>${rfc3339(item.changedAt)}</dcterms:modified>`,
    // Readers take a description for HTML, so its text is written as HTML first, and then as XML.
    item.summary !== '' && markup`<description>${asHtml(item.summary)}</description>`,
    item.html !== '' && markup`<content:encoded>${cdata(contentHtml(item))}</content:encoded>`,
    item.byline && markup`<dc:creator>${item.byline}</dc:creator>`,
    item.lang && markup`<dc:language>${item.lang}</dc:language>`,
    // One element a topic, and no media:category with the code beside it: some readers know elements by their last name only.
    ...item.topics.map(({ label, scheme }) => markup`<category domain="${scheme}">${label}</category>`),
    ...creditElements(item),
    ...pictureElements(item.picture),
    markup`</item>`,
  );
}

/** Some readers take a title for HTML and some for text; so written both come to the same (RSS Advisory Board, Best Practices Profile). */
const plainTitle = (title: string): Markup =>
  trusted(escapeText(title).replaceAll('&amp;', '&#x26;').replaceAll('&lt;', '&#x3C;'));

const asHtml = (text: string): string => escapeText(text).replaceAll('&quot;', '"').replaceAll('&#39;', "'");

function creditElements({ credits }: Item): Markup[] {
  const first = credits.find((credit) => credit.site !== null);
  return [
    ...(first ? [markup`<source url="${first.site}">${first.name}</source>`] : []),
    ...credits.map(({ name, address }) =>
      address
        ? markup`<atom:link rel="via" type="text/html" title="${name}" href="${address}"/>`
        : markup`<dc:contributor>${name}</dc:contributor>`,
    ),
  ];
}
