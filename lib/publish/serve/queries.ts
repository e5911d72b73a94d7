import { listen } from '../../db/listen';
import type { FeedAddress } from '../feeds/address';
import { feedAt, feedContent, latestItems, publicFeeds, sitemapStories } from '../feeds/queries';
import { renderFeed, renderMovedFeed, renderNoFeed, renderOpml, renderSitemap } from '../feeds/render';
import { noteUse } from '../feeds/store';
import { hashOfToken } from '../feeds/token';
import { topicPath } from '../paths';
import { desk, storyAt } from '../queries';
import {
  renderFront,
  renderGone,
  renderMissing,
  renderMoved,
  renderStory,
  renderTopic,
  renderUnreadable,
} from '../render';
import type { Representation } from '../representation';
import { type Answer, type Asked, answerWith, PREFLIGHT, WRONG_METHOD } from './answer';
import { chooseCoding } from './coding';
import { Kept } from './kept';
import { Resource } from './resource';
import { watch } from './stamp';
import { PUBLIC_CHANNEL, type PublicState, readPublicState } from './store';
import { readWanted, type Wanted } from './wanted';

/** How long a look at the database counts where its notices are listened to as well: the longest that a lost notice can go unseen. */
const FRESH_MS = 500;

/** How long a news sitemap is given out while nothing else happens. */
const SITEMAP_FRESH_MS = 3_600_000;

/** Tokens remembered as noted this minute; more come only from somebody guessing. */
const MAX_NOTED = 1_000;

/** Answers what is public: feeds, the front page, stories. */
export type Serving = { answer: (asked: Asked) => Answer | Promise<Answer> | null };

/**
 * Serves what is public from memory, for the server in front: as long as the database has nothing new, a request costs it nothing. Any
 * number of processes may do so over one database.
 */
export function serveFromMemory(): Serving {
  const state = watch(readPublicState, FRESH_MS);
  listen(PUBLIC_CHANNEL, state.touch);
  return serving(state.current);
}

/** Serves what is public, looking at the database for every request: for where no server stands in front. */
export const serveByLooking = (): Serving => serving(readPublicState);

function serving(currentState: () => PublicState | Promise<PublicState>): Serving {
  const kept = new Kept();
  const noted = new Map<string, number>();
  // Beside the answer, which does not wait for it.
  const noteUseOf = (token: string) => {
    const minute = Math.floor(Date.now() / 60_000);
    if (noted.get(token) === minute) return;
    if (noted.size > MAX_NOTED) noted.clear();
    noted.set(token, minute);
    noteUse(hashOfToken(token)).catch((error) => console.error('A private feed’s use could not be noted:', error));
  };
  const answerAt = (asked: Asked, wanted: Wanted, state: PublicState): Answer | Promise<Answer> => {
    // What is too old for a news sitemap leaves it by the clock alone.
    const stamp =
      wanted.kind === 'sitemap' ? `${state.stamp} ${Math.floor(Date.now() / SITEMAP_FRESH_MS)}` : state.stamp;
    const resource = kept.get(asked.path, stamp, () => render(wanted, state));
    return resource instanceof Promise
      ? resource.then((rendered) => answerFrom(asked, rendered))
      : answerFrom(asked, resource);
  };
  return {
    answer: (asked) => {
      const wanted = readWanted(asked.path);
      if (wanted === null) return null;
      if (asked.method === 'OPTIONS') return PREFLIGHT;
      if (asked.method !== 'GET' && asked.method !== 'HEAD') return WRONG_METHOD;
      if (wanted.kind === 'feed' && wanted.address.scope.kind === 'private') noteUseOf(wanted.address.scope.key);
      const state = currentState();
      return state instanceof Promise
        ? state.then((now) => answerAt(asked, wanted, now))
        : answerAt(asked, wanted, state);
    },
  };
}

function answerFrom(asked: Asked, resource: Resource): Answer | Promise<Answer> {
  const coded = resource.coded(chooseCoding(asked.header('accept-encoding')));
  const { representation } = resource;
  return coded instanceof Promise
    ? coded.then((bytes) => answerWith(asked, representation, bytes, new Date()))
    : answerWith(asked, representation, coded, new Date());
}

async function render(wanted: Wanted, { changedAt }: PublicState): Promise<Resource> {
  return new Resource(await representationOf(wanted, changedAt));
}

async function representationOf(wanted: Wanted, changedAt: Date | null): Promise<Representation> {
  const here = desk();
  if (wanted.kind === 'front') return renderFront(here, await latestItems(), changedAt);
  if (wanted.kind === 'feed') return feedRepresentation(wanted.address, changedAt);
  if (wanted.kind === 'story') return storyRepresentation(wanted.id, changedAt);
  if (wanted.kind === 'topic') return topicRepresentation(wanted.id, changedAt);
  if (wanted.kind === 'opml') return renderOpml(here.name, await publicFeeds('rss.xml'), changedAt);
  if (wanted.kind === 'unreadable') return renderUnreadable(here);
  if (wanted.kind === 'sitemap') return renderSitemap(here.name, await sitemapStories(), changedAt);
  return renderNoFeed(404);
}

async function feedRepresentation(address: FeedAddress, changedAt: Date | null): Promise<Representation> {
  const found = await feedAt(address.scope);
  if (found === null) return renderNoFeed(404, address.scope);
  if (found.state === 'gone') return renderNoFeed(410, address.scope);
  if (found.state === 'moved') return renderMovedFeed(address, found.scope);
  return renderFeed(address, await feedContent(address, found, changedAt), changedAt);
}

async function storyRepresentation(id: string, changedAt: Date | null): Promise<Representation> {
  const here = desk();
  const found = await storyAt(id);
  if (found === null) return renderMissing(here);
  if (found.state === 'gone') return renderGone(here, found.withdrawnAt);
  return found.state === 'moved' ? renderMoved(found.path) : renderStory(here, found.item, changedAt);
}

async function topicRepresentation(id: string, changedAt: Date | null): Promise<Representation> {
  const found = await feedAt({ kind: 'topics', key: id });
  if (found?.state === 'moved' && found.scope.kind === 'topics') return renderMoved(topicPath(found.scope.key));
  if (found?.state !== 'there') return renderMissing(desk());
  return renderTopic(desk(), { id, name: found.name }, await latestItems(found.filter), changedAt);
}
