import { resolveAddress } from '../html/address';
import { readFeedDate } from './dates';
import { oneLine } from './find';
import type { Enclosure, FeedAuthor, FeedItem, ParsedFeed } from './types';

type Members = Record<string, unknown>;

const members = (value: unknown): Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {};
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
/** Version 1 says that an id may be a number that was meant as text. */
const text = (value: unknown): string | null => {
  const written = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  return written || null;
};

/**
 * Reads JSON Feed 1.0 or 1.1 (jsonfeed.org); what has another type than the standard says is passed over.
 * @returns null where the text is no JSON, or JSON of another kind
 */
export function readJsonFeed(source: string, base: string | null): ParsedFeed | null {
  let parsed: Members;
  try {
    parsed = members(JSON.parse(source));
  } catch {
    return null;
  }
  if (!Array.isArray(parsed.items) || !(text(parsed.version)?.includes('jsonfeed.org') || text(parsed.title)))
    return null;
  const lang = text(parsed.language);
  const at = (value: unknown) => resolveAddress(text(value), base ?? undefined);
  return {
    format: 'json',
    id: text(parsed.feed_url),
    title: text(parsed.title) && oneLine(text(parsed.title) ?? ''),
    subtitle: text(parsed.description),
    link: at(parsed.home_page_url),
    lang,
    rights: null,
    image: at(parsed.icon) ?? at(parsed.favicon),
    authors: authorsOf(parsed),
    updated: null,
    movedTo: null,
    items: parsed.items.map((item) => readItem(members(item), base, lang)),
  };
}

const escapeHtml = (plain: string): string =>
  plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function paragraphs(plain: string | null): string | null {
  const parts = (plain ?? '').split(/\n\s*\n/).map((part) => `<p>${escapeHtml(part.trim())}</p>`);
  return plain ? parts.join('\n') : null;
}

function readItem(item: Members, base: string | null, lang: string | null): FeedItem {
  const at = (value: unknown) => resolveAddress(text(value), base ?? undefined);
  const enclosures = list(item.attachments).flatMap((value): Enclosure[] => {
    const { url, mime_type, size_in_bytes } = members(value);
    const address = at(url);
    return address
      ? [{ url: address, mediaType: text(mime_type), bytes: typeof size_in_bytes === 'number' ? size_in_bytes : null }]
      : [];
  });
  const title = text(item.title);
  return {
    id: text(item.id),
    link: at(item.url) ?? at(item.external_url) ?? (/^https?:\/\//i.test(text(item.id) ?? '') ? at(item.id) : null),
    title: title && oneLine(title),
    summary: paragraphs(text(item.summary)),
    content: text(item.content_html) ?? paragraphs(text(item.content_text)),
    base,
    published: readFeedDate(text(item.date_published)),
    updated: readFeedDate(text(item.date_modified)),
    authors: authorsOf(item),
    tags: list(item.tags).flatMap((tag) => (text(tag) ? [{ term: text(tag) ?? '', scheme: null, label: null }] : [])),
    enclosures,
    image: at(item.image) ?? at(item.banner_image),
    ...{ caption: null, credit: null, rights: null, sourceTitle: null, sourceUrl: null },
    lang: text(item.language) ?? lang,
    raw: JSON.stringify(item),
  };
}

function authorsOf(of: Members): FeedAuthor[] {
  const named = Array.isArray(of.authors) ? of.authors : [of.author];
  return named.flatMap((value) => {
    const { name, url } = members(value);
    return text(name) || text(url) ? [{ name: text(name), email: null, url: text(url) }] : [];
  });
}
