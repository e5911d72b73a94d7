'use server';

import { actorOrRefusal } from '@/lib/auth/session';
import { previewFeed } from '@/lib/publish/feeds/builder/queries';
import { changeFeed, makeFeed, restoreFeed, revokeFeed } from '@/lib/publish/feeds/commands';
import type { FeedFilter } from '@/lib/publish/feeds/filter';
import { act } from '../act';

export async function previewAction(filter: FeedFilter) {
  const person = await actorOrRefusal('feeds');
  return person.ok ? previewFeed(filter) : person;
}

export async function makeFeedAction(feed: { name: string; filter: FeedFilter; isPrivate: boolean }) {
  return act((actor) => makeFeed(actor, feed));
}

export async function changeFeedAction(feed: { feedId: string; revision: number; name: string; filter: FeedFilter }) {
  return act((actor) => changeFeed(actor, feed));
}

export async function revokeFeedAction(at: { feedId: string; revision: number }) {
  return act((actor) => revokeFeed(actor, at));
}

export async function restoreFeedAction(at: { feedId: string; revision: number }) {
  return act((actor) => restoreFeed(actor, at));
}
