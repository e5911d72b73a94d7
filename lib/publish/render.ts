import { etagOf, type Validators } from './conditional';
import type { Desk } from './desk';
import type { Item } from './item';
import { FEED_PATH } from './paths';
import { CORS, type Representation } from './respond';
import { RSS_MEDIA_TYPE, toRss } from './rss';
import { frontPage } from './site/front';
import { htmlHeaders } from './site/page';
import { storyPage } from './site/story';

/** Renders the feed of everything as RSS 2.0. */
export function renderRss(desk: Desk, items: readonly Item[], changedAt: Date | null): Representation {
  const body = toRss(
    {
      title: desk.name,
      description: `The latest from ${desk.name}`,
      address: `${desk.address}/`,
      selfAddress: desk.address + FEED_PATH,
      changedAt,
    },
    items,
  );
  return { ...validators(body, changedAt), headers: { ...CORS, 'Content-Type': RSS_MEDIA_TYPE } };
}

/** Renders the front page. */
export function renderFront(desk: Desk, items: readonly Item[], changedAt: Date | null): Representation {
  const body = frontPage(desk, items);
  return { ...validators(body, changedAt), headers: htmlHeaders(desk) };
}

/** Renders a story's page. */
export function renderStory(desk: Desk, item: Item): Representation {
  const body = storyPage(desk, item);
  return { ...validators(body, item.changedAt), headers: htmlHeaders(desk) };
}

const validators = (body: string, changedAt: Date | null): Validators & { body: string } => ({
  body,
  etag: etagOf(body),
  changedAt,
});
