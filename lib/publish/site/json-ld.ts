import { rfc3339, updatedAt } from '../dates';
import type { Desk } from '../desk';
import type { Item } from '../item';
import { writable } from '../markup';

/** The lead image alone, or with those in the body behind it; schema.org takes one or several. */
function imagesOf({ picture, images }: Item): unknown {
  const { address, caption, credit } = picture;
  const lead = address ? [{ address, caption, credit, width: null, height: null }] : [];
  const all = [...lead, ...images].map((image) => ({
    '@type': 'ImageObject',
    url: image.address,
    caption: image.caption ?? undefined,
    creditText: image.credit ?? undefined,
    width: image.width ?? undefined,
    height: image.height ?? undefined,
  }));
  return all.length > 1 ? all : all[0];
}

/**
 * Describes a story as schema.org NewsArticle.
 * @returns JSON that can stand inside a script element: no sign in it ends the element or begins a comment
 */
export function newsArticle(desk: Desk, item: Item): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': item.guid,
    mainEntityOfPage: item.address,
    url: item.address,
    headline: item.title,
    description: item.summary || undefined,
    inLanguage: item.lang ?? undefined,
    datePublished: rfc3339(item.firstPublishedAt),
    dateModified: rfc3339(updatedAt(item)),
    dateCreated: item.issuedAt ? rfc3339(item.issuedAt) : undefined,
    dateline: item.dateline ?? undefined,
    image: imagesOf(item),
    author: item.byline ? { '@type': 'Person', name: item.byline } : undefined,
    publisher: { '@type': 'Organization', name: desk.name, url: `${desk.address}/` },
    keywords: item.topics.length > 0 ? item.topics.map(({ label }) => label) : undefined,
    isBasedOn: item.credits.flatMap(({ address }) => (address ? [address] : [])),
    correction:
      item.corrections.length > 0
        ? item.corrections.map(({ note, at }) => ({
            '@type': 'CorrectionComment',
            text: note,
            datePublished: rfc3339(at),
          }))
        : undefined,
    creditText: item.credits.map(({ name }) => name).join(', ') || undefined,
  };
  const json = JSON.stringify(data, (_key, value: unknown) => (typeof value === 'string' ? writable(value) : value));
  return json.replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
