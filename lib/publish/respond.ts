import { isUnchanged, lastModified, type Validators } from './conditional';

/** A rendered resource; `headers` has at least its Content-Type. `filename` makes a browser save it instead of showing it. */
export type Representation = Validators & {
  body: string;
  headers: Readonly<Record<string, string>>;
  filename?: string;
};

/**
 * For what everybody may read. The origin answers 304 for next to nothing, so browsers ask every time; a CDN asks once a second
 * and shows what it has while it asks, so a publish or a withdrawal is everywhere within seconds.
 */
export const PUBLIC_CACHING = 'public, max-age=0, s-maxage=1, stale-while-revalidate=5';

/** Lets scripts of any site read a public resource, and ask for it conditionally. */
export const CORS: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Last-Modified',
};

/**
 * Answers a GET or HEAD for a public resource: 304 where the client has it, else 200. Compression is the server's; the answer
 * differs by Accept-Encoding there, which Vary says on the 304 too.
 * @param at the time of the answer
 */
export function respond(request: Request, resource: Representation, at: Date = new Date()): Response {
  const headers = new Headers({
    ...resource.headers,
    'Cache-Control': PUBLIC_CACHING,
    ETag: resource.etag,
    Vary: 'Accept-Encoding',
  });
  if (resource.changedAt) headers.set('Last-Modified', lastModified(resource.changedAt, at));
  if (isUnchanged(request.headers, resource)) {
    headers.delete('Content-Type');
    return new Response(null, { status: 304, headers });
  }
  headers.set('X-Content-Type-Options', 'nosniff');
  if (resource.filename) headers.set('Content-Disposition', `attachment; filename="${resource.filename}"`);
  return new Response(resource.body, { status: 200, headers });
}

/** Answers the question that a browser asks before a script of another site reads a public resource conditionally. */
export const respondToPreflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...CORS,
      'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Headers': 'If-None-Match, If-Modified-Since',
      'Access-Control-Max-Age': '86400',
    },
  });

/** Answers with a page in place of a resource that is not there (404) or no longer (410). */
export const notice = (status: 404 | 410, body: string, headers: Readonly<Record<string, string>>): Response =>
  new Response(body, { status, headers: { ...headers, 'Cache-Control': PUBLIC_CACHING } });

/** Sends a client on to where a resource is now, for good. */
export const moved = (path: string): Response =>
  new Response(null, { status: 308, headers: { Location: path, 'Cache-Control': PUBLIC_CACHING } });
