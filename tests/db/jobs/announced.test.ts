import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '../../../lib/db/client';
import { mergeCluster } from '../../../lib/duplicates/clusters/commands';
import { announceDue } from '../../../lib/jobs/announce';
import { publish } from '../../../lib/publish/commands';
import { storyPath } from '../../../lib/publish/paths';
import { editFields, undo } from '../../../lib/review/commands';
import { editText } from '../../../lib/review/text/commands';
import { assignTopic } from '../../../lib/topics/commands';
import { createTopic, editTopic, mergeTopics, retireTopic } from '../../../lib/topics/desk/commands';
import { deskTopics } from '../../../lib/topics/queries';
import { type MadeUser, makeArticle, makeUser } from '../../support/builders';
import { askPublic } from '../../support/public';

let admin: MadeUser;
beforeAll(async () => {
  process.env.COPYDESK_WEBSUB_HUB = 'https://hub.example/';
  admin = await makeUser('admin', 'Ada');
  await db().webhook.create({ data: { url: 'https://hook.example/', secret: 'whsec_AAAA', byName: 'Ada' } });
});
beforeEach(async () => {
  await announceDue();
  await db().delivery.deleteMany();
});

const revisionOf = async (id: string) => (await db().article.findUniqueOrThrow({ where: { id } })).revision;
const at = async (articleId: string) => ({ articleId, revision: await revisionOf(articleId) });
const changedAtOf = async (articleId: string) =>
  (await db().publication.findUniqueOrThrow({ where: { articleId } })).changedAt;
async function published(words: Parameters<typeof makeArticle>[0] = {}): Promise<string> {
  const { id, revision } = await makeArticle({ ...words, status: 'approved' });
  expect(await publish(admin.actor, { articleId: id, revision })).toMatchObject({ ok: true });
  await told();
  return id;
}
async function makePair(...ids: [string, string]): Promise<void> {
  const [aId = '', bId = ''] = ids.sort();
  const found = { verdict: 'duplicate', reason: 'The same text', evidence: {} } as const;
  await db().duplicatePair.create({ data: { aId, bId, ...found, aInB: 1, bInA: 1, resemblance: 1 } });
}
/** What is sent of all that was announced since the last call: messages, and the paths that the hub hears of. */
async function told() {
  await announceDue();
  const sent = await db().delivery.findMany({ orderBy: { id: 'asc' } });
  await db().delivery.deleteMany();
  const [messages, pings] = [sent.filter(({ webhookId }) => webhookId), sent.filter(({ webhookId }) => !webhookId)];
  return {
    messages: messages.map(({ body }) => JSON.parse(body)),
    pinged: pings.flatMap(({ body }) =>
      new URLSearchParams(body).getAll('hub.url').map((address) => new URL(address).pathname),
    ),
  };
}
const etagOf = async (path: string) => (await askPublic(path)).headers.etag;

describe('what is no news to readers is told as that', () => {
  test('of a comma: the feed has it at once, under another tag, and the story’s date stays', async () => {
    const id = await published({ title: 'Boats back and ferries too' });
    const [date, tag] = [await changedAtOf(id), await etagOf('/feeds/all/atom.xml')];
    const { guid } = await db().publication.findUniqueOrThrow({ where: { articleId: id } });
    const page = storyPath(guid);
    const since = (await askPublic(page)).headers['last-modified'] ?? '';
    await editFields(admin.actor, await at(id), { title: 'Boats back, and ferries too' });
    const { messages, pinged } = await told();
    expect(messages).toMatchObject([{ type: 'story.adjusted', data: { title: 'Boats back, and ferries too' } }]);
    expect(messages[0]?.data.date_modified).toBeUndefined();
    expect(pinged).toContain('/feeds/all/atom.xml');
    expect(await changedAtOf(id)).toEqual(date);
    const feed = await askPublic('/feeds/all/atom.xml');
    expect(feed.body).toContain('Boats back, and ferries too');
    expect(feed.headers.etag).not.toBe(tag);
    // Who asks by date alone gets it too.
    const asked = await askPublic(page, { 'if-modified-since': since });
    expect([asked.status, asked.body.includes('Boats back, and ferries too')]).toEqual([200, true]);
  });

  test('of a heading, a link and a direction, also where a story has its text from another article', async () => {
    const body = await makeArticle({
      title: 'Dam opens',
      blocks: ['At dawn', 'The gates rose.'],
      source: 'Valley Echo',
    });
    const lead = await published({ title: 'Dam reopens', source: 'Quay Times' });
    await makePair(lead, body.id);
    const merged = await mergeCluster(admin.actor, {
      ...{
        leadId: lead,
        memberIds: [body.id],
        choices: { title: lead, body: body.id, caption: lead, byline: lead, date: lead },
      },
      revisions: { [lead]: await revisionOf(lead), [body.id]: body.revision },
    });
    expect(merged).toMatchObject({ ok: true });
    await told();
    const date = await changedAtOf(lead);
    const [first = '', second = ''] = body.blockIds;
    const link = { start: 4, end: 9, href: 'https://dams.example/gates' };
    const edits = [
      { blocks: [{ id: first, kind: 'subheading' }], fields: {} },
      { blocks: [{ id: second, links: [link] }], fields: {} },
      { blocks: [], fields: { dir: 'rtl' } },
    ];
    const shows = ['>At dawn</h2>', 'href="https://dams.example/gates"', '<p dir="rtl">'];
    for (const [place, edit] of edits.entries()) {
      expect(await editText(admin.actor, { ...(await at(lead)), ...edit })).toMatchObject({ ok: true });
      const { messages, pinged } = await told();
      expect(messages).toMatchObject([
        { type: 'story.adjusted', data: { content_html: expect.stringContaining(shows[place] ?? '') } },
      ]);
      expect(pinged).toContain('/feeds/all/rss.xml');
      expect((await askPublic('/feeds/all/rss.xml')).body).toContain(shows[place]);
    }
    expect(await changedAtOf(lead)).toEqual(date);
  });

  test('of a further source, and of one that is taken out again, whose feed loses the story', async () => {
    const lead = await published({ title: 'Dam reopens', source: 'Harbour Daily' });
    const member = await makeArticle({ title: 'Dam opens again', source: 'Hill Radio' });
    await makePair(lead, member.id);
    const date = await changedAtOf(lead);
    const merged = await mergeCluster(admin.actor, {
      ...{ leadId: lead, memberIds: [member.id] },
      revisions: { [lead]: await revisionOf(lead), [member.id]: member.revision },
    });
    if (!merged.ok) throw new Error(merged.error.message);
    const { sourceId } = await db().article.findUniqueOrThrow({ where: { id: member.id } });
    const ofSource = `/feeds/sources/${sourceId}/feed.json`;
    const first = await told();
    expect(first.messages).toMatchObject([{ type: 'story.adjusted', data: { title: 'Dam reopens' } }]);
    const namesIn = (message: { data: { _copydesk: { sources: { name: string }[] } } } | undefined) =>
      message?.data._copydesk.sources.map(({ name }) => name);
    expect(namesIn(first.messages[0])).toEqual(['Harbour Daily', 'Hill Radio']);
    expect(first.pinged).toContain(ofSource);
    expect(JSON.parse((await askPublic(ofSource)).body).items).toHaveLength(1);
    await undo(admin.actor, merged.value.eventIds[0] ?? '');
    const second = await told();
    expect(second.messages).toMatchObject([{ type: 'story.adjusted' }]);
    expect(namesIn(second.messages[0])).toEqual(['Harbour Daily']);
    expect(second.pinged).toContain(ofSource);
    expect(JSON.parse((await askPublic(ofSource)).body).items).toHaveLength(0);
    expect(await changedAtOf(lead)).toEqual(date);
  });
});

describe('a topic', () => {
  const TERMS = { parentId: null as string | null, aliases: [], note: '' };
  async function make(label: string, parentId: string | null = null) {
    expect(await createTopic(admin.actor, { ...TERMS, label, parentId })).toMatchObject({ ok: true });
    return named(label);
  }
  async function named(label: string) {
    const topic = (await deskTopics()).find((one) => one.label === label);
    if (!topic) throw new Error(`No topic is called ${label}.`);
    return { topicId: topic.id, revision: topic.revision };
  }
  async function storyUnder(topicId: string): Promise<string> {
    const id = await published();
    expect(await assignTopic(admin.actor, { ...(await at(id)), topicId, suggested: false })).toMatchObject({
      ok: true,
    });
    await told();
    return id;
  }

  test('that has another name is told as one, in all feeds that show it, and undoing that too', async () => {
    const above = await make('Coast');
    const topic = await make('Lighthouses', above.topicId);
    const id = await storyUnder(topic.topicId);
    const [date, path] = [await changedAtOf(id), `/feeds/topics/${topic.topicId}/rss.xml`];
    const tag = await etagOf(path);
    const renamed = await editTopic(admin.actor, { ...TERMS, ...topic, label: 'Lights', parentId: above.topicId });
    const { messages, pinged } = await told();
    expect(messages).toMatchObject([
      { type: 'topic.updated', data: { id: topic.topicId, label: 'Lights', parent: above.topicId, status: 'active' } },
    ]);
    for (const about of ['all', `topics/${topic.topicId}`, `topics/${above.topicId}`])
      expect(pinged).toContain(`/feeds/${about}/rss.xml`);
    const feed = await askPublic(path);
    expect(feed.body).toContain('>Lights</category>');
    expect(feed.headers.etag).not.toBe(tag);
    expect(await changedAtOf(id)).toEqual(date);
    if (renamed.ok) await undo(admin.actor, renamed.value.eventId);
    expect((await told()).messages).toMatchObject([{ type: 'topic.updated', data: { label: 'Lighthouses' } }]);
    expect(await etagOf(path)).toBe(tag);
  });

  test('under another one: the feeds of what was above it and of what is hear of it', async () => {
    const [before, after] = [await make('Roads'), await make('Rails')];
    const topic = await make('Bridges', before.topicId);
    await storyUnder(topic.topicId);
    await editTopic(admin.actor, { ...TERMS, ...topic, label: 'Bridges', parentId: after.topicId });
    const { pinged } = await told();
    for (const { topicId } of [before, after]) expect(pinged).toContain(`/feeds/topics/${topicId}/atom.xml`);
  });

  test('that is retired stays at its stories and leaves the list of feeds at once', async () => {
    const topic = await make('Old quay');
    await storyUnder(topic.topicId);
    expect((await askPublic('/feeds/opml.xml')).body).toContain('Old quay');
    await retireTopic(admin.actor, { ...topic, active: false });
    expect((await told()).messages).toMatchObject([{ type: 'topic.updated', data: { status: 'retired' } }]);
    expect((await askPublic('/feeds/opml.xml')).body).not.toContain('Old quay');
    expect((await askPublic(`/feeds/topics/${topic.topicId}/feed.json`)).body).toContain('Old quay');
  });

  test('that is merged sends on, and its stories are told with the topic that they have now', async () => {
    const [topic, into] = [await make('Ships'), await make('Vessels')];
    const id = await storyUnder(topic.topicId);
    const path = (topicId: string) => `/feeds/topics/${topicId}/rss.xml`;
    expect((await askPublic(path(topic.topicId))).status).toBe(200);
    expect(await mergeTopics(admin.actor, { ...topic, intoId: into.topicId })).toMatchObject({ ok: true });
    const { messages, pinged } = await told();
    const { guid } = await db().publication.findUniqueOrThrow({ where: { articleId: id } });
    expect(messages).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          type: 'topic.updated',
          data: expect.objectContaining({ id: topic.topicId, status: 'merged', into: into.topicId }),
        }),
        expect.objectContaining({
          type: 'story.adjusted',
          data: expect.objectContaining({ id: guid, tags: ['Vessels'] }),
        }),
      ]),
    );
    for (const { topicId } of [topic, into]) expect(pinged).toContain(path(topicId));
    expect(await askPublic(path(topic.topicId))).toMatchObject({
      ...{ status: 301, headers: { location: path(into.topicId) } },
    });
  });

  test('that no reader sees anything under is nobody’s news', async () => {
    const topic = await make('Unused');
    await editTopic(admin.actor, { ...TERMS, ...topic, label: 'Still unused' });
    expect(await told()).toEqual({ messages: [], pinged: [] });
  });
});
