import { correctionNotes } from '../content';
import { forReaders, isCorrected, rfc3339 } from '../dates';
import type { Desk } from '../desk';
import type { Item } from '../item';
import { lines, type Markup, markup, trusted } from '../markup';
import { topicPath } from '../paths';
import { newsArticle } from './json-ld';
import { linkedImages } from './linked-images';
import { page } from './page';

/** Writes a story's page: the story, who it came from, and when it was changed if that was after it appeared. */
export function storyPage(desk: Desk, item: Item): string {
  return page(desk, { title: `${item.title} – ${desk.name}`, head: storyHead(desk, item), main: story(item) });
}

const storyHead = (desk: Desk, item: Item): Markup =>
  lines(
    markup`<link rel="canonical" href="${item.address}">`,
    markup`<meta name="description" content="${item.summary}">`,
    item.byline && markup`<meta name="author" content="${item.byline}">`,
    property('og:type', 'article'),
    property('og:site_name', desk.name),
    property('og:title', item.title),
    property('og:description', item.summary),
    property('og:url', item.address),
    property('article:published_time', rfc3339(item.firstPublishedAt)),
    isCorrected(item) && property('article:modified_time', rfc3339(item.changedAt)),
    item.picture.address && property('og:image', item.picture.address),
    item.picture.address && item.picture.caption && property('og:image:alt', item.picture.caption),
    ...item.topics.map(({ label }) => property('article:tag', label)),
    markup`<script type="application/ld+json">${trusted(newsArticle(desk, item))}</script>`,
  );

const property = (name: string, content: string): Markup => markup`<meta property="${name}" content="${content}">`;

const story = (item: Item): Markup => markup`<article class="story">
<header dir="${item.dir ?? 'auto'}">
<h1 lang="${item.lang ?? ''}">${item.title}</h1>
${item.dek && markup`<p class="dek" lang="${item.lang ?? ''}">${item.dek}</p>`}
${item.byline && markup`<p class="byline" lang="${item.lang ?? ''}">${item.byline}</p>`}
<p class="meta">${stamps(item)}</p>
</header>
${corrections(item)}
<div class="body" lang="${item.lang ?? ''}">
${linkedImages(item.html)}
</div>
${picture(item)}
${topics(item)}
${sources(item)}
</article>`;

const time = (moment: Date): Markup => markup`<time datetime="${rfc3339(moment)}">${forReaders(moment)}</time>`;

const stamps = (item: Item): Markup =>
  lines(
    markup`<span dir="ltr">Published ${time(item.firstPublishedAt)}</span>`,
    isCorrected(item) && markup`<span class="changed" dir="ltr">Changed ${time(item.changedAt)}</span>`,
  );

const corrections = (item: Item): Markup | null => {
  const notes = correctionNotes(item);
  return notes && markup`<aside class="correction" aria-label="Corrections">${notes}</aside>`;
};

/** As the images in the body: its words are shown, and a link where one is known. */
function picture({ picture: { address, caption, credit }, lang }: Item): Markup | null {
  if (!caption && !address) return null;
  return markup`<aside class="note" aria-label="Picture"><h2>Picture</h2>
<p><span dir="auto" lang="${lang ?? ''}">${caption}</span> ${credit && markup`<span class="credit" dir="auto">${credit}</span>`} ${
    address && markup`<a href="${address}" rel="nofollow noopener">Open the picture</a>`
  }</p></aside>`;
}

const topics = (item: Item): Markup | null =>
  item.topics.length > 0
    ? markup`<aside class="note" aria-label="Topics"><h2>Topics</h2>
<ul class="inline" role="list">${item.topics.map(({ id, label }) => markup`<li><a href="${topicPath(id)}">${label}</a></li>`)}</ul></aside>`
    : null;

function sources(item: Item): Markup | null {
  if (item.credits.length === 0) return null;
  const credit = ({ name, address }: Item['credits'][number]) =>
    address
      ? markup`<li><a href="${address}" rel="nofollow noopener"><bdi>${name}</bdi></a></li>`
      : markup`<li><bdi>${name}</bdi></li>`;
  return markup`<aside class="note" aria-label="Sources"><h2>${item.credits.length > 1 ? 'Sources' : 'Source'}</h2>
<ul class="inline" role="list">${item.credits.map(credit)}</ul>
${item.issuedAt && markup`<p class="meta"><span>Dated by the source: ${time(item.issuedAt)}</span></p>`}</aside>`;
}
