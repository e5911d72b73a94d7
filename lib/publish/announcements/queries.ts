import type { Left } from '../../articles/refiled';
import { labelOf } from '../../articles/topic-label';
import { db } from '../../db/client';
import type { Scope } from '../feeds/address';
import { FEED_FILTER } from '../feeds/filter';
import { storyAddress } from '../paths';
import { desk, itemsOf } from '../queries';
import { readSpeaker } from '../store';
import { topicAddresses } from '../topic-scheme';
import type { StoryNow, TopicNow } from '../webhooks/message';
import { isMetBy, readKindsOf, readSeen, readSeenUnder } from './store';

/** Reads how stories stand with readers now, by publication; those that readers never saw are missing. */
export async function storiesNow(publicationIds: readonly string[]): Promise<Map<string, StoryNow>> {
  const seen = await readSeen(publicationIds);
  const items = await itemsOf(seen);
  const byGuid = new Map(items.map((item) => [item.guid, item]));
  const stories = new Map<string, StoryNow>();
  const rows = await db().publication.findMany({
    where: { id: { in: [...publicationIds] } },
    include: { article: { select: { lang: true, status: true } } },
  });
  for (const { id, guid, articleId, article, withdrawnAt, firstPublishedAt } of rows) {
    const item = byGuid.get(guid);
    if (item) stories.set(id, { item });
    else if (withdrawnAt && withdrawnAt > firstPublishedAt) {
      const into = article.status === 'merged' ? ((await readSpeaker(articleId))?.guid ?? null) : null;
      const address = storyAddress(desk().address, guid);
      stories.set(id, { withdrawn: { guid, address, lang: article.lang, withdrawnAt, into } });
    }
  }
  return stories;
}

/** A topic as it is now, with the publications that readers find under it or, where it was merged, under what has its place. */
export type TopicTold = { topic: TopicNow; publicationIds: string[] };

/** Reads how topics are now, by id; those that no reader sees anything under are missing. */
export async function topicsNow(ids: readonly string[]): Promise<Map<string, TopicTold>> {
  const told = new Map<string, TopicTold>();
  for (const row of await db().topic.findMany({ where: { id: { in: [...ids] } } })) {
    const { id, parentId: parent, mergedIntoId: into } = row;
    const publicationIds = await readSeenUnder(into ?? id);
    const status = into ? 'merged' : row.active ? 'active' : 'retired';
    const topic = {
      id,
      parent,
      into,
      status,
      label: labelOf(row.labels),
      ...topicAddresses(id, desk().address),
    } as const;
    if (publicationIds.length > 0) told.set(id, { topic, publicationIds });
  }
  return told;
}

/**
 * Finds the public feeds that have, or had, one of some stories.
 * @param left what the stories were filed under and left
 */
export async function feedsWith(publicationIds: readonly string[], left: Left): Promise<Scope[]> {
  const { topics, languages, sources } = await readKindsOf(publicationIds, left);
  const saved = await db().feed.findMany({ where: { slug: { not: null }, revokedAt: null }, orderBy: { slug: 'asc' } });
  const met: Scope[] = [];
  for (const { slug, filter: stored } of saved) {
    const filter = FEED_FILTER.parse(stored);
    // Whether it had what left is not known any more: that it asks for what was left is near enough for a ping.
    const hasLost =
      filter.topics.some((id) => left.topics.length > 0 && topics.includes(id)) ||
      filter.languages.some((tag) => left.languages.length > 0 && languages.includes(tag)) ||
      filter.sources.some((id) => left.sources.includes(id));
    if (slug && (hasLost || (await isMetBy(filter, publicationIds)))) met.push({ kind: 'saved', key: slug });
  }
  return [
    { kind: 'all' },
    ...met,
    ...topics.map((key) => ({ kind: 'topics', key }) as const),
    ...languages.map((key) => ({ kind: 'languages', key }) as const),
    ...sources.map((key) => ({ kind: 'sources', key }) as const),
  ];
}
