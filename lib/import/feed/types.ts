/** The ways to write a feed that are read. */
export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json' | 'sitemap';

/** A file that an item brings along: `bytes` as declared, null where it is not. */
export type Enclosure = { url: string; mediaType: string | null; bytes: number | null };

/** A person or a desk that an item names as its author. */
export type FeedAuthor = { name: string | null; email: string | null; url: string | null };

/** A category; `scheme` is what it is taken from, `label` what it is called where the term is a code. */
export type FeedTag = { term: string; scheme: string | null; label: string | null };

/**
 * An item as its feed gives it. Addresses are absolute, dates ISO 8601, `title` plain text; `summary` and `content` are HTML whose relative
 * addresses count from `base`. `raw` is the item's own part of the file, as it was received.
 */
export type FeedItem = {
  id: string | null;
  /** Whether the id may be taken for the item's address. */
  link: string | null;
  title: string | null;
  summary: string | null;
  content: string | null;
  base: string | null;
  published: string | null;
  updated: string | null;
  authors: FeedAuthor[];
  tags: FeedTag[];
  enclosures: Enclosure[];
  image: string | null;
  caption: string | null;
  credit: string | null;
  rights: string | null;
  lang: string | null;
  /** Where the item was published first, as it says itself. */
  sourceTitle: string | null;
  sourceUrl: string | null;
  raw: string;
};

/** A feed as read. `updated` is what it says of itself; `movedTo` where it says that it is from now on. */
export type ParsedFeed = {
  format: FeedFormat;
  id: string | null;
  title: string | null;
  subtitle: string | null;
  link: string | null;
  lang: string | null;
  rights: string | null;
  image: string | null;
  authors: FeedAuthor[];
  updated: string | null;
  movedTo: string | null;
  items: FeedItem[];
};
