import { rfc3339 } from './dates';
import { lines, markup } from './markup';

/** A story as a news sitemap names it. */
export type SitemapStory = { address: string; title: string; lang: string; firstPublishedAt: Date };

/** Google's documentation of news sitemaps: stories of the last two days, a thousand at most. */
export const SITEMAP_DAYS = 2;
export const SITEMAP_LENGTH = 1_000;

/** Writes a news sitemap (sitemaps.org 0.9 with sitemap-news 0.9). */
export function toNewsSitemap(publisher: string, stories: readonly SitemapStory[]): string {
  return `${
    lines(
      markup`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">`,
      ...stories.map(
        ({ address, title, lang, firstPublishedAt }) => markup`<url>
<loc>${address}</loc>
<news:news>
<news:publication><news:name>${publisher}</news:name><news:language>${lang}</news:language></news:publication>
<news:publication_date>${rfc3339(firstPublishedAt)}</news:publication_date>
<news:title>${title}</news:title>
</news:news>
</url>`,
      ),
      markup`</urlset>`,
    ).text
  }\n`;
}
