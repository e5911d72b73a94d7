import { type HeaderOf, isUnchanged, lastModified } from '../conditional';
import { CORS, type Representation } from '../representation';
import type { Coded } from './resource';

/** A request as it matters here: the path and the query (`?…` or empty) as they came, and the headers by lower-case name. */
export type Asked = { method: string; path: string; query: string; header: HeaderOf };

/** What to send back. */
export type Answer = { status: number; headers: Record<string, string>; body: Buffer | null };

/**
 * Answers a GET or HEAD for a resource: 304 where the client has it in this coding, else its status with the bytes.
 * @param at the time of the answer
 */
export function answerWith(
  asked: Asked,
  { status, headers, changedAt, caching, filename }: Omit<Representation, 'body'>,
  { coding, bytes, etag }: Coded,
  at: Date,
): Answer {
  const sent: Record<string, string> = { 'Cache-Control': caching, ETag: etag, Vary: 'Accept-Encoding' };
  if (changedAt) sent['Last-Modified'] = lastModified(changedAt, at);
  if (status === 200 && isUnchanged(asked.header, { etag, changedAt })) {
    const { 'Content-Type': _, ...others } = headers;
    return { status: 304, headers: Object.assign(sent, others), body: null };
  }
  Object.assign(sent, headers);
  if (coding !== 'identity') sent['Content-Encoding'] = coding;
  sent['Content-Length'] = String(bytes.length);
  sent['X-Content-Type-Options'] = 'nosniff';
  if (filename && asksForFile(asked.query)) sent['Content-Disposition'] = asFile(filename);
  return { status, headers: sent, body: asked.method === 'HEAD' ? null : bytes };
}

/** Names a file (RFC 6266): where it has letters beyond ASCII a second time, as all browsers understand it and no header breaks by it. */
function asFile(filename: string): string {
  const plain = filename.replace(/[^\w.-]+/g, '-');
  const full = plain === filename ? '' : `; filename*=UTF-8''${encodeURIComponent(filename)}`;
  return `attachment; filename="${plain}"${full}`;
}

const asksForFile = (query: string): boolean => query !== '' && new URLSearchParams(query).has('download');

/** Answers the question that a browser asks before a script of another site reads a public resource conditionally. */
export const PREFLIGHT: Answer = {
  status: 204,
  headers: {
    ...CORS,
    'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
    'Access-Control-Allow-Headers': 'If-None-Match, If-Modified-Since',
    'Access-Control-Max-Age': '86400',
  },
  body: null,
};

/** Says which methods there are. */
export const WRONG_METHOD: Answer = {
  status: 405,
  headers: { Allow: 'GET, HEAD, OPTIONS', 'Content-Length': '0' },
  body: null,
};

/** Says in a line of text what is wrong, for machines that asked for a feed. */
export function plainAnswer(status: 503, sentence: string, headers: Record<string, string> = {}): Answer {
  const body = Buffer.from(`${sentence}\n`);
  const type = { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': String(body.length) };
  return { status, headers: { ...type, 'Cache-Control': 'no-store', ...headers }, body };
}
