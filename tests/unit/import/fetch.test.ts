import type { lookup } from 'node:dns';
import { createServer } from 'node:net';
import { Readable } from 'node:stream';
import { brotliCompressSync, createGzip, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FetchOptions, type Network, openNetwork } from '../../../lib/import/fetch';
import { readNetworks } from '../../../lib/import/network/addresses';
import { type Loopback, openLoopback } from '../../support/loopback';

const LIMITS = { maxWireBytes: 200_000, maxBytes: 1_000_000, totalMs: 1_500, silenceMs: 1_000 };
const FEED = '<rss version="2.0"><channel><title>Harbour</title></channel></rss>';
const BOMB_BYTES = 16 * 1024 * 1024;

let server: Loopback;
let network: Network;

const ask = (path: string, options: FetchOptions = {}) =>
  network.fetch(server.url + path, { limits: LIMITS, ...options });
const text = (body: Uint8Array) => new TextDecoder().decode(body);

beforeAll(async () => {
  const packed: Record<string, Buffer> = {
    gzip: gzipSync(FEED),
    br: brotliCompressSync(FEED),
    deflate: deflateSync(FEED),
    raw: deflateRawSync(FEED),
    twice: gzipSync(gzipSync(FEED)),
    broken: gzipSync(FEED).subarray(0, 30),
    'gzip-bomb': gzipSync(Buffer.alloc(BOMB_BYTES)),
    'br-bomb': brotliCompressSync(Buffer.alloc(BOMB_BYTES)),
    'bomb-in-bomb': gzipSync(gzipSync(Buffer.alloc(BOMB_BYTES))),
    empty: Buffer.alloc(0),
  };
  const encodings: Record<string, string> = {
    raw: 'deflate',
    twice: 'gzip, gzip',
    broken: 'gzip',
    'gzip-bomb': 'gzip',
    'br-bomb': 'br',
    'bomb-in-bomb': 'gzip, gzip',
    empty: 'gzip',
  };
  server = await openLoopback((request, response) => {
    const [, kind = '', name = ''] = (request.url ?? '').split('/');
    if (kind === 'packed') {
      response.writeHead(200, { 'content-encoding': encodings[name] ?? name }).end(packed[name]);
    } else if (kind === 'redirect') {
      const [status, ...rest] = decodeURIComponent(name).split(' ');
      response.writeHead(Number(status), { location: rest.join(' ') }).end('moved');
    } else if (kind === 'loop') {
      response.writeHead(302, { location: `/loop/${Number(name) + 1}` }).end();
    } else if (kind === 'drip') {
      response.writeHead(200);
      const drip = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(drip));
    } else if (kind === 'silent') {
      // Never answers.
    } else if (kind === 'endless') {
      Readable.from(
        (function* () {
          for (;;) yield Buffer.alloc(10_000, 120);
        })(),
      ).pipe(response);
    } else if (kind === 'endless-gzip') {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      Readable.from(
        (function* () {
          for (;;) yield Buffer.alloc(10_000);
        })(),
      )
        .pipe(createGzip())
        .pipe(response);
    } else if (kind === 'headers') {
      response.end(JSON.stringify({ method: request.method, ...request.headers }));
    } else {
      response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"one"' }).end(FEED);
    }
  });
  network = openNetwork({ allowed: readNetworks('127.0.0.0/8'), agent: 'Copydesk (+desk@example.org)' });
});

afterAll(async () => {
  await network.close();
  await server.close();
});

describe('a fetch', () => {
  it('gives the whole response', async () => {
    const fetched = await ask('/feed');
    if (!fetched.ok) throw new Error(fetched.error.message);
    expect(text(fetched.value.body)).toBe(FEED);
    expect(fetched.value).toMatchObject({ status: 200, hops: 0, permanentUrl: null, url: `${server.url}/feed` });
    expect(fetched.value.headers).toMatchObject({ etag: '"one"', 'content-type': 'application/rss+xml' });
  });

  it.each(['gzip', 'br', 'deflate', 'raw', 'twice'])('unpacks %s', async (name) => {
    const fetched = await ask(`/packed/${name}`);
    expect(fetched.ok && text(fetched.value.body)).toBe(FEED);
  });

  it('takes an empty body for what it is, packed or not', async () => {
    const fetched = await ask('/packed/empty');
    expect(fetched.ok && fetched.value.body.length).toBe(0);
  });

  it('says who asks', async () => {
    const fetched = await ask('/headers');
    expect(fetched.ok && JSON.parse(text(fetched.value.body))).toMatchObject({
      'user-agent': 'Copydesk (+desk@example.org)',
    });
  });

  it('sends validators to the address that gave them, and to no other', async () => {
    const validators = { url: `${server.url}/headers`, etag: '"one"', lastModified: 'Sat, 01 Nov 2025 10:00:00 GMT' };
    const same = await ask('/headers', { validators });
    expect(same.ok && JSON.parse(text(same.value.body))).toMatchObject({
      'if-none-match': '"one"',
      'if-modified-since': validators.lastModified,
    });
    const other = await ask('/headers/2', { validators });
    expect(other.ok && JSON.parse(text(other.value.body))).not.toHaveProperty('if-none-match');
  });
});

describe('redirects', () => {
  const to = (status: number, path: string) => `/redirect/${encodeURIComponent(`${status} ${path}`)}`;

  it('are followed; a permanent one is remembered, a temporary one is not', async () => {
    expect(await ask(to(301, '/feed'))).toMatchObject({
      ok: true,
      value: { hops: 1, permanentUrl: `${server.url}/feed` },
    });
    expect(await ask(to(302, '/feed'))).toMatchObject({ ok: true, value: { hops: 1, permanentUrl: null } });
  });

  it('after a temporary one move nothing for good', async () => {
    const first = to(302, to(301, '/feed'));
    expect(await ask(first)).toMatchObject({ ok: true, value: { hops: 2, permanentUrl: null } });
    const second = to(308, to(302, '/feed'));
    expect(await ask(second)).toMatchObject({ ok: true, value: { permanentUrl: server.url + to(302, '/feed') } });
  });

  it('turn a POST into a GET where browsers do, and send headers of one host to no other', async () => {
    const options = { method: 'POST', body: 'x', headers: { 'x-signature': 's' } } as const;
    const seeOther = await ask(to(303, '/headers'), options);
    expect(seeOther.ok && JSON.parse(text(seeOther.value.body))).toMatchObject({ method: 'GET', 'x-signature': 's' });
    const kept = await ask(to(307, '/headers'), options);
    expect(kept.ok && JSON.parse(text(kept.value.body))).toMatchObject({ method: 'POST' });
    const elsewhere = await ask(to(307, `${server.url.replace('127.0.0.1', '127.0.0.2')}/headers`), options);
    expect(elsewhere.ok && JSON.parse(text(elsewhere.value.body))).not.toHaveProperty('x-signature');
  });

  it.each([
    'http://10.0.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'file:///etc/passwd',
    'http://0x0a.1/',
    '//[::ffff:10.0.0.1]/',
  ])('to %s are refused', async (location) => {
    expect(await ask(to(302, location))).toMatchObject({ ok: false, error: { kind: 'refused-address' } });
  });

  it('without end are left after ten', async () => {
    const before = server.requests.length;
    expect(await ask('/loop/0')).toMatchObject({ ok: false, error: { kind: 'too-many-redirects' } });
    expect(server.requests.length - before).toBe(11);
  });
});

describe('a hostile server', () => {
  it.each([
    ['/packed/gzip-bomb', 'too-large'],
    ['/packed/br-bomb', 'too-large'],
    ['/packed/bomb-in-bomb', 'too-large'],
    ['/packed/broken', 'bad-response'],
    ['/endless', 'too-large'],
    ['/endless-gzip', 'too-large'],
    ['/drip', 'timeout'],
    ['/silent', 'timeout'],
  ])('%s ends as %s', async (path, kind) => {
    expect(await ask(path)).toMatchObject({ ok: false, error: { kind } });
  });

  it('with a head of 100 MB is left before it was sent', async () => {
    let sent = 0;
    const raw = createServer((socket) => {
      socket.on('error', () => {});
      socket.write('HTTP/1.1 200 OK\r\nx: ');
      const piece = Buffer.alloc(64 * 1024, 120);
      const pump = () => {
        while (sent < 100 * 1024 * 1024 && !socket.destroyed) {
          sent += piece.length;
          if (!socket.write(piece)) return socket.once('drain', pump);
        }
      };
      pump();
    });
    await new Promise<void>((resolve) => raw.listen(0, '127.0.0.1', resolve));
    const address = raw.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect(await network.fetch(`http://127.0.0.1:${port}/`, { limits: LIMITS })).toMatchObject({
      ok: false,
      error: { kind: 'too-large' },
    });
    expect(sent).toBeLessThan(20 * 1024 * 1024);
    raw.close();
  });

  it('that speaks no HTTP gives a broken response', async () => {
    const raw = createServer((socket) => socket.end('220 smtp.example.org ESMTP\r\n'));
    await new Promise<void>((resolve) => raw.listen(0, '127.0.0.1', resolve));
    const address = raw.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect(await network.fetch(`http://127.0.0.1:${port}/`)).toMatchObject({
      ok: false,
      error: { kind: 'bad-response' },
    });
    raw.close();
  });

  it('is left when the caller cancels', async () => {
    const controller = new AbortController();
    const asked = ask('/silent', { signal: controller.signal });
    controller.abort();
    expect(await asked).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
  });
});

describe('names', () => {
  const resolving = (...answers: string[][]) => {
    const asked: string[] = [];
    const resolve = ((
      host: string,
      _: unknown,
      callback: (error: null, found: { address: string; family: number }[]) => void,
    ) => {
      const found = answers[Math.min(asked.length, answers.length - 1)] ?? [];
      asked.push(host);
      callback(
        null,
        found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    }) as typeof lookup;
    return { asked, resolve };
  };
  const open = (resolve: typeof lookup, list = '') =>
    openNetwork({ allowed: readNetworks(list), agent: 'test', resolve });

  it.each([
    [['127.0.0.1']],
    [['93.184.216.34', '10.0.0.1']],
    [['::1']],
    [['::ffff:127.0.0.1']],
    [['169.254.169.254']],
    [['64:ff9b::a00:1']],
  ])('that stand for %j are refused', async (addresses) => {
    const own = open(resolving(addresses).resolve);
    expect(await own.fetch('http://news.example.org/')).toMatchObject({
      ok: false,
      error: { kind: 'refused-address' },
    });
    await own.close();
  });

  it('are resolved once for a connection, so that none changes between check and use', async () => {
    const port = new URL(server.url).port;
    const { asked, resolve } = resolving(['127.0.0.1'], ['10.0.0.1']);
    const own = open(resolve, '127.0.0.0/8');
    expect(await own.fetch(`http://news.example.org:${port}/feed`)).toMatchObject({ ok: true });
    expect(asked).toEqual(['news.example.org']);
    await own.close();
  });

  it('that are not known are said to be so', async () => {
    const unknown = ((host: string, _: unknown, callback: (error: Error) => void) =>
      callback(Object.assign(new Error(host), { code: 'ENOTFOUND' }))) as typeof lookup;
    const own = open(unknown);
    expect(await own.fetch('http://news.example.org/')).toMatchObject({ ok: false, error: { kind: 'unresolved' } });
    await own.close();
  });
});
