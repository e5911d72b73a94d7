import { resolveAddress } from '../html/address';
import { readFeedDate } from './dates';
import { childOf, childrenOf, textOf } from './find';
import { leadImage } from './media';
import type { FeedItem, ParsedFeed } from './types';
import type { XmlNode } from './xml-tree';

/** Reads a sitemap with news (Google's news sitemap, version 0.9); pages that are no news have neither title nor date, and are items too. */
export function readSitemap(source: string, urlset: XmlNode): ParsedFeed {
  const items = childrenOf(urlset, 'url').flatMap((url): FeedItem[] => {
    const link = resolveAddress(textOf(url, 'loc'), urlset.base ?? undefined);
    if (!link) return [];
    const news = childOf(url, 'news:news') ?? url;
    const publication = childOf(news, 'news:publication');
    const keywords =
      textOf(news, 'news:keywords')
        ?.split(/\s*,\s*/)
        .filter(Boolean) ?? [];
    return [
      {
        ...{
          id: link,
          link,
          summary: null,
          content: null,
          base: null,
          rights: null,
          sourceUrl: null,
          enclosures: [],
          authors: [],
        },
        title: textOf(news, 'news:title'),
        published: readFeedDate(textOf(news, 'news:publication_date')),
        updated: readFeedDate(textOf(url, 'lastmod')),
        tags: keywords.map((term) => ({ term, scheme: null, label: null })),
        ...leadImage(url, []),
        lang: publication ? textOf(publication, 'news:language') : null,
        sourceTitle: publication ? textOf(publication, 'news:name') : null,
        raw: source.slice(url.from, url.to),
      },
    ];
  });
  const [first] = items;
  return {
    ...{
      format: 'sitemap',
      id: null,
      title: first?.sourceTitle ?? null,
      subtitle: null,
      link: null,
      rights: null,
      image: null,
    },
    ...{ lang: first?.lang ?? null, authors: [], updated: null, movedTo: null, items },
  };
}
