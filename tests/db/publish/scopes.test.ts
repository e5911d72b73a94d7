import { parseAtomFeed, parseOpml, parseRssFeed } from 'feedsmith';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '../../../lib/db/client';
import { correct, publish, withdraw } from '../../../lib/publish/commands';
import { editFields } from '../../../lib/review/commands';
import { editText } from '../../../lib/review/text/commands';
import { assignTopic } from '../../../lib/topics/commands';
import { type ArticleWords, type MadeUser, makeArticle, makeTopic, makeUser } from '../../support/builders';
import { askPublic } from '../../support/public';

let publisher: MadeUser;
beforeAll(async () => {
  publisher = await makeUser('publisher');
  await makeTopic('medtop:1', 'arts');
  await makeTopic('medtop:2', 'music');
  await makeTopic('medtop:3', 'jazz');
  await db().topic.update({ where: { id: 'medtop:2' }, data: { parentId: 'medtop:1' } });
  await db().topic.update({ where: { id: 'medtop:3' }, data: { parentId: 'medtop:2' } });
});

async function published(
  words: ArticleWords = {},
  at?: string,
): Promise<{ id: string; guid: string; path: string; blockIds: string[] }> {
  const { id, revision, blockIds } = await makeArticle({ ...words, status: 'approved' });
  const done = await publish(publisher.actor, { articleId: id, revision, ...(at ? { at } : {}) });
  if (!done.ok) throw new Error(done.error.message);
  const { guid } = await db().publication.findUniqueOrThrow({ where: { articleId: id } });
  return { id, guid, path: `/stories/${guid.slice('urn:uuid:'.length)}`, blockIds };
}
const at = async (id: string) => ({
  articleId: id,
  revision: (await db().article.findUniqueOrThrow({ where: { id } })).revision,
});
const guids = async (path: string) =>
  (parseRssFeed((await askPublic(path)).body).items ?? []).map((item) => item?.guid?.value);
/** As if it had been published then: the trigger keeps the date of what appeared, so the row is put in place of another. */
async function backdate(articleId: string, moment: string) {
  await db().$executeRawUnsafe('ALTER TABLE "Publication" DISABLE TRIGGER publication_guid_permanent');
  await db().publication.update({
    where: { articleId },
    data: { firstPublishedAt: new Date(moment), changedAt: new Date(moment) },
  });
  await db().$executeRawUnsafe('ALTER TABLE "Publication" ENABLE TRIGGER publication_guid_permanent');
}

describe('what a feed is about', () => {
  test('a topic has all that is below it, at whatever depth, and nothing else', async () => {
    const jazz = await published({ topics: ['medtop:3'] });
    const arts = await published({ topics: ['medtop:1'] });
    await published();
    expect(await guids('/feeds/topics/medtop:1/rss.xml')).toEqual([arts.guid, jazz.guid]);
    expect(await guids('/feeds/topics/medtop:2/rss.xml')).toEqual([jazz.guid]);
    expect((await askPublic('/feeds/topics/medtop:404/rss.xml')).status).toBe(404);
    expect((await askPublic('/stories/topics/medtop:1')).body).toContain(jazz.path);
  });

  test('a topic that was merged sends on to the one that took its place', async () => {
    await makeTopic('house:old', 'old');
    await makeTopic('house:new', 'new');
    await db().topic.update({ where: { id: 'house:old' }, data: { mergedIntoId: 'house:new' } });
    expect(await askPublic('/feeds/topics/house:old/atom.xml')).toMatchObject({
      status: 301,
      headers: { location: '/feeds/topics/house:new/atom.xml' },
    });
  });

  test('a language has its regions, and its tag has one form', async () => {
    const general = await published({ lang: 'pt' });
    const brazil = await published({ lang: 'pt-BR' });
    expect(await guids('/feeds/languages/pt/rss.xml')).toEqual([brazil.guid, general.guid]);
    expect(await guids('/feeds/languages/pt-BR/rss.xml')).toEqual([brazil.guid]);
    expect((await askPublic('/feeds/languages/pt-br/rss.xml')).headers.location).toBe('/feeds/languages/pt-BR/rss.xml');
    expect((await askPublic('/feeds/languages/no!/rss.xml')).status).toBe(404);
  });

  test('a source has its stories and those that its own were merged into', async () => {
    const own = await published({ source: 'Coast Wire' });
    const lead = await published({ source: 'Other Wire' });
    await makeArticle({ status: 'merged', mergedIntoId: lead.id, source: 'Coast Wire' });
    const { id } = await db().source.findUniqueOrThrow({ where: { key: 'name:coast wire' } });
    expect(await guids(`/feeds/sources/${id}/rss.xml`)).toEqual([lead.guid, own.guid]);
    expect((await askPublic('/feeds/sources/nothing/rss.xml')).status).toBe(404);
  });

  test('OPML and the news sitemap lead to all of it', async () => {
    const { path } = await published({ lang: 'fr', topics: ['medtop:3'], source: 'Listed Wire' });
    const { outlines } = parseOpml((await askPublic('/feeds/opml.xml')).body).body ?? {};
    const addresses = (outlines ?? []).flatMap((group) => (group?.outlines ?? []).map((feed) => feed?.xmlUrl));
    expect(addresses).toContain('http://localhost:3000/feeds/all/rss.xml');
    expect(addresses).toContain('http://localhost:3000/feeds/topics/medtop:1/rss.xml');
    expect(addresses).toContain('http://localhost:3000/feeds/languages/fr/rss.xml');
    for (const address of addresses) expect((await askPublic(new URL(address ?? '').pathname)).status).toBe(200);
    expect((await askPublic('/news-sitemap.xml')).body).toContain(`<loc>http://localhost:3000${path}</loc>`);
  });
});

describe('exactness', () => {
  test('a withdrawn story is a tombstone in Atom, canceled in ninjs, flagged in JSON Feed, and gone from RSS', async () => {
    const { id, guid } = await published({ title: 'Never mind' });
    await withdraw(publisher.actor, { ...(await at(id)), note: null });
    const [rss, atom, json, ninjs] = await Promise.all(
      ['rss.xml', 'atom.xml', 'feed.json', 'ninjs.json'].map(
        async (file) => (await askPublic(`/feeds/all/${file}`)).body,
      ),
    );
    expect(rss).not.toContain(guid);
    expect(atom).toContain(`<at:deleted-entry ref="${guid}"`);
    const flagged = JSON.parse(json ?? '').items.find((item: { id: string }) => item.id === guid);
    expect(flagged._copydesk.status).toBe('withdrawn');
    const canceled = JSON.parse(ninjs ?? '').associations.find((item: { uri: string }) => item.uri === guid);
    expect(canceled.pubStatus).toBe('canceled');
    for (const body of [rss, atom, json, ninjs]) expect(body).not.toContain('Never mind');
  });

  test('a story merged into another says which', async () => {
    const [lead, member] = [await published(), await published()];
    await withdraw(publisher.actor, { ...(await at(member.id)), note: null });
    await db().article.update({ where: { id: member.id }, data: { status: 'merged', mergedIntoId: lead.id } });
    expect((await askPublic('/feeds/all/atom.xml')).body).toContain(
      `<at:comment>Merged into ${lead.guid}</at:comment>`,
    );
    expect((await askPublic(member.path)).headers.location).toBe(lead.path);
  });

  test('a correction is told on the page and in every feed, moves “updated”, and can be taken back', async () => {
    const { id, guid, path } = await published();
    expect((await correct(publisher.actor, { ...(await at(id)), note: ' It was <Monday>. ' })).ok).toBe(true);
    expect((await askPublic(path)).body).toContain('It was &lt;Monday&gt;.');
    for (const file of ['rss.xml', 'atom.xml', 'feed.json', 'ninjs.json'])
      expect((await askPublic(`/feeds/all/${file}`)).body, file).toContain('Monday');
    const entry = parseAtomFeed((await askPublic('/feeds/all/atom.xml')).body).entries?.find((one) => one?.id === guid);
    const { changedAt, firstPublishedAt } = await db().publication.findUniqueOrThrow({ where: { articleId: id } });
    expect(changedAt > firstPublishedAt).toBe(true);
    expect(entry?.updated).toBe(changedAt.toISOString().replace(/\.\d+Z/, 'Z'));
    const { actor } = await makeUser('editor');
    expect(await correct(actor, { ...(await at(id)), note: 'x' })).toMatchObject({ error: { code: 'forbidden' } });
    expect(await correct(publisher.actor, { ...(await at(id)), note: ' ' })).toMatchObject({
      error: { code: 'invalid-input' },
    });
  });

  test('“updated” moves with the words, not with a comma, a topic or a blank', async () => {
    const { id, blockIds } = await published({ title: 'Ferries return', blocks: ['One two three.'] });
    const blockId = blockIds[0] ?? '';
    const changedAt = async () =>
      (await db().publication.findUniqueOrThrow({ where: { articleId: id } })).changedAt.getTime();
    const first = await changedAt();
    await editFields(publisher.actor, await at(id), { title: 'Ferries, return!' });
    await editText(publisher.actor, { ...(await at(id)), blocks: [{ id: blockId, text: 'One, two, three' }] });
    await assignTopic(publisher.actor, { ...(await at(id)), topicId: 'medtop:1' });
    expect(await changedAt()).toBe(first);
    await editText(publisher.actor, { ...(await at(id)), blocks: [{ id: blockId, text: 'One, two, four' }] });
    const second = await changedAt();
    expect(second).toBeGreaterThan(first);
    await editFields(publisher.actor, await at(id), { title: 'Ferries stay away' });
    expect(await changedAt()).toBeGreaterThan(second);
  });

  test('what is under an embargo is nowhere before its minute, and everywhere from then on', async () => {
    const later = new Date(Date.now() + 3_600_000);
    const { id, guid, path } = await published(
      { title: 'Embargoed', lang: 'en', topics: ['medtop:3'] },
      later.toISOString(),
    );
    const places = [
      '/feeds/all/rss.xml',
      '/feeds/all/feed.json',
      '/feeds/topics/medtop:1/atom.xml',
      '/',
      '/news-sitemap.xml',
    ];
    for (const place of places) expect((await askPublic(place)).body, place).not.toContain(guid.slice(9));
    expect((await askPublic(path)).status).toBe(404);
    // The hour passes: its time comes forward, which is allowed of what has not appeared.
    await db()
      .$executeRaw`UPDATE "Publication" SET "firstPublishedAt" = now() - interval '1 second' WHERE "articleId" = ${id}::uuid`;
    for (const place of places) expect((await askPublic(place)).body, place).toContain(guid.slice(9));
    expect((await askPublic(path)).status).toBe(200);
  });

  test('an embargo has a zone, is not over, and is for what never was public', async () => {
    const { id, revision } = await makeArticle({ status: 'approved' });
    const ask = (when: string) => publish(publisher.actor, { articleId: id, revision, at: when });
    expect(await ask('2031-01-01T09:00')).toMatchObject({ error: { code: 'invalid-input' } });
    expect(await ask('2020-01-01T09:00:00+02:00')).toMatchObject({ error: { code: 'invalid-input' } });
    const { id: known } = await published();
    await withdraw(publisher.actor, { ...(await at(known)), note: null });
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    await db().article.update({ where: { id: known }, data: { status: 'approved' } });
    expect(await publish(publisher.actor, { ...(await at(known)), at: tomorrow })).toMatchObject({
      error: { code: 'invalid-input' },
    });
  });

  test('older stories are in archives by day, which lead to each other (RFC 5005)', async () => {
    const [march, april] = [await published({ lang: 'is' }), await published({ lang: 'is' })];
    await backdate(march.id, '2026-03-02T23:59:59.999Z');
    await backdate(april.id, '2026-04-05T00:00:00.000Z');
    const linksOf = async (path: string) => {
      const links = parseAtomFeed((await askPublic(path)).body).links ?? [];
      return Object.fromEntries(
        links.map(({ rel, href }) => [rel, href?.replace('http://localhost:3000/feeds/languages/is/', '')]),
      );
    };
    expect(await linksOf('/feeds/languages/is/2026-04-05/atom.xml')).toMatchObject({
      'prev-archive': '2026-03-02/atom.xml',
      current: 'atom.xml',
    });
    expect(await linksOf('/feeds/languages/is/2026-03-02/atom.xml')).toMatchObject({
      'next-archive': '2026-04-05/atom.xml',
    });
    expect(await guids('/feeds/languages/is/2026-03-02/rss.xml')).toEqual([march.guid]);
    await Promise.all(Array.from({ length: 50 }, () => published({ lang: 'is' })));
    const current = await linksOf('/feeds/languages/is/atom.xml');
    expect(current['prev-archive']).toBe(`${new Date().toISOString().slice(0, 10)}/atom.xml`);
    expect(await linksOf(`/feeds/languages/is/${current['prev-archive']}`)).toMatchObject({
      'prev-archive': '2026-04-05/atom.xml',
    });
  });
});
