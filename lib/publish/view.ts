import type { Finding } from './feeds/check';

/** An approved article waiting to be published. */
export type ReadyRow = {
  articleId: string;
  revision: number;
  title: string;
  sourceName: string;
  lang: string | null;
  wordCount: number;
  topicCount: number;
};

/** A line of the published or the withdrawn list. Dates are ISO 8601; `path` is the story's public page. */
export type PublicationRow = {
  articleId: string;
  revision: number;
  title: string;
  sourceName: string;
  guid: string;
  path: string;
  firstPublishedAt: string;
  changedAt: string;
  withdrawnAt: string | null;
};

/** A page of a list; `next` and `previous` are cursors, null at the ends. */
export type PublicationPage = { rows: PublicationRow[]; next: string | null; previous: string | null };

/** An article as the RSS feed would have it, and what a validator would say of it. */
export type ItemPreview = { xml: string; findings: Finding[] };
