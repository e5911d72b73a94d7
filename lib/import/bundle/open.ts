import { ok, type Result, refuse } from '../../result';
import { decodeFeed } from '../feed/decode-feed';
import { identify } from '../feed/identity';
import { itemDocument } from '../feed/item-document';
import { parseFeed } from '../feed/parse';
import { type BundlePart, MAX_PARTS } from './part';
import { recordPart } from './record';
import { readTable } from './table';
import { unzip } from './unzip';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Office documents are zips too, and no bundles. */
const OFFICE = /\.(?:docx?|xlsx?|pptx?|od[tsp]|epub|jar|apk)$/i;

/**
 * Takes a file apart that holds several documents: a zip of files, JSON Lines, a CSV table, a feed, a WordPress export (WXR).
 * Pure; bounded by the size of the file, and by `unzip`.
 * @param maxBytes of one document
 * @returns its documents, null where the file is a document itself, or why the bundle is refused
 */
export function openBundle(bytes: Uint8Array, name: string, maxBytes: number): Result<BundlePart[] | null> {
  if (ZIP.every((byte, at) => bytes[at] === byte)) {
    if (OFFICE.test(name)) return ok(null);
    const files = unzip(bytes, name, maxBytes);
    return files.ok ? ok(files.value.flatMap((file) => insideZip(file, name, maxBytes))) : files;
  }
  const parts = /\.(?:jsonl|ndjson)$/i.test(name)
    ? fromLines(textOf(bytes), name)
    : /\.(?:csv|tsv)$/i.test(name)
      ? fromTable(textOf(bytes), name)
      : /\.(?:xml|rss|atom|rdf|wxr|json)$/i.test(name)
        ? fromFeed(bytes)
        : ok(null);
  if (parts.ok && parts.value && parts.value.length > MAX_PARTS)
    return refuse('too-large', { about: `${name} holds too many documents.` });
  return parts;
}

/** A file of a zip: taken apart in its turn, but a zip in a zip is not opened. What cannot be taken apart is refused under its own name. */
function insideZip(file: BundlePart, zipName: string, maxBytes: number): BundlePart[] {
  const isZip = ZIP.every((byte, at) => file.bytes[at] === byte);
  const inner = isZip ? ok(null) : openBundle(file.bytes, file.name, maxBytes);
  const parts = inner.ok && inner.value ? inner.value : [file];
  return parts.map((part) => ({ ...part, name: `${zipName}/${part.name}`.slice(-255) }));
}

const textOf = (bytes: Uint8Array): string => decodeFeed(bytes, undefined).text.replace(/^\ufeff/, '');

function fromLines(text: string, name: string): Result<BundlePart[]> {
  return ok(
    text.split('\n').flatMap((line, at): BundlePart[] => {
      if (line.trim() === '') return [];
      const place = `${name}, line ${at + 1}`;
      const part = recordPart(objectOf(line), line, place, 'application/x-ndjson');
      // A line without a text is refused in its place, as an empty document.
      return [part ?? { name: place, bytes: new Uint8Array() }];
    }),
  );
}

function objectOf(line: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}

function fromTable(text: string, name: string): Result<BundlePart[]> {
  const [head, ...rows] = readTable(text, /\.tsv$/i.test(name) ? '\t' : undefined);
  const parts = rows.map(({ cells, raw }, at) => {
    const record = Object.fromEntries((head?.cells ?? []).map((column, place) => [column, cells[place] ?? '']));
    const place = `${name}, row ${at + 2}`;
    return recordPart(record, raw, place, 'text/csv') ?? { name: place, bytes: new Uint8Array() };
  });
  return ok(parts);
}

/** Of a WordPress export only posts and pages that are published: attachments, menus and drafts stay out. */
const NO_STORY =
  /<wp:post_type>(?!\s*(?:<!\[CDATA\[)?\s*(?:post|page)\b)|<wp:status>(?!\s*(?:<!\[CDATA\[)?\s*publish\b)/;

function fromFeed(bytes: Uint8Array): Result<BundlePart[] | null> {
  const feed = parseFeed(bytes, { url: null });
  if (!feed.ok) return feed.error.code === 'not-a-feed' ? ok(null) : feed;
  const mediaType = feed.value.format === 'json' ? 'application/feed+json' : 'application/xml';
  return ok(
    identify(feed.value).flatMap(({ item, url, key }): BundlePart[] => {
      if (NO_STORY.test(item.raw)) return [];
      const document = itemDocument(item, feed.value.title);
      const name = (item.title ?? url ?? `item ${key}`).slice(0, 200);
      const about = {
        name,
        ...(url ? { url } : {}),
        ...(feed.value.title ? { sourceName: feed.value.title.slice(0, 200) } : {}),
      };
      if (!document) return [{ ...about, bytes: new Uint8Array() }];
      return [{ ...about, bytes: new TextEncoder().encode(item.raw), read: { document, charset: 'utf-8', mediaType } }];
    }),
  );
}
