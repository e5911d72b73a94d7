import { rfc3339, updatedAt } from '../dates';
import type { Desk } from '../desk';
import type { Item } from '../item';
import { writable } from '../markup';

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
    image: item.picture.address
      ? {
          '@type': 'ImageObject',
          url: item.picture.address,
          caption: item.picture.caption ?? undefined,
          creditText: item.picture.credit ?? undefined,
        }
      : undefined,
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
