import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Network, openNetwork } from '../../../lib/import/fetch';
import { readNetworks } from '../../../lib/import/network/addresses';

const proxy = createServer((request, response) => {
  asked.push(`${request.method} ${request.url} for ${request.headers.host}`);
  response.end('by the proxy');
});
proxy.on('connect', (request, socket) => {
  asked.push(`CONNECT ${request.url}`);
  socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
});

let network: Network;
let asked: string[];

beforeAll(async () => {
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  vi.stubEnv('HTTP_PROXY', address);
  vi.stubEnv('HTTPS_PROXY', address);
  vi.stubEnv('NO_PROXY', 'own.example.org');
  network = openNetwork({ allowed: readNetworks(''), agent: 'test' });
});
beforeEach(() => {
  asked = [];
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await network.close();
  await new Promise((closed) => proxy.close(closed));
});

describe('a proxy of the environment', () => {
  it('is asked for http as a request, since most let no tunnel through to its port', async () => {
    expect(await network.fetch('http://news.example.org/feed?page=2')).toMatchObject({ ok: true });
    expect(asked).toEqual(['GET http://news.example.org/feed?page=2 for news.example.org']);
  });

  it('is asked for a tunnel to https', async () => {
    expect(await network.fetch('https://news.example.org/feed')).toMatchObject({ ok: false });
    expect(asked).toEqual(['CONNECT news.example.org:443']);
  });

  it('is not asked for what the environment leaves out', async () => {
    expect(await network.fetch('http://own.example.org/')).toMatchObject({ error: { kind: 'unresolved' } });
    expect(asked).toEqual([]);
  });

  it.each(['http://127.0.0.1/', 'http://10.0.0.1/', 'http://[::1]/', 'http://169.254.169.254/latest/meta-data/'])(
    'is never asked for %s',
    async (address) => {
      expect(await network.fetch(address)).toMatchObject({ error: { kind: 'refused-address' } });
      expect(asked).toEqual([]);
    },
  );
});
