import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '../../../lib/db/client';
import { type Network, openNetwork } from '../../../lib/import/fetch';
import { addInlet } from '../../../lib/import/inlets/commands';
import { readNetworks } from '../../../lib/import/network/addresses';
import { startWorker } from '../../../lib/jobs/worker';
import { makeUser } from '../../support/builders';
import { type Loopback, openLoopback } from '../../support/loopback';

let server: Loopback;
let network: Network;

beforeAll(async () => {
  server = await openLoopback((_: IncomingMessage, response) =>
    response.end('<rss><channel><title>Sea</title></channel></rss>'),
  );
  network = openNetwork({ allowed: readNetworks('127.0.0.1/32'), agent: 'test' });
});
afterAll(async () => {
  await network.close();
  await server.close();
});

describe('a worker', () => {
  it('finds what is due when it starts, polls it once, and stops', async () => {
    const { actor } = await makeUser('admin', 'Ada');
    for (const path of ['/a', '/b', '/c'])
      await addInlet(actor, { url: server.url + path, title: path, siteUrl: null });
    const workers = await Promise.all([startWorker(network), startWorker(network)]);
    while ((await db().inletPoll.count()) < 3) await sleep(50);
    await Promise.all(workers.map((worker) => worker.stop()));
    expect(await db().inletPoll.count()).toBe(3);
    expect(server.requests.map(({ url }) => url).sort()).toEqual(['/a', '/b', '/c']);
  });
});
