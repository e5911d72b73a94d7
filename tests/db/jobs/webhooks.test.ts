import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '../../../lib/db/client';
import { type Network, openNetwork } from '../../../lib/import/fetch';
import { readNetworks } from '../../../lib/import/network/addresses';
import { takeTurn } from '../../../lib/import/turns/store';
import { announceDue } from '../../../lib/jobs/announce';
import { deliverTo } from '../../../lib/jobs/deliver';
import { startWorker } from '../../../lib/jobs/worker';
import { correct, publish, withdraw } from '../../../lib/publish/commands';
import { makeFeed } from '../../../lib/publish/feeds/commands';
import { addWebhook, removeWebhook, replayDelivery, switchWebhook } from '../../../lib/publish/webhooks/commands';
import { webhooks } from '../../../lib/publish/webhooks/queries';
import { dueTargets } from '../../../lib/publish/webhooks/store';
import { editFields, undo } from '../../../lib/review/commands';
import { assignTopic, refuseTopic, removeTopic } from '../../../lib/topics/commands';
import { type MadeUser, makeArticle, makeTopic, makeUser } from '../../support/builders';
import { type Loopback, openLoopback } from '../../support/loopback';
import { askPublic } from '../../support/public';

type Received = { path: string; headers: IncomingHttpHeaders; body: string };

let server: Loopback;
let network: Network;
let admin: MadeUser;
let publisher: MadeUser;
let received: Received[];
let status: number;

beforeAll(async () => {
  server = await openLoopback((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(pieces).toString() });
      response.writeHead(request.url === '/hub' ? 204 : status, status === 302 ? { location: '/elsewhere' } : {}).end();
    });
  });
  Object.assign(process.env, { COPYDESK_ALLOWED_NETWORKS: '127.0.0.1/32', COPYDESK_WEBSUB_HUB: `${server.url}/hub` });
  network = openNetwork({ allowed: readNetworks('127.0.0.1/32'), agent: 'test', takeTurn });
  [admin, publisher] = [await makeUser('admin', 'Ada'), await makeUser('publisher', 'Pia')];
});
beforeEach(async () => {
  [received, status] = [[], 200];
  await db().webhook.deleteMany();
  await db().delivery.deleteMany();
  await db().announcement.deleteMany();
});
afterAll(async () => {
  await network.close();
  await server.close();
});

async function add(path = '/hook') {
  const added = await addWebhook(admin.actor, { url: server.url + path });
  if (!added.ok) throw new Error(added.error.message);
  return added.value;
}
const revisionOf = async (id: string) => (await db().article.findUniqueOrThrow({ where: { id } })).revision;
const at = async (articleId: string) => ({ articleId, revision: await revisionOf(articleId) });
async function publishOne(title = 'Ferries back', at: string | null = null): Promise<string> {
  const { id, revision } = await makeArticle({ status: 'approved', title, lang: 'pt-BR' });
  const done = await publish(publisher.actor, { articleId: id, revision, at });
  if (!done.ok) throw new Error(done.error.message);
  return id;
}
/** What a worker does when the queue wakes it, without waiting for the queue. */
async function work(): Promise<void> {
  await announceDue();
  for (const target of await dueTargets()) await deliverTo(network, target);
}
const messages = () => received.filter(({ path }) => path !== '/hub').map(({ body }) => JSON.parse(body));
const retryAtOnce = () => db().delivery.updateMany({ where: { state: 'waiting' }, data: { nextAt: new Date() } });

describe('a webhook', () => {
  test('is told of a publish, an edit, a correction and a withdrawal, signed, with the story as it is', async () => {
    const { secret } = await add();
    const id = await publishOne();
    await work();
    await editFields(publisher.actor, await at(id), { title: 'Ferries are back' });
    await work();
    await correct(publisher.actor, { ...(await at(id)), note: 'It was Monday.' });
    await work();
    await withdraw(publisher.actor, { ...(await at(id)), note: null });
    await work();
    expect(messages().map(({ type, data }) => [type, data.title])).toEqual([
      ['story.published', 'Ferries back'],
      ['story.updated', 'Ferries are back'],
      ['story.corrected', 'Ferries are back'],
      ['story.withdrawn', 'Withdrawn'],
    ]);
    const { guid } = await db().publication.findUniqueOrThrow({ where: { articleId: id } });
    expect(new Set(messages().map(({ data }) => data.id))).toEqual(new Set([guid]));
    for (const { headers, body } of received.filter(({ path }) => path === '/hook')) {
      const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
      const key = Buffer.from(secret.slice(6), 'base64');
      expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
      expect(headers['content-type']).toBe('application/json');
    }
  });

  test('hears nothing of what was refused, and of work that no reader sees', async () => {
    await add();
    const { id } = await makeArticle({ status: 'pending', title: 'One two' });
    await publish(publisher.actor, { articleId: id, revision: 1 });
    await editFields(publisher.actor, { articleId: id, revision: 1 }, { title: 'One, three' });
    await work();
    expect(received).toEqual([]);
  });

  test('is told of topics, and readers see no new date; of what changes none, nobody hears', async () => {
    await add();
    await makeTopic('house:9', 'the harbour');
    const id = await publishOne();
    const { changedAt } = await db().publication.findUniqueOrThrow({ where: { articleId: id } });
    const given = await assignTopic(publisher.actor, { ...(await at(id)), topicId: 'house:9' });
    await work();
    expect(messages()).toHaveLength(2);
    expect(messages()[1]).toMatchObject({ type: 'story.adjusted', data: { tags: ['the harbour'] } });
    if (given.ok) await undo(publisher.actor, given.value.eventId);
    await work();
    expect(messages()).toHaveLength(3);
    expect(messages()[2]?.data.tags).toBeUndefined();
    await refuseTopic(publisher.actor, { ...(await at(id)), topicId: 'house:9' });
    await work();
    expect(messages()).toHaveLength(3);
    expect(await db().publication.findUniqueOrThrow({ where: { articleId: id } })).toMatchObject({ changedAt });
  });

  test('is told at the minute of an embargo, and never of what was taken back before', async () => {
    await add();
    const soon = new Date(Date.now() + 3_600_000).toISOString();
    const kept = await publishOne('Under embargo', soon);
    const dropped = await publishOne('Taken back', soon);
    await withdraw(publisher.actor, { ...(await at(dropped)), note: null });
    await work();
    expect(received).toEqual([]);
    const past = new Date(Date.now() - 1_000);
    const { id } = await db().publication.update({ where: { articleId: kept }, data: { firstPublishedAt: past } });
    await db().announcement.updateMany({ where: { publicationId: id }, data: { dueAt: past } });
    await work();
    expect(messages()).toMatchObject([{ type: 'story.published', data: { title: 'Under embargo' } }]);
  });

  test('is told once, whoever is at it, and by an undo too', async () => {
    await add();
    const id = await publishOne();
    await Promise.all([announceDue(), announceDue(), announceDue()]);
    await work();
    expect(messages()).toHaveLength(1);
    const done = await withdraw(publisher.actor, { ...(await at(id)), note: null });
    if (done.ok) await undo(publisher.actor, done.value.eventId);
    await work();
    // Gone and back at once: it is there, and nobody is told that it is gone.
    expect(messages().map(({ type }) => type)).toEqual(['story.published', 'story.published']);
  });

  test('that fails is tried again later with the same id and words, and then has it', async () => {
    await add();
    await publishOne();
    status = 503;
    await work();
    await work();
    expect(messages()).toHaveLength(1);
    expect((await webhooks())[0]?.deliveries).toMatchObject([
      { state: 'waiting', attempts: 1, status: 503, message: 'The server is in trouble (503).' },
    ]);
    status = 200;
    await retryAtOnce();
    await work();
    const hooks = received.filter(({ path }) => path === '/hook');
    expect(new Set(hooks.map(({ body }) => body)).size).toBe(1);
    expect(new Set(hooks.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect((await webhooks())[0]?.deliveries).toMatchObject([{ state: 'delivered', attempts: 2, nextAt: null }]);
  });

  test('is given up after many tries, and can be sent again', async () => {
    await add();
    await publishOne();
    status = 500;
    await work();
    await db().delivery.updateMany({ where: { webhookId: { not: null } }, data: { attempts: 13, nextAt: new Date() } });
    await work();
    const [failed] = (await webhooks())[0]?.deliveries ?? [];
    expect(failed).toMatchObject({ state: 'failed', attempts: 14, nextAt: null });
    status = 200;
    expect(await replayDelivery(publisher.actor, { deliveryId: failed?.id })).toMatchObject({
      error: { code: 'forbidden' },
    });
    expect(await replayDelivery(admin.actor, { deliveryId: failed?.id })).toMatchObject({ ok: true });
    await work();
    expect((await webhooks())[0]?.deliveries).toMatchObject([{ state: 'delivered' }, { state: 'failed' }]);
    expect(messages()).toHaveLength(3);
    expect(messages()[2]).toEqual(messages()[0]);
  });

  test('that sends on elsewhere is not followed', async () => {
    await add();
    await publishOne();
    status = 302;
    await work();
    expect(received.map(({ path }) => path)).not.toContain('/elsewhere');
    expect((await webhooks())[0]?.deliveries[0]?.message).toContain('Messages are not sent on');
  });

  test('that is paused gets what it missed when it goes on', async () => {
    const { webhookId } = await add();
    expect(await switchWebhook(admin.actor, { webhookId, revision: 1, active: false })).toMatchObject({ ok: true });
    await publishOne('While it slept');
    await work();
    expect(messages()).toEqual([]);
    expect(await webhooks()).toMatchObject([{ active: false, waiting: 1 }]);
    expect(await switchWebhook(admin.actor, { webhookId, revision: 1, active: true })).toMatchObject({
      error: { code: 'stale' },
    });
    await switchWebhook(admin.actor, { webhookId, revision: 2, active: true });
    await work();
    expect(messages()).toMatchObject([{ data: { title: 'While it slept' } }]);
  });

  test('is added, switched and removed by admins only, and all of it is in the history', async () => {
    const { webhookId } = await add('/mine');
    expect(await addWebhook(publisher.actor, { url: server.url })).toMatchObject({ error: { code: 'forbidden' } });
    expect(await addWebhook(admin.actor, { url: `${server.url}/mine` })).toMatchObject({
      error: { code: 'known-webhook' },
    });
    expect(await addWebhook(admin.actor, { url: 'http://169.254.169.254/latest' })).toMatchObject({
      error: { code: 'invalid-input', message: expect.stringContaining('metadata') },
    });
    const other = await addWebhook(admin.actor, { url: 'ftp://files.test/' });
    expect(other).toMatchObject({ error: { code: 'invalid-input' } });
    await publishOne();
    await announceDue();
    expect(await removeWebhook(admin.actor, { webhookId, revision: 1 })).toMatchObject({ ok: true });
    await work();
    expect(messages()).toEqual([]);
    const acts = await db().auditEvent.findMany({
      where: { action: { startsWith: 'webhook.' } },
      orderBy: { id: 'desc' },
      take: 2,
    });
    expect(acts).toMatchObject([
      { action: 'webhook.remove', data: { url: `${server.url}/mine` } },
      { action: 'webhook.add', actorName: 'Ada' },
    ]);
    expect(JSON.stringify(await db().auditEvent.findMany({ select: { data: true } }))).not.toContain('whsec_');
  });
});

describe('the hub', () => {
  const pathsIn = (ping: Received | undefined) =>
    new URLSearchParams(ping?.body).getAll('hub.url').map((address) => new URL(address).pathname);

  test('is pinged once for what was published together, with the feeds that have it', async () => {
    await makeTopic('house:1', 'our town');
    const about = { lang: 'pt-BR', topics: ['house:1'], source: 'Gazette' };
    const { id, revision } = await makeArticle({ status: 'approved', ...about });
    const filter = { topics: [], languages: ['pt'], sources: [], words: null };
    await makeFeed(publisher.actor, { name: 'In Portuguese', filter, isPrivate: false });
    await makeFeed(publisher.actor, { name: 'In Danish', filter: { ...filter, languages: ['da'] }, isPrivate: false });
    await makeFeed(publisher.actor, { name: 'Ours alone', filter, isPrivate: true });
    await publish(publisher.actor, { articleId: id, revision });
    await publishOne('Another');
    await work();
    expect(received).toHaveLength(1);
    expect(received[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    const paths = pathsIn(received[0]);
    for (const about of ['all', 'saved/in-portuguese', 'topics/house:1', 'languages/pt', 'languages/pt-BR'])
      expect(paths).toContain(`/feeds/${about}/atom.xml`);
    expect(paths.filter((path) => path.startsWith('/feeds/sources/'))).toHaveLength(6);
    expect(paths.join()).not.toMatch(/danish|private/);
    await removeTopic(publisher.actor, { ...(await at(id)), topicId: 'house:1' });
    await editFields(publisher.actor, await at(id), { lang: 'en' });
    await work();
    for (const about of ['all', 'saved/in-portuguese', 'topics/house:1', 'languages/pt-BR', 'languages/en'])
      expect(pathsIn(received[1])).toContain(`/feeds/${about}/atom.xml`);
    const feed = await askPublic('/feeds/all/ninjs.json');
    expect(feed.headers.link).toMatch(
      /^<http:\/\/127\.0\.0\.1:\d+\/hub>; rel="hub", <\S+\/feeds\/all\/ninjs\.json>; rel="self"$/,
    );
  });
});

describe('a worker', () => {
  test('is woken by the publish itself, through the queue', async () => {
    await add();
    const worker = await startWorker(network);
    await publishOne('Woken by');
    while (messages().length === 0) await sleep(20);
    await worker.stop();
    expect(messages()).toMatchObject([{ type: 'story.published', data: { title: 'Woken by' } }]);
  });
});
