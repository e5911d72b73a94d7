/*
 * Measures polling: npx tsx bench/intake-polling.ts [--sources=5000] [--hosts=1000]
 * One worker with an embedded PostgreSQL of its own polls a server on loopback that answers under many names as real ones do, until every
 * source was asked once. Prints a markdown table.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbedded } from '../scripts/embedded-postgres.mjs';
import { migrate } from '../scripts/migrate.mjs';
import { printTable } from './duplicates/table';

const option = (name: string, otherwise: number): number =>
  Number(process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
const [SOURCES, HOSTS] = [option('sources', 5_000), option('hosts', 1_000)];
const SLOW_MS = 2_000;

/** Of a hundred sources, how many answer in which way: a working day's mix, with more trouble than most. */
const MIX: [share: number, name: string][] = [
  [70, 'unchanged (304)'],
  [12, 'nothing new (200)'],
  [3, 'a new story (200)'],
  [4, 'moved (301)'],
  [3, 'asked too often (429)'],
  [3, 'in trouble (500)'],
  [3, 'slow (2 s)'],
  [2, 'broken'],
];
const KINDS = MIX.flatMap(([share, name]) => new Array<string>(share).fill(name));
const EMPTY = '<rss version="2.0"><channel><title>Bench</title></channel></rss>';
const story = (at: number) =>
  `<item><guid isPermaLink="false">s${at}</guid><title>Story ${at} of the bench</title><description>${`Line ${at} of a story that is long enough not to be taken for a summary of its page. `.repeat(14)}</description></item>`;

function answer(kind: string, at: number, response: ServerResponse): void {
  const send = (status: number, body = '', headers: Record<string, string> = {}) =>
    response.writeHead(status, { 'content-type': 'application/rss+xml', ...headers }).end(body);
  if (kind.startsWith('unchanged')) send(304);
  else if (kind.startsWith('a new')) send(200, EMPTY.replace('</channel>', `${story(at)}</channel>`));
  else if (kind.startsWith('moved')) send(301, '', { location: `/moved/${at}` });
  else if (kind.startsWith('asked')) send(429, '', { 'retry-after': '3600' });
  else if (kind.startsWith('in trouble')) send(500);
  else if (kind.startsWith('slow')) setTimeout(send, SLOW_MS, 200, EMPTY);
  else if (kind === 'broken') response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip at all');
  else send(200, EMPTY);
}

async function main(): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'copydesk-bench-'));
  const open = new Map<string, number>();
  let [most, requests] = [0, 0];
  const server = createServer((request: IncomingMessage, response) => {
    const host = request.headers.host ?? '';
    const now = (open.get(host) ?? 0) + 1;
    open.set(host, now);
    [most, requests] = [Math.max(most, now), requests + 1];
    response.on('finish', () => open.set(host, (open.get(host) ?? 1) - 1));
    const [, kind, at] = (request.url ?? '').split('/');
    answer(kind === 'moved' ? 'nothing new' : (KINDS[Number(at) % KINDS.length] ?? ''), Number(at), response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    const database = await startEmbedded({ dataDir, database: 'bench', disposable: true, usedBy: 'a benchmark' });
    process.env.DATABASE_URL = database.url;
    await migrate({ url: database.url });
    // Imported when the address is known: the client reads it once.
    const { closeDatabase, db } = await import('../lib/db/client');
    const { openNetwork } = await import('../lib/import/fetch');
    const { readNetworks } = await import('../lib/import/network/addresses');
    const { takeTurn } = await import('../lib/import/turns/store');
    const { startWorker } = await import('../lib/jobs/worker');
    const source = await db().source.create({ data: { key: 'name:bench', name: 'Bench' } });
    const urlOf = (at: number) => `http://s${at % HOSTS}.bench.example:${port}/feed/${at}`;
    await db().inlet.createMany({
      data: Array.from({ length: SOURCES }, (_, at) => ({
        ...{
          sourceId: source.id,
          url: urlOf(at),
          title: `Feed ${at}`,
          etag: '"1"',
          validatorsUrl: urlOf(at),
          nextAt: new Date(0),
        },
      })),
    });
    const resolve = ((
      _: string,
      __: unknown,
      done: (error: null, found: { address: string; family: number }[]) => void,
    ) => done(null, [{ address: '127.0.0.1', family: 4 }])) as unknown as typeof import('node:dns').lookup;
    const network = openNetwork({ allowed: readNetworks('127.0.0.1/32'), agent: 'Copydesk bench', resolve, takeTurn });
    const started = performance.now();
    const worker = await startWorker(network);
    while ((await db().inletPoll.count()) < SOURCES) await sleep(250);
    const seconds = (performance.now() - started) / 1_000;
    await worker.stop();
    const polls = await db().inletPoll.groupBy({
      by: ['outcome', 'status'],
      _count: true,
      orderBy: { _count: { inletId: 'desc' } },
    });
    const twice =
      SOURCES - (await db().inletPoll.findMany({ distinct: ['inletId'], select: { inletId: true } })).length;
    printTable(
      `Polling ${SOURCES} sources on ${HOSTS} hosts, one worker`,
      [
        'seconds',
        'sources an hour',
        'requests',
        'most requests at once at one host',
        'asked again after a failure',
        'articles',
      ],
      [
        [
          seconds.toFixed(0),
          Math.round((SOURCES / seconds) * 3_600).toLocaleString('en'),
          requests,
          most,
          twice,
          await db().article.count(),
        ],
      ],
    );
    printTable(
      'What came of them',
      ['outcome', 'status', 'polls'],
      polls.map(({ outcome, status, _count }) => [outcome, status ?? 'none', _count]),
    );
    await network.close();
    await closeDatabase();
    await database.stop();
  } finally {
    server.close();
    server.closeAllConnections();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

await main();
