import type { Desk } from './desk';
import type { Item } from './item';
import { FEED_PATH } from './paths';
import { CORS, PUBLIC_CACHING, type Representation } from './representation';
import { RSS_MEDIA_TYPE, toRss } from './rss';
import { frontPage } from './site/front';
import { gonePage, missingPage } from './site/notice';
import { htmlHeaders } from './site/page';
import { storyPage } from './site/story';

/** Renders the feed of everything as RSS 2.0. */
export function renderRss(desk: Desk, items: readonly Item[], changedAt: Date | null): Representation {
  const channel = {
    title: desk.name,
    description: `The latest from ${desk.name}`,
    address: `${desk.address}/`,
    selfAddress: desk.address + FEED_PATH,
    changedAt,
  };
  const headers = { ...CORS, 'Content-Type': RSS_MEDIA_TYPE };
  return {
    ...{ status: 200, body: toRss(channel, items), changedAt, headers, caching: PUBLIC_CACHING },
    filename: 'all.rss.xml',
  };
}

/** Renders the front page. */
export const renderFront = (desk: Desk, items: readonly Item[], changedAt: Date | null): Representation =>
  page(desk, frontPage(desk, items), 200, changedAt);

/** Renders a story's page. */
export const renderStory = (desk: Desk, item: Item): Representation =>
  page(desk, storyPage(desk, item), 200, item.changedAt);

/** Renders the notice that a story was withdrawn. */
export const renderGone = (desk: Desk, withdrawnAt: Date): Representation =>
  page(desk, gonePage(desk, withdrawnAt), 410, withdrawnAt);

/** Renders the page for an address at which there never was a story. */
export const renderMissing = (desk: Desk): Representation => page(desk, missingPage(desk), 404, null);

/** Sends on to where a story is now, for good. */
export const renderMoved = (path: string): Representation => ({
  ...{ status: 301, body: '', changedAt: null, headers: { Location: path }, caching: PUBLIC_CACHING },
});

/** Says, to a machine, that there is no such feed. */
export const renderNoFeed = (): Representation => ({
  status: 404,
  body: 'There is no feed here. Check the address.\n',
  changedAt: null,
  headers: { ...CORS, 'Content-Type': 'text/plain; charset=utf-8' },
  caching: PUBLIC_CACHING,
});

const page = (desk: Desk, body: string, status: Representation['status'], changedAt: Date | null): Representation => ({
  status,
  body,
  changedAt,
  headers: htmlHeaders(desk),
  caching: PUBLIC_CACHING,
});
