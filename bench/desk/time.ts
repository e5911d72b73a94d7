import { db } from '../../lib/db/client';
import { openClusterCount } from '../../lib/duplicates/clusters/queries';
import { queueFacets, waitingCounts } from '../../lib/review/counts/queries';
import type { QueueFilter } from '../../lib/review/filters';
import { KEY_OF, ORDERS, type QueueOrder, writePlace } from '../../lib/review/order/order';
import { queuePage } from '../../lib/review/queries';
import { readToday } from '../../lib/review/today/queries';

/** Rounds that are not counted: the first are slower by half, while the code is compiled, which a server at work has behind it. */
const FIRST_ROUNDS = 5;

type Case = { name: string; run: () => Promise<unknown> };

/** Times what the queue's page reads, part by part and as a whole, and prints a markdown table. */
export async function timeQueries(size: number, rounds: number): Promise<void> {
  const source = await db().source.findFirstOrThrow({ where: { key: 'host:wire-150.example' } });
  const pending: QueueFilter = { status: 'pending' };
  const nobody = '00000000-0000-4000-8000-000000000000';
  const deep = await deepPlaces();
  const cases: Case[] = [
    { name: 'first page, by age', run: () => queuePage(pending) },
    ...(Object.keys(ORDERS) as QueueOrder[]).map((order) => ({
      name: `page in the middle, order ${order}`,
      run: () => queuePage({ ...pending, order }, { after: deep[order] }),
    })),
    { name: 'filtered by a rare source', run: () => queuePage({ ...pending, source: source.id }) },
    { name: 'filtered by a topic', run: () => queuePage({ ...pending, topic: 'bench:40' }) },
    { name: 'filtered by language and residue', run: () => queuePage({ ...pending, lang: 'tr', residue: true }) },
    { name: 'with duplicates', run: () => queuePage({ ...pending, duplicate: true }) },
    { name: 'search, a rare word', run: () => queuePage({ ...pending, q: 'w31234' }) },
    { name: 'search, a common word', run: () => queuePage({ ...pending, q: 'w3' }) },
    { name: 'search, a phrase and a field', run: () => queuePage({ ...pending, q: '"w1 w2" lang:en' }) },
    { name: 'search, a phrase that one text in ten has', run: () => queuePage({ ...pending, q: '"w0 w0"' }) },
    { name: 'search, a phrase of rarer words', run: () => queuePage({ ...pending, q: '"w20 w30"' }) },
    { name: 'tabs and menus', run: () => queueFacets(pending, nobody) },
    { name: 'tabs and menus under a topic', run: () => queueFacets({ ...pending, topic: 'bench:40' }, nobody) },
    { name: 'tabs and menus of a search', run: () => queueFacets({ ...pending, q: 'w31234' }, nobody) },
    { name: 'tabs and menus of a common word', run: () => queueFacets({ ...pending, q: 'w3' }, nobody) },
    { name: 'tabs and menus of that phrase', run: () => queueFacets({ ...pending, q: '"w1 w2" lang:en' }, nobody) },
    { name: 'counts of the navigation', run: waitingCounts },
    { name: 'open clusters, for the navigation', run: openClusterCount },
    { name: 'the day so far', run: () => readToday(nobody) },
    {
      name: '**the whole page**',
      run: () =>
        Promise.all([
          queuePage(pending),
          queueFacets(pending, nobody),
          readToday(nobody),
          waitingCounts(),
          openClusterCount(),
        ]),
    },
  ];
  console.log(`\n${size.toLocaleString('en')} articles, ${rounds} rounds, milliseconds:\n`);
  console.log('| what | median | p95 |\n|---|---:|---:|');
  for (const { name, run } of cases) {
    for (let round = 0; round < FIRST_ROUNDS; round++) await run();
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      await run();
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    console.log(`| ${name} | ${at(times, 0.5)} | ${at(times, 0.95)} |`);
  }
}

const at = (sorted: readonly number[], share: number) =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);

/** The places in the middle of the waiting articles, by each order's key. */
async function deepPlaces(): Promise<Record<QueueOrder, string>> {
  const count = await db().article.count({ where: { status: 'pending' } });
  const [row] = await db().article.findMany({
    where: { status: 'pending' },
    orderBy: { createdAt: 'asc' },
    skip: Math.floor(count / 2),
    take: 1,
  });
  if (!row) throw new Error('Nothing waits');
  const rank = { weight: row.sourceWeight, copies: 0, topic: row.firstTopicId, embargo: null };
  const place = { createdAt: row.createdAt.toISOString(), id: row.id };
  const entries = (Object.keys(ORDERS) as QueueOrder[]).map((order) => [
    order,
    writePlace({ ...place, key: KEY_OF[order](rank) }),
  ]);
  return Object.fromEntries(entries);
}
