import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../../lib/access/actor';
import { db } from '../../../lib/db/client';
import { type Network, openNetwork } from '../../../lib/import/fetch';
import { addInlet } from '../../../lib/import/inlets/commands';
import { opmlOfInlets } from '../../../lib/import/inlets/queries';
import { readNetworks } from '../../../lib/import/network/addresses';
import { lookForFeed } from '../../../lib/jobs/look';
import { pollInlet } from '../../../lib/jobs/poll';
import { makeUser } from '../../support/builders';
import { type Loopback, openLoopback } from '../../support/loopback';

let server: Loopback;
let network: Network;
let admin: Actor;
let answer: (path: string, response: ServerResponse) => void;

const sentences = (about: string) =>
  Array.from(
    { length: 8 },
    (_, at) =>
      `<p>On day ${at + 1} the ${about} told the council that the new quay would take ferries before winter.</p>`,
  ).join('');
const page = (story: string, advertisement: string) =>
  `<!doctype html><title>Notices of the port</title><nav><a href="/">Home</a> ${advertisement}</nav><main><article><h1>Notices of the port</h1>${story}</article></main><footer>Seen ${advertisement} times</footer>`;
const sends = (body: string, type = 'text/html') => {
  answer = (_, response) => response.writeHead(200, { 'content-type': type }).end(body);
};

beforeAll(async () => {
  server = await openLoopback((request, response) => answer(request.url ?? '', response));
  network = openNetwork({ allowed: readNetworks('127.0.0.1/32'), agent: 'test' });
  admin = (await makeUser('admin', 'Ada')).actor;
});
afterAll(async () => {
  await network.close();
  await server.close();
});

async function watch(path: string): Promise<string> {
  const found = await lookForFeed(network, { url: server.url + path, asPage: true });
  const added = found.ok ? await addInlet(admin, found.value) : found;
  if (!added.ok) throw new Error(added.error.message);
  return added.value.inletId;
}
const poll = (id: string) => pollInlet(network, id, false);

describe('a page that is watched', () => {
  it('comes in once, and again as a new version when its text is another, also when it goes back', async () => {
    sends(page(sentences('harbour master'), 'Ad 1'));
    const id = await watch('/notices');
    expect(await poll(id)).toMatchObject({ outcome: 'new', fresh: 1 });
    sends(page(sentences('harbour master'), 'Ad 2'));
    expect(await poll(id)).toMatchObject({ outcome: 'same', fresh: 0 });
    sends(page(sentences('pilot'), 'Ad 3'));
    expect(await poll(id)).toMatchObject({ outcome: 'new', fresh: 1 });
    sends(page(sentences('harbour master'), 'Ad 4'));
    expect(await poll(id)).toMatchObject({ outcome: 'new', fresh: 1 });
    const documents = await db().document.findMany({ where: { url: `${server.url}/notices` }, orderBy: { id: 'asc' } });
    expect(documents.map(({ supersedesId }) => supersedesId)).toEqual([null, documents[0]?.id, documents[1]?.id]);
    expect(await db().import.findMany({ select: { kind: true } })).toEqual([
      { kind: 'page' },
      { kind: 'page' },
      { kind: 'page' },
    ]);
  });

  it('is in trouble in words while it is no page, and is in no list of feeds', async () => {
    sends(page(sentences('tide gauge'), ''));
    const id = await watch('/tides');
    sends('\u0089PNG\r\n', 'image/png');
    expect(await poll(id)).toMatchObject({ outcome: 'failed', message: expect.stringContaining('not') });
    expect(await opmlOfInlets()).not.toContain('/tides');
  });

  it('is not taken for one where nothing can be read', async () => {
    sends('');
    expect(await lookForFeed(network, { url: `${server.url}/empty`, asPage: true })).toMatchObject({ ok: false });
  });
});

describe('an item of a feed', () => {
  it('whose page leads elsewhere is known under both addresses', async () => {
    const item = (path: string) =>
      `<item><title>Quay opens</title><link>${server.url}${path}</link><description>Short.</description></item>`;
    answer = (path, response) => {
      if (path === '/feed') response.end(`<rss><channel><title>Sea</title>${item('/go/1')}</channel></rss>`);
      else if (path === '/go/1') response.writeHead(301, { location: '/stories/quay' }).end();
      else response.writeHead(200, { 'content-type': 'text/html' }).end(page(sentences('crane driver'), ''));
    };
    const added = await addInlet(admin, { url: `${server.url}/feed`, title: 'Sea', siteUrl: null });
    if (added.ok) await poll(added.value.inletId);
    const host = new URL(server.url).host;
    expect(await db().redirect.findMany({ select: { fromKey: true, toKey: true } })).toEqual([
      { fromKey: `${host}/go/1`, toKey: `${host}/stories/quay` },
    ]);
  });

  it('that has no page is no other item of its feed', async () => {
    const item = (id: string, words: string) =>
      `<item><guid isPermaLink="false">${id}</guid><title>${words} ${id}</title><description><![CDATA[${words.repeat(60)}]]></description></item>`;
    answer = (_, response) =>
      response.end(
        `<rss><channel><title>Bare</title>${item('1', 'Herons nest in the marsh again. ')}${item('2', 'The tram to the castle is late. ')}</channel></rss>`,
      );
    const added = await addInlet(admin, { url: `${server.url}/bare`, title: 'Bare', siteUrl: null });
    if (added.ok) await poll(added.value.inletId);
    const articles = await db().article.findMany({
      where: { document: { url: { startsWith: `${server.url}/bare#` } } },
    });
    expect(articles).toHaveLength(2);
    expect(articles.map(({ urlKey }) => urlKey)).toEqual([null, null]);
    expect(await db().duplicatePair.count({ where: { aId: { in: articles.map(({ id }) => id) } } })).toBe(0);
  });
});
