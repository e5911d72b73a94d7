import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../../lib/access/actor';
import { db } from '../../../lib/db/client';
import { type Network, openNetwork } from '../../../lib/import/fetch';
import { addInlet, switchInlet } from '../../../lib/import/inlets/commands';
import { dueInlets } from '../../../lib/import/inlets/store';
import { readNetworks } from '../../../lib/import/network/addresses';
import { takeTurn } from '../../../lib/import/turns/store';
import { pollInlet } from '../../../lib/jobs/poll';
import { makeUser } from '../../support/builders';
import { type Loopback, openLoopback } from '../../support/loopback';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let server: Loopback;
let network: Network;
let admin: Actor;
let answers: Record<string, Answer>;

const STORY = Array.from(
  { length: 12 },
  (_, at) =>
    `<p>On day ${at + 1} the harbour master told the council that the new quay would take ferries before winter.</p>`,
).join('');
const itemOf = (id: string, title: string, more = '') =>
  `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><description><![CDATA[${STORY} ${title}]]></description>${more}</item>`;
const feedOf = (...items: string[]) =>
  `<rss version="2.0"><channel><title>Harbour wire</title>${items.join('')}</channel></rss>`;
const sends =
  (body: string, status = 200, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'application/rss+xml', ...headers }).end(body);

async function add(path: string): Promise<string> {
  const added = await addInlet(admin, { url: server.url + path, title: path, siteUrl: null });
  if (!added.ok) throw new Error(added.error.message);
  return added.value.inletId;
}
const poll = (id: string) => pollInlet(network, id, false);
const inlet = (id: string) => db().inlet.findUniqueOrThrow({ where: { id } });
const titles = async () => (await db().article.findMany({ orderBy: { id: 'asc' } })).map(({ title }) => title);

beforeAll(async () => {
  server = await openLoopback((request, response) => {
    const answer = answers[request.url ?? ''];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  network = openNetwork({ allowed: readNetworks('127.0.0.1/32'), agent: 'test', takeTurn });
  admin = (await makeUser('admin', 'Ada')).actor;
});
beforeEach(() => {
  answers = {};
});
afterAll(async () => {
  await network.close();
  await server.close();
});

describe('polling a feed', () => {
  it('takes every item in once, however often it is polled', async () => {
    answers['/once'] = sends(feedOf(itemOf('1', 'Quay opens'), itemOf('2', 'Ferry sold')));
    const id = await add('/once');
    expect(await poll(id)).toMatchObject({ outcome: 'new', fresh: 2, items: 2 });
    expect(await poll(id)).toMatchObject({ outcome: 'same', fresh: 0 });
    expect(await titles()).toEqual(['Ferry sold', 'Quay opens']);
    expect(await inlet(id)).toMatchObject({ title: 'Harbour wire', trouble: null, leaseUntil: null });
  });

  it('keeps the item as it stood in the file', async () => {
    const document = await db().document.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(new TextDecoder().decode(document.bytes)).toMatch(/^<item>.*<\/item>$/s);
  });

  it('takes another story in that came under a used id', async () => {
    answers['/reused'] = sends(feedOf(itemOf('9', 'First story of all')));
    const id = await add('/reused');
    await poll(id);
    answers['/reused'] = sends(feedOf(itemOf('9', 'Wholly other story')));
    expect(await poll(id)).toMatchObject({ fresh: 1 });
    expect(await titles()).toEqual(expect.arrayContaining(['First story of all', 'Wholly other story']));
  });

  it('asks with the validators of the last whole answer, and believes 304', async () => {
    answers['/same'] = (request, response) =>
      request.headers['if-none-match'] === '"7"'
        ? response.writeHead(304).end()
        : sends(feedOf(itemOf('s', 'Same as ever')), 200, { etag: '"7"' })(request, response);
    const id = await add('/same');
    expect(await poll(id)).toMatchObject({ status: 200, fresh: 1 });
    expect(await poll(id)).toMatchObject({ status: 304, outcome: 'same' });
  });

  it('moves for good with a permanent redirect only', async () => {
    answers['/to'] = sends(feedOf());
    answers['/old'] = sends('', 301, { location: '/to' });
    answers['/brief'] = sends('', 302, { location: '/to' });
    const [old, brief] = [await add('/old'), await add('/brief')];
    await poll(old);
    await poll(brief);
    expect((await inlet(old)).url).toBe(`${server.url}/to`);
    expect((await inlet(brief)).url).toBe(`${server.url}/brief`);
  });

  it('moves where it says that it is now, when a feed is there', async () => {
    const saying = (to: string) =>
      feedOf(`<itunes:new-feed-url>${server.url}${to}</itunes:new-feed-url>`, itemOf(to, `Moved to ${to}`));
    answers['/says'] = sends(saying('/moved-here'));
    answers['/lies'] = sends(saying('/nobody'));
    answers['/moved-here'] = sends(feedOf(itemOf('h', 'Here now')));
    const [says, lies] = [await add('/says'), await add('/lies')];
    expect(await poll(says)).toMatchObject({ outcome: 'new' });
    expect(await poll(lies)).toMatchObject({ outcome: 'new' });
    expect([(await inlet(says)).url, (await inlet(lies)).url]).toEqual([
      `${server.url}/moved-here`,
      `${server.url}/lies`,
    ]);
  });

  it('ends with 410, and goes on when somebody resumes it', async () => {
    answers['/gone'] = sends('', 410);
    const id = await add('/gone');
    expect(await poll(id)).toMatchObject({ outcome: 'gone' });
    expect(await dueInlets(1_000)).not.toContain(id);
    const { revision } = await inlet(id);
    expect(await switchInlet(admin, { inletId: id, revision, active: true })).toMatchObject({ ok: true });
    expect(await dueInlets(1_000)).toContain(id);
  });

  it.each([429, 503])('waits as long as Retry-After of %i says', async (status) => {
    answers[`/wait${status}`] = sends('', status, { 'retry-after': '7200' });
    const id = await add(`/wait${status}`);
    const before = Date.now();
    expect(await poll(id)).toMatchObject({ outcome: 'failed', status });
    const { nextAt, trouble, failures } = await inlet(id);
    expect(nextAt.getTime()).toBeGreaterThanOrEqual(before + 7_190_000);
    expect({ trouble, failures }).toMatchObject({ trouble: expect.stringContaining(String(status)), failures: 1 });
  });

  it.each([
    ['/broken', sends('<html>Sorry</html>'), 'not a feed'],
    ['/trouble', sends('', 500), 'trouble'],
    ['/loop', sends('', 302, { location: '/loop' }), 'redirects'],
  ])('of %s fails in words', async (path, answer, words) => {
    answers[path] = answer;
    const id = await add(path);
    expect(await poll(id)).toMatchObject({ outcome: 'failed', message: expect.stringContaining(words) });
    expect((await inlet(id)).trouble).toContain(words);
  });

  it('fetches the page of an item that is a summary, and keeps the fuller text', async () => {
    const link = `<link>${server.url}/page</link>`;
    answers['/short'] = sends(
      feedOf(
        `<item><guid isPermaLink="false">p</guid><title>Short of it</title>${link}<dc:creator>Jo Miller</dc:creator><description>Only this.</description></item>`,
      ),
    );
    answers['/page'] = sends(
      `<html><head><title>Short of it</title></head><body><article><h1>Short of it</h1>${STORY}</article></body></html>`,
      200,
      { 'content-type': 'text/html' },
    );
    await poll(await add('/short'));
    const article = await db().article.findFirstOrThrow({
      where: { title: 'Short of it' },
      include: { document: true },
    });
    expect(article.text).toContain('On day 12');
    expect(article).toMatchObject({
      byline: 'Jo Miller',
      document: { mediaType: 'text/html', url: `${server.url}/page` },
    });
  });

  it('keeps the summary where the page cannot be had', async () => {
    const link = `<link>${server.url}/nowhere</link>`;
    answers['/cut'] = sends(
      feedOf(
        `<item><title>Page is gone</title>${link}<description>Only this is left of the story.</description></item>`,
      ),
    );
    await poll(await add('/cut'));
    expect((await db().article.findFirstOrThrow({ where: { title: 'Page is gone' } })).text).toContain(
      'Only this is left',
    );
  });
});

describe('several workers', () => {
  it('poll an inlet one at a time', async () => {
    let open = 0;
    let most = 0;
    answers['/busy'] = (_, response) => {
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        response.end(feedOf(itemOf('b', 'Busy day')));
      }, 100);
    };
    const id = await add('/busy');
    const polls = await Promise.all([poll(id), poll(id), poll(id)]);
    expect(polls.filter((each) => each !== null)).toHaveLength(1);
    expect(most).toBe(1);
  });

  it('ask a host one at a time, whatever they ask it for', async () => {
    let open = 0;
    let most = 0;
    const slow: Answer = (_, response) => {
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        response.end(feedOf());
      }, 40);
    };
    const paths = ['/h1', '/h2', '/h3', '/h4'];
    for (const path of paths) answers[path] = slow;
    const second = openNetwork({ allowed: readNetworks('127.0.0.1/32'), agent: 'test', takeTurn });
    const ids = await Promise.all(paths.map(add));
    await Promise.all(ids.map((id, at) => pollInlet(at % 2 ? network : second, id, true)));
    await second.close();
    expect(most).toBe(1);
    expect(await db().hostTurn.count()).toBe(0);
  });

  it('go on where a killed one stopped, without loss or double', async () => {
    answers['/killed'] = sends(feedOf(itemOf('k1', 'Killed one'), itemOf('k2', 'Killed two')));
    const id = await add('/killed');
    await poll(id);
    // As after a kill between taking an item in and noting it: the lease still stands, one item is not noted.
    await db().inlet.update({
      where: { id },
      data: { leaseUntil: new Date(Date.now() + 60_000), nextAt: new Date(0) },
    });
    const [noted] = await db().seenItem.findMany({ where: { inletId: id } });
    await db().seenItem.deleteMany({ where: { inletId: id, key: noted?.key } });
    expect(await dueInlets(1_000)).not.toContain(id);
    await db().inlet.update({ where: { id }, data: { leaseUntil: new Date(Date.now() - 1) } });
    expect(await dueInlets(1_000)).toContain(id);
    expect(await pollInlet(network, id, true)).toMatchObject({ fresh: 1 });
    expect((await titles()).filter((title) => title.startsWith('Killed'))).toHaveLength(2);
  });
});
