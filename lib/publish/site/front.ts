import { forReaders, rfc3339 } from '../dates';
import type { Desk } from '../desk';
import type { Item } from '../item';
import { lines, type Markup, markup } from '../markup';
import { FEED_PATH, storyPath } from '../paths';
import { page } from './page';

/**
 * Writes the front page: what was published last, newest first.
 * @param items those of the feed, in its order
 */
export function frontPage(desk: Desk, items: readonly Item[]): string {
  const head = lines(
    markup`<link rel="canonical" href="${desk.address}/">`,
    markup`<meta name="description" content="The latest from ${desk.name}">`,
    markup`<meta property="og:type" content="website">`,
    markup`<meta property="og:title" content="${desk.name}">`,
    markup`<meta property="og:url" content="${desk.address}/">`,
  );
  return page(desk, { title: desk.name, head, main: items.length > 0 ? list(items) : EMPTY });
}

const EMPTY = markup`<h1 class="quiet">Latest</h1>
<p class="empty">Nothing has been published yet. What the desk publishes appears here and in the <a href="${FEED_PATH}">RSS feed</a>.</p>`;

const list = (items: readonly Item[]): Markup => markup`<h1 class="quiet">Latest</h1>
<ol class="latest" role="list">
${lines(...items.map(entry))}
</ol>`;

const entry = (item: Item): Markup => markup`<li dir="auto" lang="${item.lang ?? ''}">
<h2><a href="${storyPath(item.guid)}">${item.title}</a></h2>
${item.summary !== '' && markup`<p class="summary">${item.summary}</p>`}
<p class="meta" lang="en"><time dir="ltr" datetime="${rfc3339(item.firstPublishedAt)}">${forReaders(item.firstPublishedAt)}</time>${outlets(item)}</p>
</li>`;

function outlets({ credits }: Item): Markup | null {
  const names = [...new Set(credits.map(({ name }) => name))];
  return names.length > 0 ? markup` <span class="from"><bdi>${names.join(', ')}</bdi></span>` : null;
}
