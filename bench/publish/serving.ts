import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import { ensureBuild, ensureClient } from '../../scripts/build.mjs';
import { freePort } from '../../scripts/ports.mjs';
import { type Running, start } from '../../scripts/processes.mjs';
import { startServer } from '../../scripts/server.mjs';
import { printTable } from '../duplicates/table';
import { publishOne, publishThousand } from './fill';

const SECONDS = 10;
const CONNECTIONS = 20;
const FEED = '/feeds/all/rss.xml';

/**
 * Serves a feed of fifty items, a thousand published, beside nginx with the same bytes as a file, by turns; then once more while a story
 * is published every second.
 * @param databaseUrl a migrated database with nothing in it
 */
export async function measureServing(databaseUrl: string): Promise<void> {
  if (spawnSync('nginx', ['-v']).error) {
    console.log('\nServing is NOT measured: nginx is not there (a package of every distribution).');
    return;
  }
  await publishThousand();
  await ensureClient();
  const build = await ensureBuild();
  const port = await freePort();
  const env = {
    DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: 'measured-with-this-secret',
    NEXTAUTH_URL: `http://localhost:${port}`,
  };
  const desk = await startServer({ build, port, env: { ...process.env, ...env } });
  const answer = await fetch(desk.url + FEED, { headers: { 'Accept-Encoding': 'identity' } });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const nginx = await startNginx(bytes);
  const places = { desk: desk.url + FEED, nginx: `${nginx.url}/feed.xml` };
  const rows: (string | number)[][] = [];
  for (const kind of ['200', '304'] as const) {
    const rates: Record<string, number> = {};
    for (const [name, url] of Object.entries(places)) {
      const etag = (await fetch(url, { headers: { 'Accept-Encoding': 'identity' } })).headers.get('etag') ?? '';
      const measured = await fire(url, kind === '304' ? { 'if-none-match': etag } : {});
      rates[name] = measured.rate;
      rows.push([kind, name, Math.round(measured.rate), measured.p99, measured.others]);
    }
    rows.push([kind, 'desk : nginx', ((rates.desk ?? 0) / (rates.nginx ?? 1)).toFixed(3), '', '']);
  }
  printTable(
    `A feed of 50 items (${bytes.length.toLocaleString('en')} bytes), ${CONNECTIONS} connections, ${SECONDS} s each`,
    ['answer', 'server', 'requests/s', 'p99 ms', 'other answers'],
    rows,
  );
  await measurePublishing(places.desk);
  await desk.stop();
  await nginx.stop();
}

/** In a thread of its own, so that it does not keep the publishing of this one waiting. */
async function fire(url: string, headers: Record<string, string>) {
  const expected = headers['if-none-match'] ? 304 : 200;
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS, headers, workers: 1 });
  const counted = (result as unknown as { statusCodeStats: Record<string, { count: number }> }).statusCodeStats;
  const good = counted[expected]?.count ?? 0;
  const all = Object.values(counted).reduce((sum, { count }) => sum + count, 0);
  return { rate: good / result.duration, p99: result.latency.p99, others: all - good + result.errors };
}

/** Publishes every second under load, and looks when each story is in the feed. */
async function measurePublishing(url: string): Promise<void> {
  const load = fire(url, {});
  const delays: number[] = [];
  for (let at = 0; at < SECONDS - 1; at += 1) {
    const began = Date.now();
    const guid = await publishOne(`Published under load ${at}`);
    const committed = Date.now();
    while (!(await (await fetch(url)).text()).includes(guid)) {
      if (Date.now() - committed > 10_000) throw new Error('A story did not appear within ten seconds');
      await sleep(5);
    }
    delays.push(Date.now() - committed);
    await sleep(Math.max(0, 1_000 - (Date.now() - began)));
  }
  const { rate, p99 } = await load;
  delays.sort((a, b) => a - b);
  const median = delays[Math.floor(delays.length / 2)] ?? 0;
  printTable(
    'A publish every second, under the same load',
    ['requests/s', 'p99 ms', 'seen after ms: median', 'at most'],
    [[Math.round(rate), p99, median, delays.at(-1) ?? 0]],
  );
}

/** nginx with one worker a processor and no access log, as it would be set up to be fast. */
async function startNginx(bytes: Buffer): Promise<Running & { url: string }> {
  const place = mkdtempSync(path.join(tmpdir(), 'copydesk-nginx-'));
  mkdirSync(path.join(place, 'logs'));
  writeFileSync(path.join(place, 'feed.xml'), bytes);
  const port = await freePort();
  writeFileSync(
    path.join(place, 'nginx.conf'),
    `daemon off; user root; worker_processes auto; pid ${place}/nginx.pid; error_log ${place}/logs/error.log;
events { worker_connections 1024; }
http { access_log off; sendfile on; etag on; types { application/rss+xml xml; } open_file_cache max=10;
  server { listen 127.0.0.1:${port}; root ${place}; } }`,
  );
  const nginx = start('nginx', ['-p', place, '-c', path.join(place, 'nginx.conf')], {
    stopSignal: 'SIGTERM',
    graceMs: 3_000,
  });
  nginx.exited.then(() => rmSync(place, { recursive: true, force: true }));
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 50; tries += 1) {
    if (
      await fetch(`${url}/feed.xml`).then(
        (response) => response.ok,
        () => false,
      )
    )
      return { ...nginx, url };
    await sleep(100);
  }
  throw new Error(`nginx did not start.\n${nginx.output()}`);
}
