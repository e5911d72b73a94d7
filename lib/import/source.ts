import { capMarks } from '../text/marks';

/** What makes documents come from the same source, and what the source is called. */
export type SourceIdentity = { key: string; name: string };

/** Where documents without an address and without a named outlet belong. */
export const UNNAMED: SourceIdentity = { key: 'name:uploads', name: 'Uploads' };

/**
 * Tells which source a document belongs to: the outlet that the person named, else the host of its address, else the uploads.
 * @param about `url` is the document's own address (http or https) where known; `siteName` what the page calls its site
 */
export function sourceOf(about: {
  named?: string | null;
  url?: string | null;
  siteName?: string | null;
}): SourceIdentity {
  const named = capMarks(about.named ?? '')
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .trim();
  if (named) return { key: `name:${named.toLocaleLowerCase('en')}`, name: named };
  const host = hostOf(about.url);
  if (host) return { key: `host:${host}`, name: about.siteName?.trim() || host };
  return UNNAMED;
}

function hostOf(url: string | null | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return hostname.replace(/^(www|m|amp)\./, '') || null;
}
