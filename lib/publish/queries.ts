import { db } from '../db/client';
import type { Prisma } from '../db/generated/client';
import { baseUrl, env } from '../env';
import { readPlace, writePlace } from '../review/order/order';
import type { Desk } from './desk';
import { type Item, toItem } from './item';
import { guidOfStory, storyPath } from './paths';
import { readItemRows, readSpeaker } from './store';
import type { PublicationPage, ReadyRow } from './view';

/** The desk as readers know it. */
export const desk = (): Desk => ({ name: env().COPYDESK_NAME, address: baseUrl() });

/** Reads publications as they are published, in the order of the ids. */
export const itemsOf = async (publicationIds: readonly string[]): Promise<Item[]> =>
  (await readItemRows(publicationIds)).map((row) => toItem(row, desk().address));

/** What is at a story's address: the story; the notice that it was withdrawn; or another story, into which it was merged. */
export type StoryAt =
  | { state: 'published'; item: Item }
  | { state: 'gone'; withdrawnAt: Date }
  | { state: 'moved'; path: string };

/**
 * Finds what is at a story's address.
 * @param id the address's last part
 * @returns null where there never was anything
 */
export async function storyAt(id: string): Promise<StoryAt | null> {
  const guid = guidOfStory(id);
  if (guid === null) return null;
  const publication = await db().publication.findUnique({ where: { guid } });
  if (!publication) return null;
  const speaker = await readSpeaker(publication.articleId);
  if (speaker === null) {
    const { withdrawnAt, firstPublishedAt } = publication;
    // What never appeared has nothing to be said of.
    return withdrawnAt && withdrawnAt > firstPublishedAt ? { state: 'gone', withdrawnAt } : null;
  }
  if (speaker.guid !== guid) return { state: 'moved', path: storyPath(speaker.guid) };
  const [item] = await itemsOf([publication.id]);
  return item ? { state: 'published', item } : null;
}

/** As many as can be published at once. */
const READY_LIMIT = 500;

/** Lists the approved articles, the longest waiting first. */
export async function readyToPublish(): Promise<ReadyRow[]> {
  const rows = await db().article.findMany({
    where: { status: 'approved' },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: READY_LIMIT,
    select: {
      ...{ id: true, revision: true, title: true, lang: true, wordCount: true },
      source: { select: { name: true } },
      _count: { select: { topics: true } },
    },
  });
  return rows.map(({ id, source, _count, ...row }) => ({
    ...row,
    articleId: id,
    sourceName: source.name,
    topicCount: _count.topics,
  }));
}

const PAGE_SIZE = 40;

/**
 * Reads a page of what is published (newest first) or withdrawn (last withdrawn first), by keyset.
 * @param cursor `after` or `before`; malformed ones count as the beginning
 */
export async function publicationPage(
  state: 'published' | 'withdrawn',
  cursor: { after?: string; before?: string } = {},
  limit = PAGE_SIZE,
): Promise<PublicationPage> {
  const by = state === 'published' ? 'firstPublishedAt' : 'withdrawnAt';
  const backwards = readPlace(cursor.before, 'age') !== null;
  const place = readPlace(backwards ? cursor.before : cursor.after, 'age');
  const side = backwards ? 'gt' : 'lt';
  const beyond: Prisma.PublicationWhereInput = place
    ? { OR: [{ [by]: { [side]: place.createdAt } }, { [by]: place.createdAt, id: { [side]: place.id } }] }
    : {};
  const direction = backwards ? 'asc' : 'desc';
  const found = await db().publication.findMany({
    where: { article: { status: state }, ...beyond },
    orderBy: [{ [by]: direction }, { id: direction }],
    take: limit + 1,
    include: { article: { select: { revision: true, title: true, source: { select: { name: true } } } } },
  });
  const more = found.length > limit;
  const page = backwards ? found.slice(0, limit).reverse() : found.slice(0, limit);
  const placeOf = (row: (typeof page)[number] | undefined) =>
    row ? writePlace({ createdAt: (row[by] ?? row.changedAt).toISOString(), id: row.id, key: '' }) : null;
  return {
    rows: page.map(({ article, ...row }) => ({
      articleId: row.articleId,
      revision: article.revision,
      title: article.title,
      sourceName: article.source.name,
      guid: row.guid,
      path: storyPath(row.guid),
      firstPublishedAt: row.firstPublishedAt.toISOString(),
      changedAt: row.changedAt.toISOString(),
      withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    })),
    previous: (backwards ? more : place !== null) ? placeOf(page[0]) : null,
    next: backwards || more ? placeOf(page.at(-1)) : null,
  };
}
