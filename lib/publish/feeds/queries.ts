import { z } from 'zod';
import { labelOf } from '../../articles/topic-label';
import { db } from '../../db/client';
import { env } from '../../env';
import { topicIdAt } from '../../topics/topic-id';
import { updatedAt } from '../dates';
import type { Item } from '../item';
import type { OutlineGroup } from '../opml';
import { storyAddress, storyPath, topicPath } from '../paths';
import { desk, itemsOf } from '../queries';
import { readSpeaker } from '../store';
import { dayOf, dayRange, type FeedAddress, type Format, feedPath, type Scope, writeFeedPath } from './address';
import type { Archive, Channel, Withdrawn } from './channel';
import { EVERYTHING, FEED_FILTER, type FeedFilter, languageTag } from './filter';
import { languageName } from './language-name';
import { FEED_LENGTH, readGone, readKinds, readNeighbours, readRecent, readShown } from './store';
import { hashOfToken } from './token';

/** A feed that there is: its own id where its address is not for all, its name, what it has, and the page that goes with it (a path). */
export type FeedTerms = { id?: string; name: string; filter: FeedFilter; page: string };

/** What is at a feed's address: its terms; another feed, in whose place it is now; one that was taken away. */
export type FeedAt = ({ state: 'there' } & FeedTerms) | { state: 'moved'; scope: Scope } | { state: 'gone' };

/** Finds what is at a feed's address; null where there never was anything. */
export async function feedAt(scope: Scope): Promise<FeedAt | null> {
  if (scope.kind === 'all') return { state: 'there', name: 'All stories', filter: EVERYTHING, page: '/' };
  const { kind, key } = scope;
  if (kind === 'topics') return topicFeed(key);
  if (kind === 'sources') return sourceFeed(key);
  if (kind === 'languages') {
    const tag = languageTag(key);
    if (tag === null) return null;
    if (tag !== key) return { state: 'moved', scope: { kind, key: tag } };
    return { state: 'there', name: languageName(tag), filter: { ...EVERYTHING, languages: [tag] }, page: '/' };
  }
  const where = kind === 'saved' ? { slug: key } : { tokenHash: hashOfToken(key) };
  const feed = await db().feed.findUnique({ where });
  if (!feed) return null;
  if (feed.revokedAt) return { state: 'gone' };
  const terms = { name: feed.name, filter: FEED_FILTER.parse(feed.filter), page: '/' };
  return { state: 'there', ...terms, ...(kind === 'private' ? { id: `urn:uuid:${feed.id}` } : {}) };
}

async function topicFeed(id: string): Promise<FeedAt | null> {
  const topic = topicIdAt(id) === id ? await db().topic.findUnique({ where: { id } }) : null;
  if (!topic) return null;
  if (topic.mergedIntoId) return { state: 'moved', scope: { kind: 'topics', key: topic.mergedIntoId } };
  const filter = { ...EVERYTHING, topics: [id] };
  return { state: 'there', name: labelOf(topic.labels), filter, page: topicPath(id) };
}

async function sourceFeed(id: string): Promise<FeedAt | null> {
  const source = z.uuid().safeParse(id).success ? await db().source.findUnique({ where: { id } }) : null;
  if (!source) return null;
  return { state: 'there', name: source.name, filter: { ...EVERYTHING, sources: [id] }, page: '/' };
}

/** Reads what was published last of what a filter has, newest first. */
export const latestItems = async (filter: FeedFilter = EVERYTHING): Promise<Item[]> =>
  itemsOf(await readShown(filter, null));

/** What a feed's document is written from. */
export type FeedContent = { channel: Channel; items: Item[]; withdrawn: Withdrawn[] };

/**
 * Reads all that a feed's document says.
 * @param otherwise the date of a feed that nothing is in: when anything public last changed
 */
export async function feedContent(
  address: FeedAddress,
  { id, name, filter, page }: FeedTerms,
  otherwise: Date | null,
): Promise<FeedContent> {
  const here = desk();
  const range = address.day === null ? null : dayRange(address.day);
  const items = await itemsOf(await readShown(filter, range));
  const withdrawn = await withdrawnOf(filter, range);
  const channel: Channel = {
    title: address.scope.kind === 'all' ? here.name : `${name} – ${here.name}`,
    description:
      address.scope.kind === 'all' ? `The latest from ${here.name}` : `${name}: the latest from ${here.name}`,
    publisher: here.name,
    id: id ?? here.address + feedPath(address.scope),
    address: here.address + page,
    selfAddress: here.address + writeFeedPath(address),
    hub: address.scope.kind === 'private' ? null : (env().COPYDESK_WEBSUB_HUB ?? null),
    // Of its own, so that what happens in other feeds does not make it another document.
    changedAt: latest([...items.map(updatedAt), ...withdrawn.map(({ withdrawnAt }) => withdrawnAt)]) ?? otherwise,
    archive: await archiveOf(
      address,
      filter,
      items.length < FEED_LENGTH ? null : (items.at(-1)?.firstPublishedAt ?? null),
    ),
  };
  return { channel, items, withdrawn };
}

const latest = (moments: Date[]): Date | null =>
  moments.reduce<Date | null>((last, moment) => (last && last > moment ? last : moment), null);

async function archiveOf(address: FeedAddress, filter: FeedFilter, oldestShown: Date | null): Promise<Archive> {
  const at = (moment: Date | null) =>
    moment === null ? null : desk().address + writeFeedPath({ ...address, day: dayOf(moment) });
  const current = desk().address + writeFeedPath({ ...address, day: null });
  // The current feed ends within a day, which the first archive then has as a whole.
  if (address.day === null) return { isArchive: false, current, previous: at(oldestShown), next: null };
  const { before, after } = await readNeighbours(filter, dayRange(address.day));
  return { isArchive: true, current, previous: at(before), next: at(after) };
}

async function withdrawnOf(filter: FeedFilter, range: { from: Date; to: Date } | null): Promise<Withdrawn[]> {
  const gone = await readGone(filter, range);
  return Promise.all(
    gone.map(async ({ guid, articleId, lang, withdrawnAt, merged }) => {
      const into = merged ? ((await readSpeaker(articleId))?.guid ?? null) : null;
      return { guid, address: storyAddress(desk().address, guid), lang, withdrawnAt, into };
    }),
  );
}

/** Lists every public feed in a format, for OPML and for people. */
export async function publicFeeds(format: Format): Promise<OutlineGroup[]> {
  const { address } = desk();
  const kinds = await readKinds();
  const topics = await db().topic.findMany({ where: { id: { in: kinds.topics } }, select: { id: true, labels: true } });
  const labels = new Map(topics.map(({ id, labels }) => [id, labelOf(labels)]));
  const saved = await db().feed.findMany({ where: { slug: { not: null }, revokedAt: null }, orderBy: { name: 'asc' } });
  const outline = (title: string, scope: Scope, page = '/') => ({
    ...{ title, page: address + page },
    address: address + writeFeedPath({ scope, day: null, format }),
  });
  return [
    { title: desk().name, feeds: [outline(desk().name, { kind: 'all' })] },
    {
      title: 'Saved',
      feeds: saved.flatMap(({ name, slug }) => (slug ? [outline(name, { kind: 'saved', key: slug })] : [])),
    },
    {
      title: 'Topics',
      feeds: kinds.topics.map((key) => outline(labels.get(key) ?? key, { kind: 'topics', key }, topicPath(key))),
    },
    { title: 'Languages', feeds: kinds.languages.map((key) => outline(languageName(key), { kind: 'languages', key })) },
    { title: 'Sources', feeds: kinds.sources.map(({ id, name }) => outline(name, { kind: 'sources', key: id })) },
  ];
}

/** Reads the stories of a news sitemap; those without a language are left out, since it has to be said. */
export async function sitemapStories() {
  const rows = await readRecent();
  return rows.flatMap(({ guid, lang, ...story }) =>
    lang ? [{ ...story, lang, address: desk().address + storyPath(guid) }] : [],
  );
}
