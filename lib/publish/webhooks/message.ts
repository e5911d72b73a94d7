import { rfc3339 } from '../dates';
import type { Withdrawn } from '../feeds/channel';
import type { Item } from '../item';
import { writeJson } from '../json';
import { jsonItem, withdrawnItem } from '../json-feed';

/**
 * What can be announced, and the event's name in messages. `update`: readers have something new to read; `adjust`: they have not, but copies of
 * the story are out of date; `topic`: a topic has another name or place.
 */
export const EVENTS = {
  publish: 'story.published',
  update: 'story.updated',
  adjust: 'story.adjusted',
  correct: 'story.corrected',
  withdraw: 'story.withdrawn',
  topic: 'topic.updated',
} as const;
export type AnnouncedKind = keyof typeof EVENTS;

/** A story as readers see it now: it is there, or it is gone. */
export type StoryNow = { item: Item } | { withdrawn: Withdrawn };

/** A topic as it is now: in use, out of use though stories keep it, or merged into another. `uri` is the same for good. */
export type TopicNow = {
  id: string;
  label: string;
  scheme: string;
  uri: string;
  parent: string | null;
  status: 'active' | 'retired' | 'merged';
  into: string | null;
};

/**
 * Whether an announcement still holds: what was published and withdrawn at once is not told as published, and a story that is back is not
 * told as gone, since another announcement tells what is.
 */
export const stillHolds = (kind: AnnouncedKind, story: StoryNow): boolean =>
  (kind === 'withdraw') === 'withdrawn' in story;

/** Writes what is sent of an announcement: a story is the same item as in the desk's JSON Feed. */
export const writeMessage = (kind: AnnouncedKind, at: Date, now: StoryNow | { topic: TopicNow }): string =>
  writeJson({
    type: EVENTS[kind],
    timestamp: rfc3339(at),
    data: 'topic' in now ? now.topic : 'item' in now ? jsonItem(now.item) : withdrawnItem(now.withdrawn),
  });
