import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../../lib/access/actor';
import { db } from '../../../lib/db/client';
import { type Network, openNetwork } from '../../../lib/import/fetch';
import { addInlet, addOpml, editInlet, removeInlet } from '../../../lib/import/inlets/commands';
import { healthBySource, inletsOf, opmlOfInlets } from '../../../lib/import/inlets/queries';
import { readNetworks } from '../../../lib/import/network/addresses';
import { lookForFeed } from '../../../lib/jobs/look';
import { pollInlet } from '../../../lib/jobs/poll';
import { makeUser } from '../../support/builders';
import { type Loopback, openLoopback } from '../../support/loopback';

let server: Loopback;
let network: Network;
let admin: Actor;
let answers: Record<string, (response: ServerResponse) => void>;

const itemOf = (id: string, title: string) =>
  `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><description>The harbour master said so.</description></item>`;
const feedOf = (...items: string[]) =>
  `<rss version="2.0"><channel><title>Harbour wire</title>${items.join('')}</channel></rss>`;
const sends =
  (body: string, type = 'application/rss+xml') =>
  (response: ServerResponse) =>
    response.writeHead(200, { 'content-type': type }).end(body);

async function add(path: string, siteUrl: string | null = null): Promise<string> {
  const added = await addInlet(admin, { url: server.url + path, title: path, siteUrl });
  if (!added.ok) throw new Error(added.error.message);
  return added.value.inletId;
}
const poll = (id: string) => pollInlet(network, id, false);
const inlet = (id: string) => db().inlet.findUniqueOrThrow({ where: { id } });

beforeAll(async () => {
  server = await openLoopback((request, response) => {
    const answer = answers[request.url ?? ''];
    if (answer) answer(response);
    else response.writeHead(404).end();
  });
  network = openNetwork({ allowed: readNetworks('127.0.0.1/32'), agent: 'test' });
  admin = (await makeUser('admin', 'Ada')).actor;
});
beforeEach(() => {
  answers = {};
});
afterAll(async () => {
  await network.close();
  await server.close();
});

describe('a feed among the sources', () => {
  it('is found from the address of its site', async () => {
    answers['/site'] = sends('<link rel="alternate" type="application/rss+xml" href="/site.xml">', 'text/html');
    answers['/site.xml'] = sends(feedOf());
    expect(await lookForFeed(network, { url: `${server.url}/site` })).toMatchObject({
      ok: true,
      value: { url: `${server.url}/site.xml`, title: 'Harbour wire' },
    });
    expect(await lookForFeed(network, { url: `${server.url}/nothing` })).toMatchObject({
      ok: false,
      error: { code: 'fetch-failed' },
    });
  });

  it('is there once, and belongs to admins', async () => {
    const id = await add('/own');
    const again = { url: `${server.url}/own`, title: 'x', siteUrl: null };
    expect(await addInlet(admin, again)).toMatchObject({ ok: false, error: { code: 'known-inlet' } });
    const editor = (await makeUser('editor', 'Bo')).actor;
    const { revision } = await inlet(id);
    const edit = { inletId: id, revision, url: `${server.url}/own`, everyMinutes: 15, fetchesPages: false };
    expect(await addInlet(editor, { ...again, url: `${server.url}/other` })).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
    expect(await editInlet(editor, edit)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(await editInlet(admin, edit)).toMatchObject({ ok: true });
    expect(await editInlet(admin, edit)).toMatchObject({ ok: false, error: { code: 'stale' } });
    expect(await inlet(id)).toMatchObject({ everyMinutes: 15, fetchesPages: false, revision: revision + 1 });
    expect(await removeInlet(admin, { inletId: id, revision: revision + 1 })).toMatchObject({ ok: true });
    const acts = await db().auditEvent.findMany({
      where: { action: { startsWith: 'inlet.' }, data: { path: ['url'], equals: `${server.url}/own` } },
    });
    expect(acts.map(({ action }) => action)).toEqual(['inlet.add', 'inlet.edit', 'inlet.remove']);
  });

  it('is there once when several bring its address at the same moment, and only one is told that it was added', async () => {
    const several = Array.from({ length: 4 }, (_, at) => at);
    const race = { url: 'https://race.example.org/rss', title: 'Race', siteUrl: 'https://race.example.org/' };
    const added = await Promise.all(several.map(() => addInlet(admin, race)));
    expect(added.filter(({ ok }) => ok)).toHaveLength(1);
    for (const one of added) if (!one.ok) expect(one.error.code).toBe('known-inlet');
    const list = '<opml><body><outline text="Run" xmlUrl="https://run.example.org/rss"/></body></opml>';
    const counts = await Promise.all(several.map(() => addOpml(admin, list)));
    expect(counts.map((each) => (each.ok ? each.value.added : each.error.code)).toSorted()).toEqual([0, 0, 0, 1]);
    const ids = await Promise.all(several.map((at) => add(`/lane/${at}`)));
    const moved = await Promise.all(
      ids.map((inletId) =>
        editInlet(admin, { inletId, revision: 1, url: `${server.url}/goal`, everyMinutes: null, fetchesPages: true }),
      ),
    );
    expect(moved.map((each) => (each.ok ? 'moved' : each.error.code)).toSorted()).toEqual([
      ...['known-inlet', 'known-inlet', 'known-inlet', 'moved'],
    ]);
  });

  it('that moved to where another is stays apart from it', async () => {
    answers['/here'] = answers['/there'] = (response) => response.writeHead(301, { location: '/home' }).end();
    answers['/home'] = sends(feedOf(itemOf('m', 'Moved house')));
    const ids = [await add('/here'), await add('/there')];
    expect(await Promise.all(ids.map(poll))).toMatchObject([{ status: 200 }, { status: 200 }]);
    const at = await Promise.all(ids.map(inlet));
    expect(at.filter(({ url }) => url === `${server.url}/home`)).toHaveLength(1);
  });

  it('comes and goes as OPML', async () => {
    const list =
      '<opml version="2.0"><body><outline text="Sea" xmlUrl="https://sea.example.org/rss" htmlUrl="https://sea.example.org/"/></body></opml>';
    expect(await addOpml(admin, list)).toMatchObject({ ok: true, value: { added: 1, known: 0 } });
    expect(await addOpml(admin, list)).toMatchObject({ ok: true, value: { added: 0, known: 1 } });
    expect(await addOpml(admin, 'nothing')).toMatchObject({ ok: false, error: { code: 'not-opml' } });
    expect(await opmlOfInlets()).toContain('xmlUrl="https://sea.example.org/rss"');
  });

  it('shows its health', async () => {
    answers['/health'] = sends(feedOf(itemOf('h', 'Health of the sea')));
    const id = await add('/health', 'https://health.example.org/');
    await poll(id);
    const { sourceId } = await inlet(id);
    expect(await healthBySource([sourceId])).toEqual(new Map([[sourceId, 'well']]));
    await poll(await add('/away', 'https://health.example.org/'));
    expect(await healthBySource([sourceId])).toEqual(new Map([[sourceId, 'trouble']]));
    const shown = (await inletsOf(sourceId)).find((each) => each.id === id);
    expect(shown).toMatchObject({ state: 'active', trouble: null, polls: [{ outcome: 'new', fresh: 1, status: 200 }] });
    expect(shown?.perDay.at(-1)).toBe(1);
  });
});
