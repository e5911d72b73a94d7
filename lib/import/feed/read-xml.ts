import { resolveAddress } from '../html/address';
import { readFeedDate } from './dates';
import { childOf, childrenOf, oneLine, textOf } from './find';
import { pageLink } from './links';
import { htmlOf, plainText } from './markup';
import { enclosuresOf, leadImage } from './media';
import { authorsOf } from './people';
import type { FeedItem, FeedTag, ParsedFeed } from './types';
import { languageTag, type XmlNode } from './xml-tree';

/** Elements that carry the same thing in the different formats, the one to be trusted first. */
const NAMES = {
  title: ['title', 'atom:title', 'dc:title', 'media:title', 'itunes:title'],
  subtitle: [
    'atom:subtitle',
    'subtitle',
    'description',
    'atom:tagline',
    'tagline',
    'dc:description',
    'atom:info',
    'info',
    'itunes:summary',
  ],
  summary: [
    'description',
    'atom:summary',
    'summary',
    'dc:description',
    'excerpt:encoded',
    'abstract',
    'itunes:summary',
    'media:description',
  ],
  content: ['content:encoded', 'atom:content', 'content', 'xhtml:body', 'body', 'fullitem'],
  id: ['guid', 'atom:id', 'id', 'dc:identifier'],
  published: [
    'atom:published',
    'published',
    'pubdate',
    'atom:issued',
    'issued',
    'dcterms:issued',
    'atom:created',
    'created',
    'dcterms:created',
    'dcterms:date',
  ],
  updated: ['atom:updated', 'updated', 'atom:modified', 'modified', 'dcterms:modified', 'dc:date', 'lastbuilddate'],
  authors: ['atom:author', 'author', 'dc:creator', 'itunes:author', 'managingeditor', 'dc:author', 'webmaster'],
  rights: ['atom:rights', 'rights', 'copyright', 'atom:copyright', 'dc:rights', 'dcterms:rights', 'media:copyright'],
  tags: [
    'category',
    'atom:category',
    'dc:subject',
    'itunes:category',
    'media:category',
    'itunes:keywords',
    'media:keywords',
  ],
} as const;

/** What is read of an RSS channel, an RDF channel or an Atom feed; its items are given beside it, since RDF has them elsewhere. */
export function readChannel(source: string, channel: XmlNode, items: readonly XmlNode[]): Omit<ParsedFeed, 'format'> {
  const imageOf = (node: XmlNode) => {
    const image = childOf(node, 'image');
    const element = (image && childOf(image, 'url')) ?? childOf(node, 'atom:logo', 'logo', 'atom:icon');
    return element ? resolveAddress(oneLine(element.text), element.base ?? undefined) : null;
  };
  const lang = languageTag(textOf(channel, 'language', 'dc:language')) ?? channel.lang;
  return {
    id: textOf(channel, ...NAMES.id),
    title: line(source, channel, NAMES.title),
    subtitle: markup(source, channel, NAMES.subtitle),
    link: pageLink(channel),
    lang,
    rights: markup(source, channel, NAMES.rights),
    image:
      imageOf(channel) ??
      resolveAddress(childOf(channel, 'itunes:image')?.attributes.get('href'), channel.base ?? undefined),
    authors: authorsOf(channel, ...NAMES.authors),
    updated: dateOf(channel, NAMES.updated) ?? dateOf(channel, NAMES.published),
    movedTo: resolveAddress(textOf(channel, 'itunes:new-feed-url'), channel.base ?? undefined),
    items: items.map((item) => readItem(source, item, lang)),
  };
}

function readItem(source: string, item: XmlNode, channelLang: string | null): FeedItem {
  const enclosures = enclosuresOf(item);
  const written = childOf(item, ...NAMES.content);
  const content = written && !written.attributes.has('src') ? htmlOf(source, written, isAtom(written)) : null;
  const summary = markup(source, item, NAMES.summary);
  const origin = childOf(item, 'source', 'atom:source');
  return {
    id: textOf(item, ...NAMES.id) ?? item.attributes.get('rdf:about')?.trim() ?? null,
    link: itemLink(item),
    title: line(source, item, NAMES.title),
    summary,
    content: content ?? null,
    base: (written ?? item).base,
    published: dateOf(item, NAMES.published),
    updated: dateOf(item, NAMES.updated),
    authors: authorsOf(item, ...NAMES.authors),
    tags: tagsOf(item),
    enclosures,
    ...leadImage(item, enclosures),
    rights: markup(source, item, NAMES.rights),
    lang: languageTag(textOf(item, 'dc:language', 'language')) ?? written?.lang ?? item.lang ?? channelLang,
    sourceTitle: origin ? (line(source, origin, NAMES.title) ?? (oneLine(origin.text) || null)) : null,
    sourceUrl: origin
      ? (resolveAddress(origin.attributes.get('url'), origin.base ?? undefined) ?? pageLink(origin))
      : null,
    raw: source.slice(item.from, item.to),
  };
}

/** The page of an item; where it names none, its id serves if it is said or seen to be an address. */
function itemLink(item: XmlNode): string | null {
  const link = pageLink(item);
  if (link) return link;
  const guid = childOf(item, 'guid', 'atom:id', 'id');
  const mayServe = guid && guid.attributes.get('ispermalink')?.trim().toLowerCase() !== 'false';
  if (mayServe && /^https?:\/\/\S+$/i.test(guid.text.trim())) return resolveAddress(guid.text, guid.base ?? undefined);
  const about = item.attributes.get('rdf:about');
  return about && /^https?:\/\//i.test(about) ? resolveAddress(about, undefined) : null;
}

function tagsOf(item: XmlNode): FeedTag[] {
  const tags = childrenOf(item, ...NAMES.tags).flatMap((element): FeedTag[] => {
    const { attributes, name } = element;
    const scheme = attributes.get('scheme') ?? attributes.get('domain') ?? null;
    const label = attributes.get('label')?.trim() || null;
    const written = oneLine(attributes.get('term') ?? attributes.get('text') ?? element.text);
    const terms = name.endsWith(':keywords') ? written.split(/\s*,\s*/) : [written];
    return terms.filter(Boolean).map((term) => ({ term, scheme, label }));
  });
  return tags.filter(
    ({ term, scheme }, at) => tags.findIndex((other) => other.term === term && other.scheme === scheme) === at,
  );
}

const isAtom = (node: XmlNode): boolean => node.name.startsWith('atom:');

function markup(source: string, node: XmlNode, names: readonly string[]): string | null {
  for (const wanted of names) {
    for (const child of node.children) {
      const html = child.name === wanted ? htmlOf(source, child, isAtom(child)) : null;
      if (html) return html;
    }
  }
  return null;
}

const line = (source: string, node: XmlNode, names: readonly string[]): string | null =>
  plainText(markup(source, node, names));

function dateOf(node: XmlNode, names: readonly string[]): string | null {
  for (const wanted of names) {
    for (const child of node.children) {
      const date = child.name === wanted ? readFeedDate(child.text) : null;
      if (date) return date;
    }
  }
  return null;
}
