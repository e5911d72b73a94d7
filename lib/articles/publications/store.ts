import { randomUUID } from 'node:crypto';
import type { Publication } from '../../db/generated/client';
import type { Tx } from '../../db/transaction';
import type { Plan } from '../plan';
import { isRefiled, type Left, leftBy } from '../refiled';
import { creditedBy, isShown, isSignificant } from '../significant';

/** What is announced of a story: that it is there, has news for its readers, is another without any, was wrong in something, is gone. */
type Kind = 'publish' | 'update' | 'adjust' | 'correct' | 'withdraw';

/** Articles whose text is another now, those of them whose text has other words, and those of which a paragraph looks otherwise. */
export type TextsChanged = Record<'textChanged' | 'reworded' | 'reshaped', readonly string[]>;

/**
 * Keeps each article's life in the feeds true to its status: a guid for good at the first publishing, which may be said to come into force
 * later, and a stamp on what follows and matters to readers. What readers and feeds get to see of it is announced by the same commit
 * (docs/adr/0030-what-is-told.md).
 */
export async function keepPublications(
  tx: Tx,
  articleIds: readonly string[],
  { changes, publishAt }: Plan,
  { textChanged, reworded, reshaped }: TextsChanged,
): Promise<void> {
  const now = new Date();
  for (const articleId of articleIds) {
    const status = changes.find(
      (change) => change.entity === 'article' && change.id === articleId && change.after?.status,
    );
    if (status?.after?.status === 'published') await enterFeeds(tx, articleId, now, publishAt ?? now);
    else if (status?.before?.status === 'published') await leaveFeeds(tx, articleId, now);
    else {
      const own = changes.filter((change) => change.articleId === articleId);
      const told = own.filter(isSignificant);
      const isCorrection = told.some(({ entity, after }) => entity === 'correction' && after !== null);
      const isNews = told.length > 0 || reworded.includes(articleId);
      const credited = creditedBy(changes, articleId);
      const isAnother =
        isRefiled(own) ||
        own.some(isShown) ||
        [...textChanged, ...reshaped].includes(articleId) ||
        Object.values(credited).flat().length > 0;
      if (!isNews && !isAnother) continue;
      const kind = isCorrection ? 'correct' : isNews ? 'update' : 'adjust';
      const left = { ...leftBy(own), sources: await sourcesOf(tx, credited.fewer) };
      await changeInFeeds(tx, articleId, now, kind, left);
    }
  }
}

/** What has appeared once keeps the date; what was yet to appear appears when it is said now. */
async function enterFeeds(tx: Tx, articleId: string, now: Date, firstPublishedAt: Date): Promise<void> {
  const known = await tx.publication.findUnique({ where: { articleId } });
  if (known) {
    const date = known.firstPublishedAt > now ? { firstPublishedAt } : {};
    const data = { ...date, withdrawnAt: null, changedAt: now };
    await announce(tx, await tx.publication.update({ where: { articleId }, data }), 'publish', now);
  } else {
    const guid = `urn:uuid:${randomUUID()}`;
    const data = { articleId, guid, firstPublishedAt, changedAt: firstPublishedAt };
    await announce(tx, await tx.publication.create({ data }), 'publish', now);
  }
}

async function leaveFeeds(tx: Tx, articleId: string, now: Date): Promise<void> {
  const left = await tx.publication.update({ where: { articleId }, data: { withdrawnAt: now, changedAt: now } });
  await announce(tx, left, 'withdraw', now);
}

async function sourcesOf(tx: Tx, articleIds: string[]): Promise<string[]> {
  if (articleIds.length === 0) return [];
  const rows = await tx.article.findMany({ where: { id: { in: articleIds } }, select: { sourceId: true } });
  return rows.map(({ sourceId }) => sourceId);
}

/** What is no news is told to programs; readers see no new date, since they have nothing new to read. */
async function changeInFeeds(tx: Tx, articleId: string, now: Date, kind: Kind, left: Left): Promise<void> {
  const shown = await tx.publication.findUnique({ where: { articleId } });
  if (!shown || shown.withdrawnAt) return;
  if (kind !== 'adjust') await tx.publication.update({ where: { articleId }, data: { changedAt: now } });
  await announce(tx, shown, kind, now, left);
}

/** Nothing but its publishing is announced of a story that nobody has seen yet, and that when it is to be seen. */
async function announce(
  tx: Tx,
  { id, firstPublishedAt }: Publication,
  kind: Kind,
  now: Date,
  left: Left = { topics: [], languages: [], sources: [] },
): Promise<void> {
  const isAhead = firstPublishedAt > now;
  const isNews = kind === 'publish' || kind === 'withdraw';
  if (isNews) await tx.announcement.deleteMany({ where: { publicationId: id, toldAt: null, dueAt: { gt: now } } });
  if (isAhead && kind !== 'publish') return;
  const dueAt = isAhead ? firstPublishedAt : now;
  const leaving = { leftTopics: left.topics, leftLanguages: left.languages, leftSources: left.sources };
  await tx.announcement.create({ data: { publicationId: id, kind, dueAt, ...leaving } });
}
