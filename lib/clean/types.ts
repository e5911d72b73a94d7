import type { ArticleFields, Block } from '../articles/types';

/**
 * One story cut out of a document: its fields and its blocks in document order. Every non-white character of the document lies in
 * exactly one block of exactly one article, or in the document's furniture.
 */
export type CleanArticle = ArticleFields & {
  blocks: Block[];
  /** Why the text was cut before this article; absent on the first of a document. */
  split?: { reason: string; at: number };
};

/** What cleaning one document gives: 1…n articles (none only for a document of furniture alone), and what belongs to no story. */
export type CleanedDocument = { articles: CleanArticle[]; furniture: Block[] };
