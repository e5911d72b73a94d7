import type { Desk } from './desk';
import type { Item } from './item';
import { PUBLIC_CACHING, type Representation } from './representation';
import { frontPage } from './site/front';
import { gonePage, missingPage, unreadablePage } from './site/notice';
import { htmlHeaders } from './site/page';
import { storyPage } from './site/story';
import { topicPage } from './site/topic';

/** Renders the front page. */
export const renderFront = (desk: Desk, items: readonly Item[], changedAt: Date | null): Representation =>
  page(desk, frontPage(desk, items), 200, changedAt);

/** Renders the page of a topic. */
export const renderTopic = (
  desk: Desk,
  topic: { id: string; name: string },
  items: readonly Item[],
  changedAt: Date | null,
): Representation => page(desk, topicPage(desk, topic, items), 200, changedAt);

/**
 * Renders a story's page.
 * @param changedAt when anything public last changed: a comma has no date of its own
 */
export const renderStory = (desk: Desk, item: Item, changedAt: Date | null): Representation =>
  page(desk, storyPage(desk, item), 200, changedAt);

/** Renders the notice that a story was withdrawn. */
export const renderGone = (desk: Desk, withdrawnAt: Date): Representation =>
  page(desk, gonePage(desk, withdrawnAt), 410, withdrawnAt);

/** Renders the page for an address at which there never was a story. */
export const renderMissing = (desk: Desk): Representation => page(desk, missingPage(desk), 404, null);

/** Renders the page for an address that cannot be read. */
export const renderUnreadable = (desk: Desk): Representation => page(desk, unreadablePage(desk), 404, null);

/** Sends on to where a story is now, for good. */
export const renderMoved = (path: string): Representation => ({
  ...{ status: 301, body: '', changedAt: null, headers: { Location: path }, caching: PUBLIC_CACHING },
});

const page = (desk: Desk, body: string, status: Representation['status'], changedAt: Date | null): Representation => ({
  status,
  body,
  changedAt,
  headers: htmlHeaders(desk),
  caching: PUBLIC_CACHING,
});
