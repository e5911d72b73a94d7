import type { Answer, Asked } from './answer';

/**
 * Answers a request that came by way of Next, in the shape that its route handlers have. Uncompressed, since Next would leave the header
 * out that says so.
 */
export async function toResponse(
  request: Request,
  answer: (asked: Asked) => Answer | Promise<Answer> | null,
): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const header = (name: string) => (name === 'accept-encoding' ? undefined : (request.headers.get(name) ?? undefined));
  const found = await answer({ method: request.method, path: pathname, query: search, header });
  if (found === null) throw new Error(`No public address: ${pathname}`);
  const body = found.body === null ? null : new Uint8Array(found.body);
  return new Response(body, { status: found.status, headers: found.headers });
}
