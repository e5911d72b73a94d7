/** The names under which the namespaces that feeds use are known here, by their address without its last mark. */
const KNOWN: Readonly<Record<string, string>> = {
  'http://www.w3.org/2005/atom': 'atom',
  'http://purl.org/atom/ns': 'atom',
  'http://purl.org/rss/1.0': '',
  'http://my.netscape.com/rdf/simple/0.9': '',
  'http://channel.netscape.com/rdf/simple/0.9': '',
  'http://backend.userland.com/rss2': '',
  'http://blogs.law.harvard.edu/tech/rss': '',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
  'http://purl.org/rss/1.0/modules/content': 'content',
  'http://purl.org/dc/elements/1.1': 'dc',
  'http://purl.org/dc/elements/1.0': 'dc',
  'http://purl.org/dc/terms': 'dcterms',
  'http://search.yahoo.com/mrss': 'media',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://example.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://www.w3.org/1999/xhtml': 'xhtml',
  'http://www.w3.org/xml/1998/namespace': 'xml',
  'http://www.google.com/schemas/sitemap-news/0.9': 'news',
  'http://www.google.com/schemas/sitemap-image/1.1': 'image',
  'http://www.sitemaps.org/schemas/sitemap/0.9': '',
  'http://www.google.com/schemas/sitemap/0.84': '',
  'http://wordpress.org/export/1.2/excerpt': 'excerpt',
};

/** WordPress numbers the namespace of its export with its version. */
const VERSIONED: readonly (readonly [RegExp, string])[] = [
  [/^http:\/\/wordpress\.org\/export\/[\d.]+\/excerpt$/, 'excerpt'],
  [/^http:\/\/wordpress\.org\/export\/[\d.]+$/, 'wp'],
];

/**
 * The short name of a namespace.
 * @param uri as declared; many feeds write the case or the last slash otherwise than the standard
 * @returns null where it is none that is read
 */
export function namespaceName(uri: string): string | null {
  const plain = uri
    .trim()
    .toLowerCase()
    .replace(/[/#]+$/, '')
    .replace(/^https:/, 'http:');
  return KNOWN[plain] ?? VERSIONED.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

/** Prefixes that are understood where a feed forgot to declare them. */
export const USUAL_PREFIXES: ReadonlySet<string> = new Set([
  ...['atom', 'content', 'dc', 'dcterms', 'excerpt', 'image', 'itunes', 'media', 'news', 'rdf', 'wp', 'xhtml', 'xml'],
]);
