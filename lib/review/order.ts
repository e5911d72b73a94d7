import type { Status } from '../articles/types';

/** Which end of the line comes first: what waits is served oldest first, what is done is shown newest first. */
export const QUEUE_DIRECTION: Record<Status, 'oldest-first' | 'newest-first'> = {
  pending: 'oldest-first',
  approved: 'oldest-first',
  published: 'newest-first',
  withdrawn: 'newest-first',
  rejected: 'newest-first',
  merged: 'newest-first',
};

/** A place in the queue: the article after which (or before which) to go on. */
export type QueuePlace = { createdAt: string; id: string };

/** Writes a place as a short opaque parameter. */
export const writePlace = (place: QueuePlace): string => `${Date.parse(place.createdAt).toString(36)}.${place.id}`;

/** Reads a place back; null when the parameter is not one. */
export function readPlace(parameter: string | undefined): QueuePlace | null {
  const [, time, id] = /^([0-9a-z]{1,9})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(parameter ?? '') ?? [];
  if (!time || !id) return null;
  return { createdAt: new Date(Number.parseInt(time, 36)).toISOString(), id };
}
