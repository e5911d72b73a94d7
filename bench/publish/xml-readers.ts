import rowanmanning from '@rowanmanning/feed-parser';
import FeedParser from 'feedparser';
import { parseFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { at, iso, list, type Read, type Reader, text, texts } from './read';

/**
 * Four parsers by four hands, each asked as its documentation says. The XML is read for feedsmith and feed-parser by fast-xml-parser, for
 * rss-parser by xml2js, for feedparser by sax.
 */
export const XML_READERS: Record<string, Reader> = {
  feedsmith: async (document) => {
    const feed: unknown = parseFeed(document).feed;
    return [...list(at(feed, 'items')), ...list(at(feed, 'entries'))].map(bySmith);
  },
  feedparser: (document) =>
    new Promise((resolve, reject) => {
      const items: Read[] = [];
      const parser = new FeedParser({ addmeta: false });
      parser.on('error', reject);
      parser.on('data', (item: FeedParser.Item) => items.push(byFeedparser(item)));
      parser.on('end', () => resolve(items));
      parser.end(document);
    }),
  'rss-parser': async (document) => {
    const { items } = await new RssParser({ customFields: { item: MORE_FIELDS } }).parseString(document);
    return items.map(byRssParser);
  },
  'feed-parser': async (document) =>
    rowanmanning.parseFeed(document).items.map((item) => ({
      ...{ id: item.id ?? '', title: item.title ?? '', date: iso(item.published) ?? '', text: item.content ?? '' },
      ...{ topics: item.categories.map(({ label, term }) => label ?? term), author: item.authors[0]?.name ?? '' },
    })),
};

/** Where a parser has a field, an item that lacks it counts as lost, so that it is empty and not undefined. */
const bySmith = (item: unknown): Read => ({
  id: text(at(item, 'guid', 'value')) ?? text(at(item, 'id')) ?? '',
  title: text(at(item, 'title')) ?? text(at(item, 'title', 'value')) ?? '',
  date: iso(at(item, 'pubDate') ?? at(item, 'published')) ?? '',
  text: text(at(item, 'content', 'encoded')) ?? text(at(item, 'content', 'value')) ?? '',
  topics: list(at(item, 'categories')).flatMap((topic) => text(at(topic, 'label')) ?? text(at(topic, 'name')) ?? []),
  author: text(at(item, 'dc', 'creators', 0)) ?? text(at(item, 'authors', 0, 'name')) ?? '',
  source: text(at(item, 'source', 'title')) ?? text(at(item, 'source', 'title', 'value')) ?? '',
  credits: [
    ...viaTitles(list(at(item, 'atom', 'links') ?? at(item, 'links'))),
    ...texts(at(item, 'dc', 'contributors')),
    ...texts(at(item, 'contributors'), 'name'),
  ],
  picture: text(at(item, 'media', 'contents', 0, 'credits', 0, 'value')) ?? '',
});

const byFeedparser = (item: FeedParser.Item): Read => ({
  ...{ id: item.guid, title: item.title, date: iso(item.pubdate) ?? '', text: item.description },
  // Of Atom's categories its own list has the codes; the labels are among the attributes, as it hands them on.
  topics: item['atom:category'] ? texts(item['atom:category'], '@', 'label') : item.categories,
  ...{ author: item.author, source: item.source.title },
  credits: [
    ...viaTitles(list(item['atom:link']).map((link) => at(link, '@'))),
    ...texts(item['dc:contributor'], '#'),
    ...texts(item['atom:contributor'], 'name', '#'),
  ],
  picture: text(at(item, 'media:content', 'media:credit', '#')) ?? '',
});

/** Elements beyond those that rss-parser knows, in its own words: name, field, and that all of them are wanted. */
const MORE_FIELDS: [string, string, { keepArray: boolean }][] = [
  ...['category', 'source', 'link', 'atom:link', 'contributor', 'dc:contributor', 'media:content'].map(
    (name): [string, string, { keepArray: boolean }] => [name, `every ${name}`, { keepArray: true }],
  ),
];

const byRssParser = (item: unknown): Read => ({
  id: text(at(item, 'guid')) ?? text(at(item, 'id')) ?? '',
  ...{ title: text(at(item, 'title')) ?? '', date: iso(at(item, 'isoDate')) ?? '' },
  text: text(at(item, 'content:encoded')) ?? text(at(item, 'content')) ?? '',
  topics: list(at(item, 'every category')).flatMap(
    (topic) => text(at(topic, '$', 'label')) ?? text(at(topic, '_')) ?? [],
  ),
  author: text(at(item, 'creator')) ?? text(at(item, 'author')) ?? '',
  source: text(at(item, 'every source', 0, 'title', 0)) ?? text(at(item, 'every source', 0, '_')) ?? '',
  credits: [
    ...viaTitles([...list(at(item, 'every link')), ...list(at(item, 'every atom:link'))].map((link) => at(link, '$'))),
    ...texts(at(item, 'every dc:contributor')),
    ...texts(at(item, 'every contributor'), 'name', 0),
  ],
  picture: text(at(item, 'every media:content', 0, 'media:credit', 0)) ?? '',
});

const viaTitles = (links: unknown[]): string[] =>
  texts(
    links.filter((link) => at(link, 'rel') === 'via'),
    'title',
  );
