import { parseFeed as parseWithFeedParser } from '@rowanmanning/feed-parser';
import { parseFeed as parseWithFeedsmith } from 'feedsmith';
import RssParser from 'rss-parser';
import { decodeFeed } from '../../lib/import/feed/decode-feed';
import { parseFeed } from '../../lib/import/feed/parse';
import type { EntryView, View } from './view';

/** A parser under measure: reads a file as the product would have to use it. */
export type FeedReader = {
  name: string;
  read: (bytes: Uint8Array, about: { url: string; charset?: string }) => Promise<View>;
};

type Loose = Record<string, unknown>;
const loose = (value: unknown): Loose => (typeof value === 'object' && value !== null ? (value as Loose) : {});
const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
const text = (value: unknown): string | null => {
  if (typeof value === 'string') return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  const inner = loose(value).value ?? loose(value)._;
  return typeof inner === 'string' ? inner : null;
};
const first = (...values: unknown[]): string | null =>
  values.map(text).find((value) => value !== null && value !== '') ?? null;

/** Ours; the competitors get the text decoded as we do, since all but one take no bytes. */
const OURS: FeedReader = {
  name: 'Copydesk',
  read: async (bytes, about) => {
    const parsed = parseFeed(bytes, about);
    if (!parsed.ok) throw new Error(parsed.error.message);
    const { items, charset, lang, ...feed } = parsed.value;
    const entries = items.map(
      (item): EntryView => ({
        ...item,
        enclosures: item.enclosures.map(({ url, mediaType, bytes: length }) => ({ url, type: mediaType, length })),
        language: item.lang,
      }),
    );
    return { encoding: charset, feed: { ...feed, language: lang }, entries };
  },
};

const FEEDSMITH: FeedReader = {
  name: 'feedsmith 3.0.1',
  read: async (bytes, about) => {
    const { text: source, charset } = decodeFeed(bytes, about.charset);
    const feed = loose(parseWithFeedsmith(source).feed);
    const people = (of: Loose) =>
      [...list(of.authors), ...list(of.managingEditor)].map((one) =>
        typeof one === 'string' ? { name: one } : personOf(one),
      );
    const creators = (of: Loose) =>
      list(loose(of.dc).creators ?? loose(of.dc).creator).map((name) => ({ name: text(name) }));
    const alternate = (of: Loose) =>
      first(
        ...list(of.links)
          .map(loose)
          .filter(({ rel }) => rel === undefined || rel === 'alternate')
          .map(({ href }) => href),
      );
    return {
      encoding: charset,
      feed: {
        title: first(feed.title, loose(feed.dc).title),
        subtitle: first(feed.description, feed.subtitle, feed.tagline),
        id: first(feed.id),
        link: first(feed.link, feed.home_page_url) ?? alternate(feed),
        language: first(feed.language, loose(feed.dc).language),
        rights: first(feed.copyright, feed.rights),
        updated: first(feed.updated, feed.pubDate, feed.lastBuildDate, loose(feed.dcterms).modified),
        image: first(loose(feed.image).url, feed.logo),
        authors: [...people(feed), ...creators(feed)],
      },
      entries: list(feed.items ?? feed.entries)
        .map(loose)
        .map((item) => ({
          title: first(item.title, loose(item.dc).title),
          link: first(item.link, item.url) ?? alternate(item) ?? first(item.guid),
          id: first(item.guid, item.id),
          summary: first(item.description, item.summary, loose(item.dc).description),
          content: first(item.content, loose(item.content).encoded, item.content_html),
          published: first(item.pubDate, item.published, loose(item.dcterms).created),
          updated: first(item.updated, loose(item.dc).date, loose(item.dcterms).modified),
          authors: [...people(item), ...creators(item)],
          tags: [
            ...list(item.categories)
              .map(loose)
              .map((tag) => ({
                term: first(tag.term, tag.name),
                scheme: first(tag.scheme, tag.domain),
                label: first(tag.label),
              })),
            ...list(loose(item.dc).subjects).map((term) => ({ term: text(term) })),
          ],
          enclosures: list(item.enclosures)
            .map(loose)
            .map((file) => ({ url: first(file.url) ?? '', type: first(file.type), length: Number(file.length ?? 0) })),
          language: first(loose(item.dc).language),
          rights: first(item.rights, loose(item.dc).rights),
          sourceTitle: first(loose(item.source).title),
          sourceUrl: first(loose(item.source).url) ?? alternate(loose(item.source)),
          image: first(
            loose(list(loose(item.media).thumbnails)[0]).url,
            loose(loose(item.itunes).image).href,
            loose(item.itunes).image,
          ),
          credit: first(loose(list(loose(item.media).credits)[0])),
        })),
    };
  },
};

const personOf = (value: unknown) => ({
  name: text(loose(value).name),
  email: text(loose(value).email),
  url: first(loose(value).uri, loose(value).url),
});

const FEED_PARSER: FeedReader = {
  name: '@rowanmanning/feed-parser 2.1.5',
  read: async (bytes, about) => {
    const { text: source, charset } = decodeFeed(bytes, about.charset);
    const feed = parseWithFeedParser(source);
    return {
      encoding: charset,
      feed: {
        title: feed.title,
        subtitle: feed.description,
        link: feed.url,
        id: feed.self,
        language: feed.language,
        rights: feed.copyright,
        updated: first(feed.updated, feed.published),
        image: feed.image?.url ?? null,
        authors: feed.authors,
      },
      entries: feed.items.map((item) => ({
        title: item.title,
        link: item.url,
        id: item.id,
        summary: item.description,
        content: item.content,
        published: first(item.published),
        updated: first(item.updated),
        authors: item.authors,
        tags: item.categories.map(({ term, url, label }) => ({ term, scheme: url, label })),
        enclosures: item.media.map(({ url, mimeType, length }) => ({ url, type: mimeType, length })),
        language: feed.language,
        rights: null,
        sourceTitle: null,
        sourceUrl: null,
        image: item.image?.url ?? null,
        credit: null,
      })),
    };
  },
};

const RSS_PARSER: FeedReader = {
  name: 'rss-parser 3.13.0',
  read: async (bytes, about) => {
    const { text: source, charset } = decodeFeed(bytes, about.charset);
    const feed = loose(await new RssParser().parseString(source));
    return {
      encoding: charset,
      feed: {
        title: first(feed.title),
        subtitle: first(feed.description),
        link: first(feed.link),
        id: null,
        language: first(feed.language),
        rights: first(feed.copyright),
        updated: first(feed.lastBuildDate, feed.pubDate),
        image: first(loose(feed.image).url),
        authors: list(feed.managingEditor ?? feed.creator).map((name) => ({ name: text(name) })),
      },
      entries: list(feed.items)
        .map(loose)
        .map((item) => ({
          title: first(item.title),
          link: first(item.link),
          id: first(item.guid, item.id),
          summary: first(item.summary, item.content),
          content: first(item['content:encoded'], item.content),
          published: first(item.isoDate, item.pubDate),
          updated: first(item.isoDate),
          authors: list(item.creator ?? item.author).map((name) => ({ name: text(name) })),
          tags: list(item.categories).map((term) => ({ term: text(term) })),
          enclosures: list(item.enclosure)
            .map(loose)
            .map((file) => ({ url: first(file.url) ?? '', type: first(file.type), length: Number(file.length ?? 0) })),
          language: null,
          rights: null,
          sourceTitle: null,
          sourceUrl: null,
          image: null,
          credit: null,
        })),
    };
  },
};

export const READERS: readonly FeedReader[] = [OURS, FEEDSMITH, FEED_PARSER, RSS_PARSER];
