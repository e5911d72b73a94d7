/** What a feed may be about: everything, or what a topic, a language or a source has, or a filter that the desk saved. */
export const SCOPES = ['topics', 'languages', 'sources', 'saved', 'private'] as const;
export type Scope = { kind: 'all' } | { kind: (typeof SCOPES)[number]; key: string };

/** The formats, by the last part of the address, with their media types (RFC 9110 §8.3; jsonfeed.org; IANA). */
export const FORMATS = {
  'rss.xml': { name: 'RSS 2.0', mediaType: 'application/rss+xml' },
  'atom.xml': { name: 'Atom 1.0', mediaType: 'application/atom+xml' },
  'feed.json': { name: 'JSON Feed 1.1', mediaType: 'application/feed+json' },
  'ninjs.json': { name: 'ninjs 3.0', mediaType: 'application/json' },
  'ninjs2.json': { name: 'ninjs 2.2', mediaType: 'application/json' },
} as const;
export type Format = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as Format[];

/** Where a feed is: what it is about, in which format, and for an archive (RFC 5005) the day that it has, `YYYY-MM-DD` in UTC. */
export type FeedAddress = { scope: Scope; day: string | null; format: Format };

export const OPML_PATH = '/feeds/opml.xml';
export const NEWS_SITEMAP_PATH = '/news-sitemap.xml';

const PATH =
  /^\/feeds\/(?:all|(topics|languages|sources|saved|private)\/([^/]+))(?:\/(\d{4}-\d\d-\d\d))?\/([a-z]+\d?\.[a-z]+)$/;

/** Reads a feed's address; null where there can be no feed. */
export function readFeedPath(path: string): FeedAddress | null {
  const found = PATH.exec(path);
  if (!found) return null;
  const [, kind, encoded = '', day = null, format = ''] = found;
  if (!isFormat(format) || (day !== null && !isDay(day))) return null;
  if (kind === undefined) return { scope: { kind: 'all' }, day, format };
  const key = decoded(encoded);
  return key === null ? null : { scope: { kind: kind as (typeof SCOPES)[number], key }, day, format };
}

/** Writes the path of a feed without its format: the same for all formats, hence the feed's name for good. */
export const feedPath = (scope: Scope): string =>
  scope.kind === 'all' ? '/feeds/all' : `/feeds/${scope.kind}/${encodeURIComponent(scope.key).replaceAll('%3A', ':')}`;

/** Writes a feed's address below the desk's own. */
export const writeFeedPath = ({ scope, day, format }: FeedAddress): string =>
  [feedPath(scope), ...(day ? [day] : []), format].join('/');

/** Under which name a browser saves a feed, of letters, digits, `_`, `.` and `-` alone: `topics-medtop-04000000.rss.xml`. */
export const feedFilename = ({ scope, day, format }: FeedAddress): string => {
  const parts = scope.kind === 'all' ? ['all'] : scope.kind === 'private' ? ['private'] : [scope.kind, scope.key];
  return `${[...parts, ...(day ? [day] : [])].join('-').replace(/[^\p{L}\p{M}\p{N}_.-]+/gu, '-')}.${format}`;
};

/** The first and the last moment of an archive's day. */
export const dayRange = (day: string): { from: Date; to: Date } => {
  const from = new Date(`${day}T00:00:00.000Z`);
  return { from, to: new Date(from.getTime() + 86_400_000) };
};

/** The day of a moment, in UTC. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

const isFormat = (name: string): name is Format => name in FORMATS;

/** No desk is older than Unix time, and the database has no year 0. */
const isDay = (day: string): boolean => {
  const moment = Date.parse(`${day}T00:00:00.000Z`);
  return moment >= 0 && dayOf(new Date(moment)) === day;
};

/** A slug is the longest key: of a name of 80 characters, each of which NFKC makes 18 at most. */
const MAX_KEY_LENGTH = 80 * 18;

/** Control characters are in no key, and the database takes not all of them. */
function decoded(part: string): string | null {
  try {
    const key = decodeURIComponent(part);
    return key.length > MAX_KEY_LENGTH || /\p{Cc}/u.test(key) ? null : key;
  } catch {
    return null;
  }
}
