import type { Status } from '../../articles/types';

/** The keys by which what waits can be served, in the words of the menu. Among equals it is always the one that waits longest. */
export const ORDERS = {
  age: 'Longest waiting',
  weight: 'Weightiest source',
  copies: 'Most copies',
  topic: 'Topic by topic',
  embargo: 'Embargo ending soonest',
} as const;
export type QueueOrder = keyof typeof ORDERS;

/** How much a source's articles weigh in the queue: 1 can wait, 3 is as usual, 5 comes first. */
export const WEIGHTS = [1, 2, 3, 4, 5] as const;

/** Which end of the line comes first: what waits is served oldest first, what is done is shown newest first. */
export const QUEUE_DIRECTION: Record<Status, 'oldest-first' | 'newest-first'> = {
  pending: 'oldest-first',
  approved: 'oldest-first',
  published: 'newest-first',
  withdrawn: 'newest-first',
  rejected: 'newest-first',
  merged: 'newest-first',
};

/** The order that holds for a filter: what is done has one only. */
export const orderOf = ({ status, order = 'age' }: { status: Status; order?: QueueOrder }): QueueOrder =>
  QUEUE_DIRECTION[status] === 'oldest-first' ? order : 'age';

/** What an article's place depends on beside its age. `topic`: the first of its topics; `embargo`: until when, ISO 8601. */
export type Rank = { weight: number; copies: number; topic: string | null; embargo: string | null };

/** A place in the queue: the article after which (or before which) to go on; `key` is its value of the order, empty for the age. */
export type QueuePlace = { createdAt: string; id: string; key: string };

/** Where an article stands in an order: smaller comes first, and what has no topic or embargo comes last. */
export const KEY_OF: Record<QueueOrder, (rank: Rank) => string> = {
  age: () => '',
  weight: ({ weight }) => String(-weight),
  copies: ({ copies }) => String(-copies),
  topic: ({ topic }) => topic ?? '~',
  embargo: ({ embargo }) => embargo ?? 'infinity',
};

const IS_KEY: Record<QueueOrder, (key: string) => boolean> = {
  age: (key) => key === '',
  weight: (key) => /^(0|-\d{1,9})$/.test(key),
  copies: (key) => /^(0|-\d{1,9})$/.test(key),
  topic: (key) => /^(~|[\w:.-]{1,100})$/.test(key),
  embargo: (key) => key === 'infinity' || (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(key) && !Number.isNaN(Date.parse(key))),
};

/** Writes a place as a short opaque parameter. */
export const writePlace = ({ createdAt, id, key }: QueuePlace): string =>
  `${Date.parse(createdAt).toString(36)}.${id}${key && `.${key}`}`;

/** Reads a place of an order back; null when the parameter is not one. */
export function readPlace(parameter: string | undefined, order: QueueOrder): QueuePlace | null {
  const [, time, id, key = ''] =
    /^([0-9a-z]{1,9})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\.(.+))?$/.exec(parameter ?? '') ?? [];
  if (!time || !id || !IS_KEY[order](key)) return null;
  return { createdAt: new Date(Number.parseInt(time, 36)).toISOString(), id, key };
}
