/** Query parameters that say where a reader came from or how the page is drawn, not which page it is. */
const IGNORED_PARAMETERS =
  /^(?:utm_.*|at_.*|mc_.*|hsa_.*|_hs.*|pk_.*|mtm_.*|wt\..*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|igsh|_ga|_gl|ref|ref_src|ref_url|referrer|cmp|cmpid|campaign|ncid|ocid|cid|s_cid|icid|ito|smid|smtyp|sr_share|share|shared|spm|xtor|ftag|rss|feed|src|source|partner|via|amp|outputtype|output|page|p_page|print|printable|view|mobile)$/i;

/** Hosts that are another way to the same site. */
const HOST_PREFIX = /^(?:www\d?|m|mobile|amp|touch)\.(?=[^.]+\.)/;

/** The address of an item that has no page is its feed's (`import/feed/item-document.ts`), which all its items share. */
const PLACE_IN_FEED = '#item:';

/** UTF-16 units: what an index takes, and more than any address of an article needs. */
const MAX_LENGTH = 2_000;

/**
 * Normalises the address of an article, so that two ways to the same page compare equal: scheme, `www` and mobile hosts, AMP paths and
 * caches, tracking and paging parameters, default files, fragments and a final slash are dropped, what is left of the query is sorted.
 * @returns `host/path?query`; null for what is not a web address, is endless, or is no evidence: a site's front page, an item's place in its feed
 */
export function canonicalUrl(address: string): string | null {
  const url = webUrl(address);
  if (!url || url.hash.startsWith(PLACE_IN_FEED)) return null;
  const cached = ampTarget(url);
  if (cached) return canonicalUrl(cached);
  const path = canonicalPath(url.pathname);
  const query = [...url.searchParams]
    .filter(([name]) => !IGNORED_PARAMETERS.test(name))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&');
  if (path === '' && query === '') return null;
  const key = `${canonicalHost(url)}${path}${query ? `?${query}` : ''}`;
  return key.length > MAX_LENGTH ? null : key;
}

/**
 * Gives the site of an address, by which its furniture is known.
 * @returns the host without `www` and mobile prefixes; null for what is not a web address
 */
export function siteOf(address: string): string | null {
  const url = webUrl(address);
  return url ? canonicalHost(url) : null;
}

function webUrl(address: string): URL | null {
  if (!URL.canParse(address.trim())) return null;
  const url = new URL(address.trim());
  return /^https?:$/.test(url.protocol) ? url : null;
}

function canonicalHost(url: URL): string {
  return url.host
    .replace(/:(?:80|443)$/, '')
    .replace(/\.(?=$|:)/, '')
    .replace(HOST_PREFIX, '');
}

/** The page behind Google's AMP viewer (`/amp/s/host/path`) or the AMP project's cache (`/c/s/host/path`). */
function ampTarget(url: URL): string | null {
  const viewer = /^(?:www\.)?google\.[a-z.]+$/.test(url.hostname) && /^\/amp\/(?:s\/)?(.+)$/.exec(url.pathname);
  const cache = url.hostname.endsWith('.cdn.ampproject.org') && /^\/[a-z]\/(?:s\/)?(.+)$/.exec(url.pathname);
  const target = (viewer || cache || [])[1];
  return target ? `https://${target}${url.search}` : null;
}

function canonicalPath(pathname: string): string {
  return decoded(pathname)
    .replace(/\/{2,}/g, '/')
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?|jsp)$/i, '/')
    .replace(/\.amp(?=\.html?$|\/?$)/i, '')
    .replace(/^\/amp(?=\/)/i, '')
    .replace(/\/amp\/?$/i, '')
    .replace(/\/+$/, '');
}

/** Percent-encoding in one form; a path that is no valid UTF-8 stays as it is. */
function decoded(pathname: string): string {
  try {
    return encodeURI(decodeURI(pathname));
  } catch {
    return pathname;
  }
}
