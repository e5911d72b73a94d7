import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '../../../lib/db/client';
import { transaction } from '../../../lib/db/transaction';
import { fillAddressKeys, rememberRedirect } from '../../../lib/duplicates/address/store';
import { ok } from '../../../lib/result';
import { makeImporter, pairsOf, story } from './stories';

let importer: Awaited<ReturnType<typeof makeImporter>>;
beforeAll(async () => {
  importer = await makeImporter();
});

const redirect = (from: string, to: string) =>
  transaction(async (tx) => {
    await rememberRedirect(tx, from, to);
    return ok(undefined);
  });
const keyOf = async (id: string) => (await db().article.findUniqueOrThrow({ where: { id } })).urlKey;

describe('an address that leads to another', () => {
  it('is the other one, for what is stored and for what comes later', async () => {
    const stored = await importer.take(story(901), { url: 'https://short.example/a1' });
    await redirect('https://short.example/a1', 'https://news.example/story/901?utm_source=x');
    expect(await keyOf(stored.id)).toBe('news.example/story/901');
    const later = await importer.take(story(902), { source: 'Hill Radio', url: 'https://www.news.example/story/901/' });
    const again = await importer.take(story(903), { source: 'Sea Post', url: 'http://short.example/a1' });
    expect([await keyOf(later.id), await keyOf(again.id)]).toEqual([
      'news.example/story/901',
      'news.example/story/901',
    ]);
    expect((await pairsOf(again.id)).get(stored.id)?.reason).toContain('the same address');
  });
  it('is where the last of several leads, also where they go round', async () => {
    const first = await importer.take(story(904), { url: 'https://short.example/b1' });
    await redirect('https://short.example/b1', 'https://mid.example/b');
    await redirect('https://mid.example/b', 'https://news.example/story/904');
    expect(await keyOf(first.id)).toBe('news.example/story/904');
    await redirect('https://news.example/story/904', 'https://short.example/b1');
    expect(await keyOf(first.id)).toBe('news.example/story/904');
  });
});

it('articles from before keys were kept get theirs, and once only', async () => {
  const old = await importer.take(story(905), { url: 'https://old.example/story/905' });
  await db().article.update({ where: { id: old.id }, data: { urlKey: null } });
  expect(await fillAddressKeys()).toBe(1);
  expect(await keyOf(old.id)).toBe('old.example/story/905');
  expect(await fillAddressKeys()).toBe(0);
});
