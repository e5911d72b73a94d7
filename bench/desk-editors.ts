/*
 * Many editors at once: npx tsx bench/desk-editors.ts [--seconds=180] [--editors=20] [--articles=2000] [--seed=7]
 * Two server processes over one database; the editors meet at the head of the queue and decide, edit and undo at random by the desk's own
 * server actions. Afterwards the history is replayed. Prints a markdown table; exit code 1 where anything was lost.
 */
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ensureBuild } from '../scripts/build.mjs';
import { freePort } from '../scripts/ports.mjs';
import { stopAll } from '../scripts/processes.mjs';
import { startServer } from '../scripts/server.mjs';
import { createDatabase, createTemplate, openTestServer } from '../scripts/test-database.mjs';
import { printTable } from './duplicates/table';
import { check, snapshot } from './editors/check';
import { type Answers, actionsOf, DeskClient } from './editors/desk-client';
import { work } from './editors/editor';
import { listenTo } from './editors/listener';

const option = (name: string, otherwise: number): number =>
  Number(process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
const [SECONDS, EDITORS, ARTICLES, SEED] = [
  option('seconds', 180),
  option('editors', 20),
  option('articles', 2_000),
  option('seed', 7),
];

/** Mulberry32: the same acts in the same order for the same seed, as far as the servers let them. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
const quantile = (sorted: number[], share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);

async function fill(): Promise<string[]> {
  const { makeArticle, makeUser } = await import('../tests/support/builders');
  const { makeSessionToken } = await import('../lib/auth/token');
  const { sessionCookieName } = await import('../lib/auth/cookie');
  const { closeDatabase } = await import('../lib/db/client');
  for (let at = 0; at < ARTICLES; at += 1) {
    const blocks = [1, 2, 3, 4, 5].map((n) => `Passage ${n} of story ${at}, which says what happened on that day.`);
    await makeArticle({ title: `Story ${at} of the bench`, blocks });
  }
  const cookies: string[] = [];
  for (let at = 0; at < EDITORS; at += 1) {
    const { id } = await makeUser('editor', `Editor ${at}`);
    cookies.push(`${sessionCookieName()}=${await makeSessionToken({ userId: id, sessionVersion: 1 })}`);
  }
  await closeDatabase();
  return cookies;
}

async function main(): Promise<void> {
  const build = await ensureBuild();
  const host = await openTestServer();
  const { url } = await createDatabase(host.url, await createTemplate(host.url));
  const ports = [await freePort(), await freePort()];
  Object.assign(process.env, {
    DATABASE_URL: url,
    NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
    NEXTAUTH_URL: `http://localhost:${ports[0]}`,
    COPYDESK_WORKER: '0',
  });
  const cookies = await fill();
  const servers = await Promise.all(ports.map((port) => startServer({ build, port })));
  console.error('Both servers answer.');
  const database = new pg.Client(url);
  await database.connect();
  const before = await snapshot(database);
  const answers: Answers = new Map();
  const actions = actionsOf(build);
  const clients = cookies.map((cookie, at) => new DeskClient(servers[at % 2]?.url ?? '', cookie, actions, answers));
  const ear = await listenTo(clients);
  const began = Date.now();
  const until = began + SECONDS * 1_000;
  console.error(`${EDITORS} editors listen and work for ${SECONDS} s.`);
  const all = await Promise.all(clients.map((client, at) => work(client, `Editor ${at}`, random(SEED + at), until)));
  const seconds = (Date.now() - began) / 1_000;
  await sleep(1_000);
  console.error('Replaying the history.');
  const { notices, lateMs } = await ear.close(database);
  const taken = all.flatMap((one) => one.taken);
  const found = await check(database, before, taken);
  const took = all.flatMap(({ tookMs }) => tookMs).sort((a, b) => a - b);
  const outcomes = new Map<string, number>();
  for (const one of all) for (const [key, count] of one.outcomes) outcomes.set(key, (outcomes.get(key) ?? 0) + count);
  const counted = (pattern: RegExp) =>
    [...outcomes].reduce((sum, [key, count]) => sum + (pattern.test(key) ? count : 0), 0);
  printTable(
    `${EDITORS} editors, 2 server processes, ${ARTICLES.toLocaleString('en')} articles, ${Math.round(seconds)} s`,
    ['what', 'measured'],
    [
      ['acts asked for', `${took.length} (${(took.length / seconds).toFixed(0)} a second)`],
      ['done, of these merged', `${counted(/(done|merged)$/)}, ${counted(/merged$/)}`],
      ['refused because somebody was first', `${counted(/(stale|wrong-status|changed-since)$/)}`],
      ['articles decided', `${found.decided}`],
      ['an act, median and p95', `${quantile(took, 0.5)} ms, ${quantile(took, 0.95)} ms`],
      [
        'notices heard by 20 streams, p50 and p95 after the act',
        `${notices}, ${quantile(lateMs, 0.5)} ms, ${quantile(lateMs, 0.95)} ms`,
      ],
      [
        'answers of 500 or above',
        `${[...answers].reduce((sum, [status, count]) => sum + (status >= 500 ? count : 0), 0)}`,
      ],
      ['events replayed', `${found.events}`],
      ['decided twice, lost, written over or not as the history says', `${found.problems.length}`],
    ],
  );
  for (const [key, count] of [...outcomes].sort()) console.log(`${key}: ${count}`);
  for (const problem of found.problems.slice(0, 20)) console.log(problem);
  await database.end();
  if (found.problems.length > 0) process.exitCode = 1;
  await host.stop();
  await stopAll();
}

await main();
