import { resolveAddress } from '../html/address';
import { childrenOf, oneLine } from './find';
import type { XmlNode } from './xml-tree';

/** A link of a feed or an item: Atom's, also as a guest in RSS. */
export type FeedLink = { rel: string; href: string; type: string; bytes: number | null };

/** The links that are elements with an address; without `rel` they are the thing's own page. */
export function linksOf(node: XmlNode): FeedLink[] {
  return childrenOf(node, 'atom:link', 'link').flatMap((element) => {
    const href = resolveAddress(element.attributes.get('href'), element.base ?? undefined);
    if (!href) return [];
    const rel = (element.attributes.get('rel') ?? 'alternate').trim().toLowerCase();
    const named = rel.replace('http://www.iana.org/assignments/relation/', '');
    const type = (element.attributes.get('type') ?? '').trim().toLowerCase();
    return [{ rel: named, href, type, bytes: numberOf(element.attributes.get('length')) }];
  });
}

/** The page that a feed or an item is about: Atom's alternate, pages before other types, else RSS's text. */
export function pageLink(node: XmlNode): string | null {
  const alternates = linksOf(node).filter(({ rel }) => rel === 'alternate');
  const page = alternates.find(({ type }) => type === '' || /x?html/.test(type)) ?? alternates[0];
  for (const element of childrenOf(node, 'link', 'atom:link')) {
    if (element.attributes.has('href')) continue;
    const address = resolveAddress(oneLine(element.text).replace(/\s+/g, ''), element.base ?? undefined);
    if (address) return address;
  }
  return page?.href ?? null;
}

/** A count of bytes as declared; null where it is none. */
export function numberOf(text: string | undefined): number | null {
  return text && /^\d{1,15}$/.test(text.trim()) ? Number(text) : null;
}
