import { ok, type Refusal, type Result, refuse } from '../../result';
import type { FetchFailure } from './failure';

/** The types that a page or a text is asked for with. */
export const PAGE_TYPES = 'text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5';

/** A `Content-Type` taken apart: both lower case, absent where it says nothing. */
export type ContentType = { mediaType?: string; charset?: string };

/** Reads a `Content-Type` header (RFC 9110, 8.3); parameters but the charset are passed over. */
export function contentType(header: string | undefined): ContentType {
  const [type = '', ...parameters] = (header ?? '').split(/[;,]/);
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*["']?([^"'\s]+)/i.exec(parameter)?.[1]?.toLowerCase())
    .find(Boolean);
  const mediaType = type.trim().toLowerCase() || undefined;
  return { ...(mediaType ? { mediaType } : {}), ...(charset ? { charset } : {}) };
}

/** Says in words what a status means for somebody who waits for a document; null where there is one. */
export function statusTrouble(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  if (status === 401 || status === 403) return `The server does not let us read it (${status}).`;
  if (status === 404) return 'There is nothing at this address (404).';
  if (status === 410) return 'The server says that this is gone for good (410).';
  if (status === 429) return 'The server says that it was asked too often (429).';
  return status >= 500 ? `The server is in trouble (${status}).` : `The server answered with ${status}.`;
}

/**
 * Makes the document of a response for the path from import on.
 * @returns its bytes with what the response says of them, or `fetch-failed` where the status is no success
 */
export function asDocument(fetched: {
  status: number;
  url: string;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer>;
}): Result<{ bytes: Uint8Array<ArrayBuffer>; url: string } & ContentType> {
  const trouble = statusTrouble(fetched.status);
  if (trouble) return refuse('fetch-failed', { about: trouble });
  return ok({ bytes: fetched.body, url: fetched.url, ...contentType(fetched.headers['content-type']) });
}

/** The refusal of the desk that a failed fetch is. */
export const asRefusal = (failure: FetchFailure): { ok: false; error: Refusal } =>
  refuse('fetch-failed', { about: failure.message });
