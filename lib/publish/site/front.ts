import type { Desk } from '../desk';
import type { Item } from '../item';
import { lines, type Markup, markup } from '../markup';
import { FEED_PATH } from '../paths';
import { page } from './page';
import { storyList } from './story-list';

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
  return page(desk, { title: desk.name, head, main: items.length > 0 ? latest(items) : EMPTY });
}

const EMPTY = markup`<h1 class="quiet">Latest</h1>
<p class="empty">Nothing has been published yet. What the desk publishes appears here and in the <a href="${FEED_PATH}">RSS feed</a>.</p>`;

const latest = (items: readonly Item[]): Markup => markup`<h1 class="quiet">Latest</h1>
${storyList(items)}`;
