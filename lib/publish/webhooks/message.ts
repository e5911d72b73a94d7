import { rfc3339 } from '../dates';
import type { Withdrawn } from '../feeds/channel';
import type { Item } from '../item';
import { writeJson } from '../json';
import { jsonItem, withdrawnItem } from '../json-feed';

/** What can be announced of a story, and the event's name in messages. */
export const EVENTS = {
  publish: 'story.published',
  update: 'story.updated',
  correct: 'story.corrected',
  withdraw: 'story.withdrawn',
} as const;
export type AnnouncedKind = keyof typeof EVENTS;

/** A story as readers see it now: it is there, or it is gone. */
export type StoryNow = { item: Item } | { withdrawn: Withdrawn };

/**
 * Whether an announcement still holds: what was published and withdrawn at once is not told as published, and a story that is back is not
 * told as gone, since another announcement tells what is.
 */
export const stillHolds = (kind: AnnouncedKind, story: StoryNow): boolean =>
  (kind === 'withdraw') === 'withdrawn' in story;

/** Writes what is sent of an announcement: the story is the same item as in the desk's JSON Feed. */
export const writeMessage = (kind: AnnouncedKind, at: Date, story: StoryNow): string =>
  writeJson({
    type: EVENTS[kind],
    timestamp: rfc3339(at),
    data: 'item' in story ? jsonItem(story.item) : withdrawnItem(story.withdrawn),
  });
