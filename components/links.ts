import type { Route } from 'next';

// The addresses of the desk's pages, in one place. `filter` is what `writeFilter` wrote.
const withQuery = (path: string, query: string): Route => (query ? `${path}?${query}` : path) as Route;

export const queueHref = (filter = ''): Route => withQuery('/queue', filter);
export const articleHref = (id: string, filter = ''): Route => withQuery(`/articles/${id}`, filter);
/** The queue with one of its articles on the desk. */
export const queueAtHref = (filter: string, articleId: string): Route =>
  queueHref([filter, `at=${articleId}`].filter(Boolean).join('&'));
/** Two articles side by side. */
export const pairHref = (id: string): Route => `/duplicates/${id}` as Route;
export const duplicatesHref = (query = ''): Route => withQuery('/duplicates', query);
/** A cluster by any of its articles; `shown` names the one that is to remain and the one beside it. */
export const clusterHref = (id: string, shown: Record<string, string> = {}): Route =>
  withQuery(`/duplicates/clusters/${id}`, new URLSearchParams(shown).toString());
/** What a person was told. */
export const inboxHref = '/inbox' as Route;
export const importPageHref = '/import' as Route;
/** The articles in review with a topic, or those of another status. */
export const topicQueueHref = (topicId: string, status?: string): Route =>
  withQuery('/queue', new URLSearchParams({ ...(status ? { status } : {}), topic: topicId }).toString());
export const topicsHref = '/topics' as Route;
export const topicHref = (id: string): Route => `/topics/${encodeURIComponent(id)}` as Route;
/** The rules that give topics; `rule`, `topic` or `new` puts one on the bench. */
export const topicRuleHref = (query: { rule?: string; topic?: string; new?: string }): Route =>
  withQuery('/topics/rules', new URLSearchParams(query).toString());
export const sourcesHref = '/sources' as Route;
export const feedsHref = '/feeds' as Route;
/** The builder, beginning with the feed of a topic. */
export const topicFeedHref = (topicId: string): Route =>
  withQuery('/feeds', new URLSearchParams({ topic: topicId }).toString());
export const webhooksHref = '/webhooks' as Route;
export const tokensHref = '/sources/tokens' as Route;
/** All polled feeds as an OPML list. */
export const opmlHref = '/sources/opml' as Route;
export const sourceHref = (id: string, query = ''): Route => withQuery(`/sources/${id}`, query);
/** The picture of an image block, which the desk fetches. */
export const pictureHref = (blockId: string): Route => `/pictures/${blockId}` as Route;
/** The rule bench of a source, beginning with the line of a block. */
export const benchHref = (sourceId: string, blockId: string): Route =>
  sourceHref(sourceId, new URLSearchParams({ block: blockId }).toString());
export const historyHref = (cursor = ''): Route =>
  withQuery('/history', cursor && new URLSearchParams({ cursor }).toString());
export const publishHref = (query = ''): Route => withQuery('/publish', query);
