import { readFeedDate } from '../feed/dates';
import { oneLine } from '../feed/find';
import { fromHtml } from '../from-html';
import { fromText } from '../from-text';
import { resolveAddress } from '../html/address';
import type { BundlePart } from './part';

/** The names under which scrapers and exports give the same thing, the first one that is there counts. */
const NAMES = {
  html: ['html', 'content_html', 'body_html', 'raw_html'],
  text: ['text', 'content', 'body', 'article', 'maintext', 'content_text', 'full_text', 'articlebody'],
  title: ['title', 'headline', 'name'],
  url: ['url', 'link', 'canonical_url', 'source_url'],
  source: ['source', 'outlet', 'publisher', 'site', 'source_domain'],
  published: [
    'publishedat',
    'published',
    'published_at',
    'date',
    'date_publish',
    'date_published',
    'datepublished',
    'pubdate',
    'created_at',
  ],
  byline: ['byline', 'author', 'authors', 'creator'],
  lang: ['lang', 'language'],
  dek: ['dek', 'description', 'summary', 'subtitle', 'abstract'],
  image: ['image', 'image_url', 'imageurl', 'lead_image_url'],
} as const;

/**
 * Makes a document of a record: an object of a JSON Lines file, a row of a table.
 * @param raw the record as it stands in the file
 * @returns null where it has neither text nor HTML
 */
export function recordPart(
  record: Record<string, unknown>,
  raw: string,
  place: string,
  mediaType: string,
): BundlePart | null {
  const named = new Map(Object.entries(record).map(([name, value]) => [name.trim().toLowerCase(), value]));
  const read = (field: keyof typeof NAMES) =>
    NAMES[field].map((name) => textOf(named.get(name))).find((text) => text !== '') ?? '';
  const [html, text, title] = [read('html'), read('text'), oneLine(read('title'))];
  const url = resolveAddress(read('url'), undefined) ?? undefined;
  const body = html || text;
  if (body === '') return null;
  const isMarkup = html !== '' || /^\s*<(?:p|div|article|html|!doctype|section|h\d)\b/i.test(text);
  const imageUrl = resolveAddress(read('image'), url) ?? undefined;
  const known = {
    title: title || undefined,
    dek: read('dek') || undefined,
    byline: read('byline') || undefined,
    publishedAt: readFeedDate(read('published')) ?? undefined,
    lang: /^[a-z]{2,3}(-\w+)*$/i.test(read('lang')) ? read('lang') : undefined,
    canonicalUrl: url,
    imageUrl,
  };
  const said = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
  const document = isMarkup
    ? fromHtml(body, { url, leadUrl: imageUrl, said })
    : fromText(withTitle(title, text.replace(/\r\n?/g, '\n')), said);
  return {
    name: (title && document.fields.title)?.slice(0, 200) || place,
    bytes: new TextEncoder().encode(raw),
    ...(url ? { url } : {}),
    ...(read('source') ? { sourceName: oneLine(read('source')).slice(0, 200) } : {}),
    read: { document, charset: 'utf-8', mediaType },
  };
}

/** The title stands above the text, as the cleaner expects it, unless it is there already. */
const withTitle = (title: string, text: string): string =>
  title === '' || oneLine(text.slice(0, title.length * 2)).startsWith(title) ? text : `${title}\n\n${text}`;

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  return Array.isArray(value) ? value.map(textOf).filter(Boolean).join(', ') : '';
}
