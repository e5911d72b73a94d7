import { parseRssFeed } from 'feedsmith';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '../../../lib/db/client';
import { publish, withdraw } from '../../../lib/publish/commands';
import { publicationPage, readyToPublish, storyAt } from '../../../lib/publish/queries';
import { editFields } from '../../../lib/review/commands';
import { type ArticleWords, type MadeUser, makeArticle, makeTopic, makeUser } from '../../support/builders';
import { askPublic } from '../../support/public';

let publisher: MadeUser;
beforeAll(async () => {
  publisher = await makeUser('publisher');
});

async function published(words: ArticleWords = {}): Promise<{ id: string; guid: string; storyId: string }> {
  const { id, revision } = await makeArticle({ ...words, status: 'approved' });
  const done = await publish(publisher.actor, { articleId: id, revision });
  if (!done.ok) throw new Error(done.error.message);
  const { guid } = await db().publication.findUniqueOrThrow({ where: { articleId: id } });
  return { id, guid, storyId: guid.slice('urn:uuid:'.length) };
}

const revisionOf = async (id: string) => (await db().article.findUniqueOrThrow({ where: { id } })).revision;
const withdrawNow = async (id: string) =>
  withdraw(publisher.actor, { articleId: id, revision: await revisionOf(id), note: null });
const itemOf = async (storyId: string) => {
  const found = await storyAt(storyId);
  return found?.state === 'published' ? found.item : null;
};
const askFeed = (headers: Record<string, string> = {}, query = '') => askPublic(`/feeds/all/rss.xml${query}`, headers);
const askStory = (id: string) => askPublic(`/stories/${id}`);
const guidsOf = ({ body }: { body: string }) => (parseRssFeed(body).items ?? []).map((item) => item?.guid?.value);

describe('the feed of everything', () => {
  test('of a desk that published nothing is empty and valid to ask again', async () => {
    const response = await askFeed();
    expect(response.status).toBe(200);
    const etag = response.headers.etag ?? '';
    expect(guidsOf(response)).toEqual([]);
    expect((await askFeed({ 'if-none-match': etag })).status).toBe(304);
  });

  test('has what is published, newest first, and nothing else', async () => {
    await makeArticle({ status: 'approved' });
    await makeArticle({ status: 'pending' });
    const first = await published({ title: 'First' });
    const second = await published({ title: 'Second' });
    const third = await published({ title: 'Third' });
    await withdrawNow(second.id);
    expect(guidsOf(await askFeed())).toEqual([third.guid, first.guid]);
  });

  test('shows the words that readers see: edited text, no residue, the merged body', async () => {
    const member = await makeArticle({ status: 'rejected', source: 'Second Wire', blocks: ['The fuller text.'] });
    await makeTopic('medtop:11000000', 'politics');
    const { storyId } = await published({
      source: 'First Wire',
      canonicalUrl: 'https://first.example/a',
      bodyFromId: member.id,
      topics: ['medtop:11000000'],
      blocks: ['The shorter text.'],
    });
    const plain = await published({
      blocks: [
        { text: 'Original words.', editedText: 'Edited words.' },
        { text: 'Share this', verdict: 'remove', residue: 'share-bar' },
      ],
    });
    expect(await itemOf(storyId)).toMatchObject({
      html: '<p dir="auto">The fuller text.</p>',
      topics: [{ id: 'medtop:11000000', label: 'politics' }],
    });
    expect((await itemOf(plain.storyId))?.html).toBe('<p dir="auto">Edited words.</p>');
  });

  test('credits the sources of everything merged into the story, at whatever remove', async () => {
    const lead = await published({ source: 'Lead Wire', canonicalUrl: 'https://lead.example/a' });
    const member = await makeArticle({
      status: 'merged',
      mergedIntoId: lead.id,
      source: 'Member Wire',
      canonicalUrl: 'https://member.example/b',
    });
    await makeArticle({ status: 'merged', mergedIntoId: member.id, source: 'Far Wire' });
    await makeArticle({ status: 'merged', mergedIntoId: lead.id, source: 'Uploads' });
    const item = await itemOf(lead.storyId);
    expect(item?.credits.map(({ name, address }) => [name, address])).toEqual([
      ['Lead Wire', 'https://lead.example/a'],
      ['Member Wire', 'https://member.example/b'],
      ['Far Wire', null],
    ]);
  });

  test('a publish, an edit and a withdrawal are each seen by the next request', async () => {
    let etag = (await askFeed()).headers.etag ?? '';
    const moved = async () => {
      const response = await askFeed({ 'if-none-match': etag });
      etag = response.headers.etag ?? '';
      return response.status === 200 ? response.body : null;
    };
    expect(await moved()).toBeNull();
    const { id, guid } = await published({ title: 'Before' });
    expect(await moved()).toContain('<title>Before</title>');
    await editFields(publisher.actor, { articleId: id, revision: await revisionOf(id) }, { title: 'After' });
    const edited = await moved();
    expect(edited).toContain('<title>After</title>');
    expect(edited).toContain(guid);
    await withdrawNow(id);
    expect(await moved()).not.toContain(guid);
    expect(await moved()).toBeNull();
  });

  test('is the same bytes for all until something changes, and a file on request', async () => {
    const [one, two] = await Promise.all([askFeed(), askFeed()]);
    expect(one.headers.etag).toBe(two.headers.etag);
    expect(one.body).toBe(two.body);
    expect(one.headers['content-type']).toBe('application/rss+xml; charset=utf-8');
    expect(one.headers['access-control-allow-origin']).toBe('*');
    expect((await askFeed({}, '?download')).headers['content-disposition']).toBe('attachment; filename="all.rss.xml"');
  });

  test('has the last fifty', async () => {
    await Promise.all(Array.from({ length: 52 }, () => published()));
    expect(guidsOf(await askFeed())).toHaveLength(50);
  });
});

describe('a story’s address', () => {
  test('shows the story while it is published', async () => {
    const { storyId } = await published({ title: 'On the page' });
    const response = await askStory(storyId);
    expect(response.status).toBe(200);
    expect(response.body).toContain('On the page</h1>');
  });

  test('says 410 once it is withdrawn, and nothing of what it said', async () => {
    const { id, storyId } = await published({ title: 'Taken back' });
    await withdrawNow(id);
    const response = await askStory(storyId);
    expect(response.status).toBe(410);
    expect(response.body).not.toContain('Taken back');
  });

  test('leads on to the story that it was merged into, at whatever remove', async () => {
    const lead = await published();
    const middle = await published();
    const last = await published();
    for (const [from, to] of [
      [middle, lead],
      [last, middle],
    ] as const) {
      await withdrawNow(from.id);
      await db().article.update({ where: { id: from.id }, data: { status: 'merged', mergedIntoId: to.id } });
    }
    const response = await askStory(last.storyId);
    expect([response.status, response.headers.location]).toEqual([301, `/stories/${lead.storyId}`]);
    await withdrawNow(lead.id);
    expect((await askStory(last.storyId)).status).toBe(410);
  });

  test.each(['nothing', crypto.randomUUID()])('says 404 where there never was one: %s', async (id) => {
    expect(await storyAt(id)).toBeNull();
    expect((await askStory(id)).status).toBe(404);
  });
});

describe('the publish page', () => {
  test('lists what is ready with the revision to publish it at', async () => {
    const { id, revision } = await makeArticle({ status: 'approved', title: 'Ready', source: 'A wire' });
    expect((await readyToPublish()).find(({ articleId }) => articleId === id)).toMatchObject({
      revision,
      title: 'Ready',
      sourceName: 'A wire',
    });
  });

  test.each(['published', 'withdrawn'] as const)(
    'pages through what is %s, forth and back, each once',
    async (state) => {
      const all = (await publicationPage(state, {}, 1000)).rows.map(({ guid }) => guid);
      expect(all.length).toBeGreaterThan(2);
      const seen: string[] = [];
      let page = await publicationPage(state, {}, 2);
      expect(page.previous).toBeNull();
      for (;;) {
        seen.push(...page.rows.map(({ guid }) => guid));
        if (page.next === null) break;
        page = await publicationPage(state, { after: page.next }, 2);
      }
      expect(seen).toEqual(all);
      const back: string[] = page.rows.map(({ guid }) => guid);
      while (page.previous !== null) {
        page = await publicationPage(state, { before: page.previous }, 2);
        back.unshift(...page.rows.map(({ guid }) => guid));
      }
      expect(back).toEqual(all);
    },
  );
});
