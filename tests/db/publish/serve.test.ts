import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '../../../lib/db/client';
import { publish, withdraw } from '../../../lib/publish/commands';
import { serveFromMemory } from '../../../lib/publish/serve/queries';
import { readPublicState } from '../../../lib/publish/serve/store';
import { editFields } from '../../../lib/review/commands';
import { type MadeUser, makeArticle, makeTopic, makeUser } from '../../support/builders';
import { askPublic } from '../../support/public';

let publisher: MadeUser;
beforeAll(async () => {
  publisher = await makeUser('publisher');
});

const revisionOf = async (id: string) => (await db().article.findUniqueOrThrow({ where: { id } })).revision;
async function published(): Promise<string> {
  const { id, revision } = await makeArticle({ status: 'approved' });
  await publish(publisher.actor, { articleId: id, revision });
  return id;
}

describe('the version of what is public', () => {
  test('is another after a publish, an edit, a withdrawal, and new words for a topic or a source', async () => {
    const stamps = [(await readPublicState()).stamp];
    const note = async () => stamps.push((await readPublicState()).stamp);
    const id = await published();
    await note();
    await editFields(publisher.actor, { articleId: id, revision: await revisionOf(id) }, { title: 'After' });
    await note();
    await withdraw(publisher.actor, { articleId: id, revision: await revisionOf(id), note: null });
    await note();
    await makeTopic('house:1', 'our town');
    await db().topic.update({ where: { id: 'house:1' }, data: { labels: { en: 'Our city' } } });
    await note();
    await db().source.updateMany({ data: { name: 'Renamed Wire' } });
    await note();
    expect(new Set(stamps).size).toBe(6);
  });

  test('stays while work goes on that no reader sees', async () => {
    const { id } = await makeArticle();
    const before = await readPublicState();
    await editFields(publisher.actor, { articleId: id, revision: await revisionOf(id) }, { title: 'Still in review' });
    await db().source.updateMany({ data: { storyCount: 7 } });
    expect(await readPublicState()).toEqual(before);
  });

  test('is not raised by what is rolled back', async () => {
    const before = await readPublicState();
    await expect(
      db().$transaction(async (tx) => {
        await tx.source.updateMany({ data: { name: 'Never' } });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await readPublicState()).toEqual(before);
  });

  test('loses no count when many publish at once', async () => {
    const versionOf = async () => (await db().publicVersion.findUniqueOrThrow({ where: { id: 1 } })).version;
    const before = await versionOf();
    await Promise.all(Array.from({ length: 8 }, published));
    expect(await versionOf()).toBe(before + 8n);
  });
});

test('a feed is the same document, under the same tag, while things happen in others', async () => {
  const { id, revision } = await makeArticle({ status: 'approved', lang: 'pt' });
  await publish(publisher.actor, { articleId: id, revision });
  const path = '/feeds/languages/pt/atom.xml';
  const before = await askPublic(path);
  const { stamp } = await readPublicState();
  await published();
  expect((await readPublicState()).stamp).not.toBe(stamp);
  expect(await askPublic(path)).toMatchObject({ body: before.body, headers: { etag: before.headers.etag } });
});

test('a server that keeps what it rendered hears of a publish by the database', async () => {
  const { answer } = serveFromMemory();
  const feed = async () =>
    (await answer({ method: 'GET', path: '/feeds/all/rss.xml', query: '', header: () => undefined }))?.body?.toString();
  await feed();
  const { guid } = await db().publication.findUniqueOrThrow({ where: { articleId: await published() } });
  await expect.poll(feed).toContain(guid);
});
