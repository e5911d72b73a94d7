/** Statuses that send the request elsewhere; 300, 304, 305 and 306 do not. */
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const PERMANENT = new Set([301, 308]);

/** How a fetch came to where it ended: `permanentUrl` is the last address that only permanent redirects led to, if any. */
export type Trail = { url: URL; permanentUrl: string | null; hops: number; isPermanentSoFar: boolean };

/** Whether a response sends the request elsewhere. */
export const isRedirect = (status: number): boolean => REDIRECTS.has(status);

/** The trail after one more redirect. Only an unbroken run of 301 and 308 from the start moves a source for good (RFC 9110, 15.4). */
export function follow(trail: Trail, status: number, url: URL): Trail {
  const isPermanentSoFar = trail.isPermanentSoFar && PERMANENT.has(status);
  return {
    ...{ url, isPermanentSoFar, hops: trail.hops + 1 },
    permanentUrl: isPermanentSoFar ? url.href : trail.permanentUrl,
  };
}

/** The method of the request that follows a redirect: as browsers do (Fetch standard, HTTP-redirect fetch). */
export function methodAfter(status: number, method: string): string {
  const becomesGet = (status === 303 && method !== 'HEAD') || ((status === 301 || status === 302) && method === 'POST');
  return becomesGet ? 'GET' : method;
}
