import type { Desk } from '../desk';
import { feedPath } from '../feeds/address';
import type { Item } from '../item';
import { lines, markup } from '../markup';
import { topicPath } from '../paths';
import { page } from './page';
import { storyList } from './story-list';

/** Writes the page of a topic: what was published last of it and of all topics below it, newest first. */
export function topicPage(desk: Desk, topic: { id: string; name: string }, items: readonly Item[]): string {
  const address = desk.address + topicPath(topic.id);
  const title = `${topic.name} – ${desk.name}`;
  const head = lines(
    markup`<link rel="canonical" href="${address}">`,
    markup`<meta name="description" content="${topic.name}: the latest from ${desk.name}">`,
    markup`<meta property="og:type" content="website">`,
    markup`<meta property="og:site_name" content="${desk.name}">`,
    markup`<meta property="og:title" content="${title}">`,
    markup`<meta property="og:url" content="${address}">`,
    items.length === 0 && markup`<meta name="robots" content="noindex">`,
  );
  const main = markup`<h1 class="topic">${topic.name}</h1>
${items.length > 0 ? storyList(items) : markup`<p class="empty">Nothing of this topic is published now.</p>`}`;
  return page(desk, { title, head, main, feed: { title, path: feedPath({ kind: 'topics', key: topic.id }) } });
}
