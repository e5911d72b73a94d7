import { createHash } from 'node:crypto';
import { env } from '../env';
import { decodeDocument } from '../import/detect';
import type { DecodedDocument } from '../import/document';
import type { Fetched, Network } from '../import/fetch';
import { asDocument, PAGE_TYPES } from '../import/network/response';
import { readDocument } from '../import/read';
import type { Offered } from '../pipeline';
import { ok, type Result } from '../result';

/** A page as it goes into the path. */
export type Page = { bytes: Uint8Array<ArrayBuffer>; url: string; read: NonNullable<Offered['read']> };

/** Reads a fetched page or text; refuses as `asDocument` and `decodeDocument`. */
export function readPage(fetched: Fetched): Result<Page> {
  const document = asDocument(fetched);
  if (!document.ok) return document;
  const { bytes, ...about } = document.value;
  const file = decodeDocument(bytes, { name: about.url, maxBytes: env().COPYDESK_MAX_DOCUMENT_BYTES, ...about });
  if (!file.ok) return file;
  const { mediaType, charset } = file.value;
  return ok({ bytes, url: about.url, read: { document: readDocument(file.value, about), mediaType, charset } });
}

/** Fetches the page of an item; null where there is none that can be read. */
export async function fetchPage(network: Network, url: string): Promise<(Page & { askedUrl: string }) | null> {
  const limits = { maxBytes: env().COPYDESK_MAX_DOCUMENT_BYTES, maxWireBytes: env().COPYDESK_MAX_DOCUMENT_BYTES };
  const fetched = await network.fetch(url, { accept: PAGE_TYPES, limits });
  const page = fetched.ok ? readPage(fetched.value) : null;
  return page?.ok ? { ...page.value, askedUrl: url } : null;
}

/** Characters of what is no furniture: which of two texts is the fuller one. */
export function storyLength({ text, marks }: DecodedDocument): number {
  return marks.reduce((length, { start, end, furniture }) => length - (furniture ? end - start : 0), text.length);
}

/** Tells versions of a page apart by what is no furniture, whatever its advertisements and counters say: SHA-256, hexadecimal. */
export function storyHash({ text, marks }: DecodedDocument): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of marks.filter(({ furniture }) => furniture)) {
    pieces.push(text.slice(from, start));
    from = end;
  }
  const story = [...pieces, text.slice(from)].join(' ').replace(/\s+/gu, ' ').trim();
  return createHash('sha256').update(story).digest('hex');
}
