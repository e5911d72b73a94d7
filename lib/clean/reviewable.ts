import type { CleanedDocument } from './types';

/**
 * Makes sure that an editor meets what came in: where cleaning found no story at all, everything becomes one article of removed blocks,
 * from which each can be restored.
 * @param name what the article is called then: the page's title, or the file's name
 */
export function reviewable(cleaned: CleanedDocument, name: string): CleanedDocument {
  if (cleaned.articles.length > 0 || cleaned.furniture.length === 0) return cleaned;
  const unknown = {
    dek: null,
    byline: null,
    dateline: null,
    publishedAt: null,
    lang: null,
    caption: null,
    credit: null,
  };
  const article = { ...unknown, title: name, canonicalUrl: null, imageUrl: null, blocks: cleaned.furniture };
  return { articles: [article], furniture: [] };
}
