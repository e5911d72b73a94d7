import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { STATUSES } from '../../../lib/articles/types';
import { db } from '../../../lib/db/client';
import { lookAmong } from '../../../lib/review/among/queries';
import { matchingArticles } from '../../../lib/review/bulk/queries';
import { countMatching, queueFacets } from '../../../lib/review/counts/queries';
import type { QueueFilter } from '../../../lib/review/filters';
import { queuePage } from '../../../lib/review/queries';
import { makeArticle, makeTopic } from '../../support/builders';

const MANY = 5_001;
let rare: string;
let common: string;

/** How many articles a list with this filter shows. */
const shown = async (filter: QueueFilter): Promise<number> => (await queuePage(filter, {}, MANY + 1)).rows.length;

beforeAll(async () => {
  [rare, common] = [await makeTopic('test:rare', 'Rare'), await makeTopic('test:common', 'Common')];
  const words = { title: 'The lighthouse keeper retires' };
  for (const status of STATUSES) if (status !== 'merged') await makeArticle({ ...words, status, topics: [rare] });
  await makeArticle({ ...words, topics: [rare, common], lang: 'de', source: 'Bote' });
  await makeArticle({ title: 'The tide table', topics: [common], lang: 'fr', source: 'Harbour Office' });
  const { id } = await makeArticle({ title: 'The tide table', topics: [common] });
  // Five thousand more of the same, which no test needs to import one by one.
  await db().$executeRaw`
    INSERT INTO "Article" (id, "documentId", "sourceId", ordinal, title, text, sketch, found, "wordCount", "residueCount")
    SELECT gen_random_uuid(), "documentId", "sourceId", ordinal + n, title, text, sketch, found, "wordCount", "residueCount"
    FROM "Article", generate_series(1, ${MANY}) AS n WHERE id = ${id}::uuid`;
  const other = await makeArticle({ title: 'The weather report', status: 'approved' });
  await db().$executeRaw`
    INSERT INTO "Article" (id, "documentId", "sourceId", ordinal, title, text, sketch, found, "wordCount", "residueCount", status)
    SELECT gen_random_uuid(), "documentId", "sourceId", ordinal + n, title, text, sketch, found, "wordCount", "residueCount", status
    FROM "Article", generate_series(1, ${MANY}) AS n WHERE id = ${other.id}::uuid`;
  await db().$executeRaw`
    INSERT INTO "ArticleTopic" (id, "articleId", "topicId", "assignedAs", "byName")
    SELECT gen_random_uuid(), id, ${common}, 'person', 'A test' FROM "Article" a WHERE title = 'The tide table'
    ON CONFLICT DO NOTHING`;
  await db().$executeRaw`ANALYZE "Article"`;
}, 60_000);

describe('what is asked about a filter', () => {
  it('is asked of the few articles that a topic or words lead to, and of all where they are many', async () => {
    const settled = async (filter: Omit<QueueFilter, 'status'>) =>
      (await lookAmong({ status: 'pending', ...filter })).settled;
    expect(await settled({})).toBeNull();
    expect(await settled({ topic: rare })).toBe('topic');
    expect(await settled({ topic: common })).toBeNull();
    expect(await settled({ q: 'lighthouse' })).toBe('words');
    expect(await settled({ q: 'tide' })).toBeNull();
    expect(await settled({ topic: common, q: 'lighthouse' })).toBe('words');
    expect(await settled({ q: 'nosuchfield:1 lighthouse' })).toBeNull();
  });

  it.each<[string, Omit<QueueFilter, 'status'>]>([
    ['a rare topic', { topic: 'test:rare' }],
    ['words', { q: 'lighthouse keeper' }],
    ['words under a topic that many have', { topic: 'test:common', q: 'lighthouse' }],
    ['words and a field', { q: 'lighthouse lang:de' }],
    ['a topic and a language', { topic: 'test:rare', lang: 'de' }],
    ['words that many have, and a field', { q: 'tide lang:fr' }],
    ['words that many have, and two fields', { q: 'tide source:harbour -lang:de' }],
    ['words that many have under a topic, and a field', { topic: 'test:rare', q: 'tide lang:fr' }],
    ['words that nothing has', { q: 'zeppelin' }],
    ['a topic that nothing has', { topic: 'test:none' }],
  ])('is the same in the tabs as in the lists: %s', async (_, filter) => {
    const facets = await queueFacets({ status: 'pending', ...filter }, randomUUID());
    for (const status of STATUSES) expect(facets.statuses[status]).toBe(await shown({ ...filter, status }));
    expect(facets.residue).toBe(await shown({ ...filter, status: 'pending', residue: true }));
    for (const { id, count } of facets.sources) {
      expect(count).toBe(await shown({ ...filter, status: 'pending', source: id }));
    }
    // Where more than are counted have one, the menu names it without a count.
    for (const { id, count } of facets.topics)
      if (count !== null) expect(count).toBe(await shown({ ...filter, status: 'pending', topic: id }));
    expect(await matchingArticles({ status: 'pending', ...filter })).toHaveLength(facets.statuses.pending ?? -1);
  });

  it('is bounded of a topic that many have', async () => {
    const { bound, statuses } = await queueFacets({ status: 'pending', topic: common }, randomUUID());
    expect([bound, statuses.pending]).toEqual([5_000, MANY]);
    expect(await shown({ status: 'pending', topic: common, lang: 'de' })).toBe(1);
  });

  it('is bounded sooner where words that many have are looked for in one text after another', async () => {
    const { bound, statuses, languages } = await queueFacets({ status: 'pending', q: 'tide' }, randomUUID());
    expect([bound, statuses.pending]).toEqual([200, 201]);
    expect(languages.every(({ count }) => count === null)).toBe(true);
  });

  it('is not counted where those words would have to be looked for in more texts still', async () => {
    const { statuses } = await queueFacets({ status: 'pending', q: 'tide' }, randomUUID());
    expect(statuses).toMatchObject({ approved: null, rejected: 0 });
    const { sources, statuses: here } = await queueFacets({ status: 'approved', q: 'tide' }, randomUUID());
    expect(here.approved).toBeNull();
    expect(sources.every(({ count }) => count === null)).toBe(true);
    expect(await countMatching({ status: 'approved', q: 'tide' })).toBeNull();
  });
});

describe('a phrase of words that many have', () => {
  let one: string;
  beforeAll(async () => {
    one = (await makeArticle({ title: 'Sun before the rain' })).id;
    const { id } = await makeArticle({ title: 'Rain before the sun' });
    await db().$executeRaw`
      INSERT INTO "Article" (id, "documentId", "sourceId", ordinal, title, text, sketch, found, "wordCount", "residueCount")
      SELECT gen_random_uuid(), "documentId", "sourceId", ordinal + n, title, text, sketch, found, "wordCount", "residueCount"
      FROM "Article", generate_series(1, ${2 * MANY}) AS n WHERE id = ${id}::uuid`;
    await db().$executeRaw`ANALYZE "Article"`;
  }, 60_000);

  it('leads to the few articles that have it, whichever have its words', async () => {
    const filter: QueueFilter = { status: 'pending', q: '"sun before"' };
    expect((await lookAmong(filter)).settled).toBe('words');
    expect((await queuePage(filter)).rows.map(({ id }) => id)).toEqual([one]);
    expect(await countMatching(filter)).toBe(1);
  });

  it('leads to none where no article has the phrase', async () => {
    const filter: QueueFilter = { status: 'pending', q: '"the before"' };
    expect((await lookAmong(filter)).settled).toBe('words');
    expect((await queuePage(filter)).rows).toEqual([]);
  });

  it('is looked for in all of them where many have it', async () => {
    const filter: QueueFilter = { status: 'pending', q: '"before the sun"' };
    expect((await lookAmong(filter)).settled).toBeNull();
    expect((await queuePage(filter, {}, 20)).rows).toHaveLength(20);
    // Both of its pairs are frequent, together they are not.
    expect(await countMatching({ ...filter, q: '"before the rain"' })).toBe(1);
    expect((await queuePage({ ...filter, q: '"before the rain"' })).rows.map(({ id }) => id)).toEqual([one]);
  });
});
