const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What a request says of itself that a page of another site cannot change. */
export type RequestOrigin = {
  method: string;
  /** The Origin header: where the asking page came from. Browsers send it with everything that writes. */
  origin: string | null;
  host: string | null;
  forwardedHost: string | null;
};

/**
 * Tells whether another site's page makes a visitor's browser write here (cross-site request forgery). Next asks the same of server
 * actions; this asks it of route handlers too.
 * @param ownOrigin the desk's public address, for proxies that pass on neither Host nor X-Forwarded-Host
 */
export function isForeignWrite({ method, origin, host, forwardedHost }: RequestOrigin, ownOrigin: string): boolean {
  // Without an Origin it is no browser's request, and nobody's cookies come along unasked.
  if (READING.has(method) || origin === null) return false;
  if (!URL.canParse(origin)) return true;
  const from = new URL(origin);
  if (from.origin === new URL(ownOrigin).origin) return false;
  return from.host !== (forwardedHost?.split(',')[0]?.trim() || host);
}
