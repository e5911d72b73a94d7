import { createServer, get, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noteEveryPeer, requestAddress } from '@/lib/auth/peer-address';
import { PEER_HEADER } from '@/lib/auth/request-headers';

let server: Server;
let seen: IncomingHttpHeaders = {};
beforeAll(async () => {
  process.env.DATABASE_URL ||= 'postgresql://nobody@127.0.0.1:1/none';
  server = createServer((request, response) => {
    seen = request.headers;
    response.end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterAll(() => new Promise((closed) => server.close(closed)));

async function addressSeen(headers: Record<string, string> = {}) {
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((done, failed) => {
    get({ host: '127.0.0.1', port, headers, agent: false }, (response) => response.resume().on('end', done)).on(
      'error',
      failed,
    );
  });
  return requestAddress((name) => [seen[name]].flat()[0]);
}

describe('the address of a request', () => {
  test('is unknown in a process that does not note its peers, whatever the client claims', async () => {
    expect(await addressSeen({ [PEER_HEADER]: 'undefined 203.0.113.9', 'x-forwarded-for': '203.0.113.9' })).toBe(null);
  });

  test('is the socket’s, and not what the client claims in our own header or in the usual one', async () => {
    noteEveryPeer();
    expect(await addressSeen()).toBe('127.0.0.1');
    const seal = String(seen[PEER_HEADER]).split(' ')[0];
    expect(await addressSeen({ [PEER_HEADER]: `${seal} 203.0.113.9` })).toBe('127.0.0.1');
    expect(await addressSeen({ 'x-forwarded-for': '203.0.113.9' })).toBe('127.0.0.1');
  });

  test('is noted once, however often it is asked for', async () => {
    noteEveryPeer();
    await addressSeen();
    const first = seen[PEER_HEADER];
    noteEveryPeer();
    await addressSeen();
    expect(seen[PEER_HEADER]).toBe(first);
  });
});
