/** Something public as it was rendered. */
export type Representation = {
  status: 200 | 301 | 404 | 410;
  body: string;
  /** When what it shows last changed; null where unknown. */
  changedAt: Date | null;
  /** At least its Content-Type; Location where it moved. */
  headers: Readonly<Record<string, string>>;
  /** Cache-Control. */
  caching: string;
  /** Under which a browser saves it on `?download`. */
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
  'Access-Control-Expose-Headers': 'ETag, Last-Modified, Link',
};

/** For private feeds: no cache keeps them. */
export const PRIVATE_CACHING = 'private, no-store';
