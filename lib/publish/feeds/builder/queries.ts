import { readInput } from '../../../articles/input';
import { labelOf } from '../../../articles/topic-label';
import { db } from '../../../db/client';
import { ok, type Result } from '../../../result';
import { storyPath } from '../../paths';
import { toRss } from '../../rss';
import { checkFeed } from '../check';
import { FEED_FILTER } from '../filter';
import { languageName } from '../language-name';
import { feedContent } from '../queries';
import { readKinds } from '../store';
import type { FeedPreview, FilterChoices, SavedFeed } from '../view';

/** Reads what a filter can be made of. */
export async function filterChoices(): Promise<FilterChoices> {
  const { topics, languages, sources } = await readKinds();
  const rows = await db().topic.findMany({ where: { id: { in: topics } }, select: { id: true, labels: true } });
  const labels = new Map(rows.map(({ id, labels }) => [id, labelOf(labels)]));
  return {
    topics: topics.map((id) => ({ id, label: labels.get(id) ?? id })),
    languages: languages.map((id) => ({ id, label: languageName(id) })),
    sources: sources.map(({ id, name }) => ({ id, label: name })),
  };
}

/**
 * Shows what a feed with this filter would have now.
 * @returns `invalid-input` where the filter is none
 */
export async function previewFeed(input: unknown): Promise<Result<FeedPreview>> {
  const filter = readInput(FEED_FILTER, input);
  if (!filter.ok) return filter;
  const address = { scope: { kind: 'saved', key: 'preview' }, day: null, format: 'rss.xml' } as const;
  const { channel, items } = await feedContent(
    address,
    { name: 'Preview', filter: filter.value, page: '/' },
    new Date(),
  );
  return ok({
    items: items.map(({ guid, title, lang, firstPublishedAt }) => ({
      ...{ guid, title, lang, path: storyPath(guid) },
      at: firstPublishedAt.toISOString(),
    })),
    findings: checkFeed(channel, items, toRss(channel, items)),
  });
}

/** Lists the saved feeds, those that are there first, by name. */
export async function savedFeeds(): Promise<SavedFeed[]> {
  const rows = await db().feed.findMany({
    orderBy: [{ revokedAt: { sort: 'desc', nulls: 'first' } }, { name: 'asc' }],
  });
  return rows.map(({ id, slug, filter, lastUsedAt, revokedAt, revision, name, byName }) => ({
    ...{ feedId: id, revision, name, byName, key: slug, filter: FEED_FILTER.parse(filter) },
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  }));
}
