import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '../../../lib/db/client';
import { publish } from '../../../lib/publish/commands';
import { changeFeed, makeFeed, restoreFeed, revokeFeed } from '../../../lib/publish/feeds/commands';
import { undo } from '../../../lib/review/commands';
import { type ArticleWords, type MadeUser, makeArticle, makeTopic, makeUser } from '../../support/builders';
import { askPublic } from '../../support/public';

let publisher: MadeUser;
beforeAll(async () => {
  publisher = await makeUser('publisher');
  await makeTopic('medtop:2', 'music');
  await makeTopic('medtop:3', 'jazz');
  await db().topic.update({ where: { id: 'medtop:3' }, data: { parentId: 'medtop:2' } });
});

async function published(words: ArticleWords = {}): Promise<{ guid: string }> {
  const { id, revision } = await makeArticle({ ...words, status: 'approved' });
  await publish(publisher.actor, { articleId: id, revision });
  return db().publication.findUniqueOrThrow({ where: { articleId: id } });
}
const guids = async (path: string) =>
  (parseRssFeed((await askPublic(path)).body).items ?? []).map((item) => item?.guid?.value);

describe('saved feeds', () => {
  const filter = { topics: ['medtop:2'], languages: ['en'], sources: [], words: null };

  test('a public one has what its filter says, in every format, and is listed', async () => {
    const match = await published({ topics: ['medtop:3'], lang: 'en' });
    await published({ topics: ['medtop:3'], lang: 'de' });
    const made = await makeFeed(publisher.actor, { name: 'Music, in English!', filter, isPrivate: false });
    if (!made.ok) throw new Error(made.error.message);
    expect(made.value.key).toBe('music-in-english');
    expect(await guids('/feeds/saved/music-in-english/rss.xml')).toEqual([match.guid]);
    for (const file of ['atom.xml', 'feed.json', 'ninjs.json'])
      expect((await askPublic(`/feeds/saved/music-in-english/${file}`)).body).toContain(match.guid);
    expect((await askPublic('/feeds/opml.xml')).body).toContain('/feeds/saved/music-in-english/rss.xml');
    await revokeFeed(publisher.actor, { feedId: made.value.feedId, revision: 1 });
    expect((await askPublic('/feeds/saved/music-in-english/rss.xml')).status).toBe(410);
    expect((await askPublic('/feeds/opml.xml')).body).not.toContain('music-in-english');
    await restoreFeed(publisher.actor, { feedId: made.value.feedId, revision: 2 });
    expect((await askPublic('/feeds/saved/music-in-english/rss.xml')).status).toBe(200);
  });

  test('words are searched for, and what is no search is no error', async () => {
    const match = await published({ title: 'His/her heron of the harbour' });
    const made = await makeFeed(publisher.actor, {
      name: 'Herons',
      filter: { words: 'his/her heron -"x' },
      isPrivate: false,
    });
    if (!made.ok) throw new Error(made.error.message);
    expect(await guids('/feeds/saved/herons/rss.xml')).toEqual([match.guid]);
  });

  test('a private one is for who has its address, in no list and no cache, and only its hash is kept', async () => {
    const made = await makeFeed(publisher.actor, { name: 'For the partner', filter: {}, isPrivate: true });
    if (!made.ok) throw new Error(made.error.message);
    const { key, feedId } = made.value;
    const { guid } = await published({ title: 'For all' });
    const answer = await askPublic(`/feeds/private/${key}/atom.xml`);
    expect(answer).toMatchObject({
      status: 200,
      headers: { 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer' },
    });
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(answer.body).toContain(guid);
    expect(parseAtomFeed(answer.body).id).toBe(`urn:uuid:${feedId}`);
    expect((await askPublic('/feeds/opml.xml')).body).not.toMatch(/private|partner/);
    const row = await db().feed.findUniqueOrThrow({ where: { id: feedId } });
    expect(JSON.stringify(row)).not.toContain(key);
    await expect
      .poll(async () => (await db().feed.findUniqueOrThrow({ where: { id: feedId } })).lastUsedAt)
      .not.toBeNull();
    await revokeFeed(publisher.actor, { feedId, revision: 1 });
    const revoked = await askPublic(`/feeds/private/${key}/atom.xml`);
    expect([revoked.status, revoked.headers['cache-control']]).toEqual([410, 'private, no-store']);
    expect(await restoreFeed(publisher.actor, { feedId, revision: 2 })).toMatchObject({
      error: { code: 'not-undoable' },
    });
    expect((await askPublic(`/feeds/private/${feedId}/atom.xml`)).status).toBe(404);
  });

  test('an editor may not make one, and a stale change is refused', async () => {
    const { actor } = await makeUser('editor');
    expect(await makeFeed(actor, { name: 'No', filter, isPrivate: false })).toMatchObject({
      error: { code: 'forbidden' },
    });
    const made = await makeFeed(publisher.actor, { name: 'Stale', filter, isPrivate: false });
    if (!made.ok) throw new Error(made.error.message);
    const { feedId } = made.value;
    await revokeFeed(publisher.actor, { feedId, revision: 1 });
    expect(await revokeFeed(publisher.actor, { feedId, revision: 1 })).toMatchObject({ error: { code: 'stale' } });
  });

  const made = async (name: string, isPrivate = false) => {
    const feed = await makeFeed(publisher.actor, { name, filter, isPrivate });
    if (!feed.ok) throw new Error(feed.error.message);
    return feed.value;
  };
  const statusOf = async (slug: string) => (await askPublic(`/feeds/saved/${slug}/rss.xml`)).status;
  const undone = async (done: Awaited<ReturnType<typeof changeFeed>>) =>
    done.ok ? undo(publisher.actor, done.value.eventId) : done;

  test('making, changing, revoking and bringing back are taken back one by one', async () => {
    const { feedId, eventId } = await made('Back and forth');
    const change = { feedId, revision: 1, name: 'Elsewhere', filter: { ...filter, languages: ['de'] } };
    const changed = await changeFeed(publisher.actor, change);
    expect(await db().feed.findUnique({ where: { id: feedId } })).toMatchObject({ name: 'Elsewhere', revision: 2 });
    expect(await undone(changed)).toMatchObject({ ok: true });
    expect(await db().feed.findUnique({ where: { id: feedId } })).toMatchObject({ name: 'Back and forth', filter });
    const revoked = await revokeFeed(publisher.actor, { feedId, revision: 3 });
    expect(await statusOf('back-and-forth')).toBe(410);
    expect(await undone(revoked)).toMatchObject({ ok: true });
    expect(await statusOf('back-and-forth')).toBe(200);
    const making = await undo(publisher.actor, eventId);
    expect(await statusOf('back-and-forth')).toBe(410);
    if (making.ok) await undo(publisher.actor, making.value.eventId);
    expect(await statusOf('back-and-forth')).toBe(200);
  });

  test('a change is not taken back over a later one, nor by an editor', async () => {
    const { feedId } = await made('Changed twice');
    const first = await changeFeed(publisher.actor, { feedId, revision: 1, name: 'Once', filter });
    await changeFeed(publisher.actor, { feedId, revision: 2, name: 'Twice', filter });
    expect(await undone(first)).toMatchObject({ error: { code: 'changed-since' } });
    const { actor } = await makeUser('editor');
    const last = await changeFeed(publisher.actor, { feedId, revision: 3, name: 'Thrice', filter });
    expect(await undo(actor, last.ok && last.value.eventId)).toMatchObject({ error: { code: 'forbidden' } });
    expect(await changeFeed(publisher.actor, { feedId, revision: 3, name: 'Late', filter })).toMatchObject({
      error: { code: 'stale', details: [{ who: publisher.name }, {}, {}] },
    });
  });

  test('revoking a private one is final, also for undo', async () => {
    const { feedId, eventId } = await made('For one partner', true);
    expect(eventId).toBeNull();
    const revoked = await revokeFeed(publisher.actor, { feedId, revision: 1 });
    expect(revoked).toMatchObject({ ok: true, value: { eventId: null } });
    const event = await db().auditEvent.findFirstOrThrow({ where: { action: 'feed.revoke' }, orderBy: { id: 'desc' } });
    expect(await undo(publisher.actor, String(event.id))).toMatchObject({ error: { code: 'not-undoable' } });
  });

  test('two that get one name at the same moment get two addresses', async () => {
    const feeds = await Promise.all(Array.from({ length: 6 }, () => made('The same name')));
    expect(feeds.map(({ key }) => key).sort()).toEqual([
      'the-same-name',
      ...[2, 3, 4, 5, 6].map((n) => `the-same-name-${n}`),
    ]);
  });
});
