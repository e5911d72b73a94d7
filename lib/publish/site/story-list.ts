import { forReaders, rfc3339 } from '../dates';
import type { Item } from '../item';
import { lines, type Markup, markup } from '../markup';
import { storyPath } from '../paths';

/** Writes stories as a list that leads to their pages. */
export const storyList = (items: readonly Item[]): Markup => markup`<ol class="latest" role="list">
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
