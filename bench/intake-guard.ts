/*
 * Measures what hostile addresses, bodies and feeds cost: npx tsx bench/intake-guard.ts
 * A server on loopback plays the hostile one; prints markdown tables.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createRawServer } from 'node:net';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { parseFeed as parseWithFeedParser } from '@rowanmanning/feed-parser';
import { parseFeed as parseWithFeedsmith } from 'feedsmith';
import RssParser from 'rss-parser';
import { parseFeed } from '../lib/import/feed/parse';
import { type FetchOptions, openNetwork } from '../lib/import/fetch';
import { readNetworks } from '../lib/import/network/addresses';
import { checkUrl } from '../lib/import/network/url';
import { HOSTILE_URLS } from '../tests/unit/import/network/hostile-urls';
import { printTable } from './duplicates/table';

const MEGABYTE = 1024 * 1024;
const FETCH: FetchOptions = { limits: { totalMs: 10_000, silenceMs: 5_000 } };

async function main(): Promise<void> {
  const nowhere = readNetworks('');
  const refused = HOSTILE_URLS.filter((url) => !checkUrl(url, nowhere).ok).length;
  printTable('Hostile addresses', ['addresses', 'refused before a look-up'], [[HOSTILE_URLS.length, refused]]);
  await bodies();
  await feeds();
}

async function bodies(): Promise<void> {
  const zeros = Buffer.alloc(1024 * MEGABYTE);
  const packed: Record<string, [string, Buffer]> = {
    gzip: ['gzip', gzipSync(zeros)],
    brotli: ['br', brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } })],
  };
  const server = createServer((request, response) => {
    const name = request.url?.slice(1) ?? '';
    const body = packed[name];
    response.on('error', () => {});
    if (body) response.writeHead(200, { 'content-encoding': body[0] }).end(body[1]);
    else if (name.startsWith('loop')) response.writeHead(301, { location: `/loop${Number(name.slice(4)) + 1}` }).end();
    else {
      const drip = setInterval(() => response.write('<'), 100);
      response.on('close', () => clearInterval(drip));
    }
  });
  const head = createRawServer((socket) => {
    socket.on('error', () => {});
    socket.write('HTTP/1.1 200 OK\r\nx: ');
    socket.end(Buffer.alloc(100 * MEGABYTE, 0x78));
  });
  const [url, headUrl] = [await listen(server), await listen(head as unknown as Server)];
  const network = openNetwork({ allowed: readNetworks('127.0.0.1/32'), agent: 'Copydesk bench' });
  const rows: (string | number)[][] = [];
  const cases: [string, string][] = [
    ['gzip bomb, 1 GB', `${url}/gzip`],
    ['brotli bomb, 1 GB', `${url}/brotli`],
    ['endless drip, a byte every 100 ms (limit here: 10 s)', `${url}/drip`],
    ['10,000 redirects', `${url}/loop0`],
    ['a head of 100 MB', headUrl],
  ];
  for (const [name, address] of cases) {
    const [before, started] = [process.memoryUsage().rss, performance.now()];
    const fetched = await network.fetch(address, FETCH);
    const grown = Math.max(0, (process.memoryUsage().rss - before) / MEGABYTE);
    rows.push([
      name,
      fetched.ok ? 'taken' : fetched.error.kind,
      Math.round(performance.now() - started),
      grown.toFixed(0),
    ]);
  }
  printTable('Hostile bodies', ['body', 'ended as', 'ms', 'memory grew, MB'], rows);
  await network.close();
  for (const each of [server, head]) each.close();
  server.closeAllConnections();
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const rss = (inside: string, before = '') =>
  `<?xml version="1.0"?>${before}<rss version="2.0"><channel><title>H</title><item><title>Quay</title><description>${inside}</description></item></channel></rss>`;
const ENTITIES = `<!DOCTYPE rss [<!ENTITY a0 "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')}]>`;

/** Feeds that take a parser apart, each read by ours and by the others. */
const FEEDS: [string, () => Uint8Array][] = [
  ['entity bomb', () => Buffer.from(rss('&a9;', ENTITIES))],
  ['UTF-16', () => utf16(rss('x').replace('"1.0"', '"1.0" encoding="utf-16"'))],
  ['nested 100,000 deep', () => Buffer.from(rss(`${'<b>'.repeat(100_000)}x${'</b>'.repeat(100_000)}`))],
  ['an item of 50 MB', () => Buffer.from(rss('lorem ipsum '.repeat((50 * MEGABYTE) / 12)))],
];

async function feeds(): Promise<void> {
  const readers: [string, (bytes: Uint8Array) => unknown][] = [
    ['Copydesk', (bytes) => parseFeed(bytes, { url: null })],
    ['feedsmith', (bytes) => parseWithFeedsmith(new TextDecoder().decode(bytes))],
    ['@rowanmanning/feed-parser', (bytes) => parseWithFeedParser(new TextDecoder().decode(bytes))],
    ['rss-parser', (bytes) => new RssParser().parseString(new TextDecoder().decode(bytes))],
  ];
  const rows: string[][] = [];
  for (const [name, make] of FEEDS) {
    const bytes = make();
    const row = [name];
    for (const [, read] of readers) {
      const [before, started] = [process.memoryUsage().rss, performance.now()];
      const outcome = await Promise.resolve()
        .then(() => read(bytes))
        .then((value) =>
          typeof value === 'object' && value !== null && 'ok' in value && !value.ok ? 'refused' : 'read',
        )
        .catch(() => 'refused');
      const grown = Math.max(0, (process.memoryUsage().rss - before) / MEGABYTE);
      row.push(
        `${outcome}, ${Math.round(performance.now() - started).toLocaleString('en')} ms, ${grown.toFixed(0)} MB`,
      );
    }
    rows.push(row);
  }
  printTable('Hostile feeds', ['feed', ...readers.map(([name]) => name)], rows);
}

await main();
