import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { db } from '../../../lib/db/client';
import { sketchOf } from '../../../lib/duplicates/search/sketch';
import { env } from '../../../lib/env';
import { prose } from '../../unit/duplicates/prose';
import { makeImporter } from './stories';

/** More holders than a sketch value may have before it counts as common. */
const COPIES = 210;
const SHARED = prose(1, 240);
const withTail = (seed: number) => `${SHARED}.\n\n${prose(seed, 240)}.`;

let importer: Awaited<ReturnType<typeof makeImporter>>;
beforeAll(async () => {
  importer = await makeImporter();
});

/** Stores articles as imports would have left them, all with something in common. */
async function storeCopies(textOf: (seed: number) => string): Promise<Set<string>> {
  const source = await db().source.create({ data: { key: `name:${randomUUID()}`, name: 'Many papers' } });
  const document = await db().document.create({
    data: {
      ...{ sourceId: source.id, origin: 'copies', mediaType: 'text/plain', charset: 'utf-8' },
      ...{ bytes: Buffer.from('x'), sha256: randomUUID(), text: 'x', marks: [], fields: {} },
    },
  });
  const rows = Array.from({ length: COPIES }, (_, at) => {
    const text = textOf(1_000 + at);
    return {
      ...{ documentId: document.id, sourceId: source.id, ordinal: at + 1, title: `Copy ${at}`, text },
      ...{ sketch: sketchOf(text), found: {}, wordCount: 480, residueCount: 0 },
    };
  });
  const stored = await db().article.createManyAndReturn({ data: rows, select: { id: true } });
  return new Set(stored.map(({ id }) => id));
}

it('a text that hundreds have printed is still found in one more copy with an end of its own', async () => {
  const copies = await storeCopies(withTail);
  for (const seed of [2_001, 2_002]) {
    const { id } = await importer.take(`A headline of its own ${seed}\n\n${withTail(seed)}`, {
      source: `Paper ${seed}`,
    });
    const pairs = await db().duplicatePair.findMany({ where: { OR: [{ aId: id }, { bId: id }] } });
    const others = pairs.map(({ aId, bId }) => (aId === id ? bId : aId));
    expect(others.filter((other) => copies.has(other)).length, `copy ${seed}`).toBeGreaterThan(0);
  }
});

it('what hundreds of stories have around them is no passage in common, once it is known', async () => {
  const furniture = prose(3, 60);
  const framed = (seed: number) => `${prose(seed, 240)}.\n\n${furniture}.`;
  await storeCopies((seed) => framed(seed + 5_000));
  await importer.take(`A headline of its own\n\n${framed(7_001)}`, { source: 'Paper 7001' });
  const { id } = await importer.take(`Another headline\n\n${framed(7_002)}`, { source: 'Paper 7002' });
  expect(await db().duplicatePair.count({ where: { OR: [{ aId: id }, { bId: id }] } })).toBe(0);
});

it('copies are looked for as many days back as the desk says, and in all that is stored where it says nothing', async () => {
  const text = prose(77, 240);
  const old = await importer.take(`A headline of the old one\n\n${text}`, { source: 'Old Paper' });
  await db().$executeRaw`UPDATE "Article" SET "createdAt" = now() - interval '40 days' WHERE id = ${old.id}::uuid`;
  const found = async (days: number | undefined, source: string): Promise<boolean> => {
    env().COPYDESK_DUPLICATES_WINDOW_DAYS = days;
    try {
      const { id } = await importer.take(`A headline of ${source}\n\n${text}`, { source });
      return (await db().duplicatePair.count({ where: { aId: { in: [id, old.id] }, bId: { in: [id, old.id] } } })) > 0;
    } finally {
      env().COPYDESK_DUPLICATES_WINDOW_DAYS = undefined;
    }
  };
  expect(await found(30, 'Paper of a month')).toBe(false);
  expect(await found(0, 'Paper of none')).toBe(false);
  expect(await found(60, 'Paper of two months')).toBe(true);
  expect(await found(undefined, 'Paper of all')).toBe(true);
});
