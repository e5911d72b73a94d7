import { listen } from '../../db/listen';
import { desk, latestItems, storyAt } from '../queries';
import { renderFront, renderGone, renderMissing, renderMoved, renderNoFeed, renderRss, renderStory } from '../render';
import { type Answer, type Asked, answerWith, PREFLIGHT, WRONG_METHOD } from './answer';
import { chooseCoding } from './coding';
import { Kept } from './kept';
import { Resource } from './resource';
import { watch } from './stamp';
import { PUBLIC_CHANNEL, type PublicState, readPublicState } from './store';
import { readWanted, type Wanted } from './wanted';

/** How long a look at the database counts where its notices are listened to as well: the longest that a lost notice can go unseen. */
const FRESH_MS = 500;

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
  const answerAt = (asked: Asked, wanted: Wanted, state: PublicState): Answer | Promise<Answer> => {
    const resource = kept.get(asked.path, state.stamp, () => render(wanted, state));
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
  const here = desk();
  if (wanted.kind === 'front') return new Resource(renderFront(here, await latestItems(), changedAt));
  if (wanted.kind === 'feed') return new Resource(renderRss(here, await latestItems(), changedAt));
  if (wanted.kind === 'nothing') return new Resource(renderNoFeed());
  const found = await storyAt(wanted.id);
  if (found === null) return new Resource(renderMissing(here));
  if (found.state === 'gone') return new Resource(renderGone(here, found.withdrawnAt));
  if (found.state === 'moved') return new Resource(renderMoved(found.path));
  return new Resource(renderStory(here, found.item));
}
