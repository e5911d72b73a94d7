import { describe, expect, it } from 'vitest';
import { db } from '../../../lib/db/client';
import { undo } from '../../../lib/review/commands';
import { countMatching } from '../../../lib/review/counts/queries';
import { weighSource } from '../../../lib/review/order/commands';
import { KEY_OF, type QueueOrder } from '../../../lib/review/order/order';
import { queuePage } from '../../../lib/review/queries';
import { makeArticle, makeTopic, makeUser } from '../../support/builders';

/** Titles in the queue of one language, so that what other tests left is out of it; read three a page. */
async function served(lang: string, order: QueueOrder): Promise<string[]> {
  const titles: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await queuePage({ status: 'pending', lang, order }, { after }, 3);
    titles.push(...page.rows.map(({ title }) => title));
    if (page.next === null) return titles;
    after = page.next;
  }
}

function openPair(one: string, other: string) {
  const [aId = '', bId = ''] = [one, other].sort();
  const rest = { verdict: 'duplicate', aInB: 1, bInA: 1, resemblance: 1, reason: 'The same', evidence: {} } as const;
  return db().duplicatePair.create({ data: { aId, bId, ...rest } });
}

describe('the order of the queue', () => {
  it('is by the source’s weight, which an admin sets and can take back', async () => {
    const { actor } = await makeUser('admin');
    for (const title of ['a', 'b', 'c', 'd']) {
      await makeArticle({ title, lang: 'da', source: title === 'c' ? 'Heavy Wire' : 'Plain Wire' });
    }
    const source = await db().source.findUniqueOrThrow({ where: { key: 'name:heavy wire' } });
    expect(await served('da', 'weight')).toEqual(['a', 'b', 'c', 'd']);
    const done = await weighSource(actor, { sourceId: source.id, weight: 5 });
    expect(await served('da', 'weight')).toEqual(['c', 'a', 'b', 'd']);
    expect(await served('da', 'age')).toEqual(['a', 'b', 'c', 'd']);
    await undo(actor, done.ok ? done.value.eventId : '');
    expect(await served('da', 'weight')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is by how many copies are open, and by topic, each across pages', async () => {
    const made = [];
    const sport = await makeTopic('medtop:15000000', 'sport');
    const arts = await makeTopic('medtop:01000000', 'arts');
    for (const [title, topics] of [
      ['a', []],
      ['b', [sport]],
      ['c', []],
      ['d', [arts, sport]],
      ['e', []],
    ] as const) {
      made.push((await makeArticle({ title, lang: 'sv', topics })).id);
    }
    const [a = '', b = '', c = '', , e = ''] = made;
    const open = await openPair(c, e);
    await openPair(b, e);
    expect(await served('sv', 'copies')).toEqual(['e', 'b', 'c', 'a', 'd']);
    await db().duplicatePair.update({ where: { id: open.id }, data: { state: 'dismissed' } });
    expect(await served('sv', 'copies')).toEqual(['b', 'e', 'a', 'c', 'd']);
    expect(await served('sv', 'topic')).toEqual(['d', 'b', 'a', 'c', 'e']);
    await db().articleTopic.deleteMany({ where: { articleId: b } });
    expect(await served('sv', 'topic')).toEqual(['d', 'a', 'b', 'c', 'e']);
    expect(a).not.toBe('');
  });

  it('counts no copy that was merged into another story, until it stands for itself again', async () => {
    const [story, copy, other] = await Promise.all(
      ['story', 'copy', 'other'].map((title) => makeArticle({ title, lang: 'ga' })),
    );
    await openPair(story?.id ?? '', copy?.id ?? '');
    const copies = async () => (await db().article.findUniqueOrThrow({ where: { id: story?.id ?? '' } })).copies;
    const duplicates = () => countMatching({ status: 'pending', lang: 'ga', duplicate: true });
    expect([await copies(), await duplicates()]).toEqual([1, 2]);
    const merged = { status: 'merged', mergedIntoId: other?.id ?? '' } as const;
    await db().article.update({ where: { id: copy?.id ?? '' }, data: merged });
    expect([await copies(), await duplicates()]).toEqual([0, 0]);
    await db().article.update({ where: { id: copy?.id ?? '' }, data: { status: 'pending', mergedIntoId: null } });
    expect([await copies(), await duplicates()]).toEqual([1, 2]);
  });

  it('serves first what its source holds back, the soonest released first', async () => {
    const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
    await makeArticle({ title: 'plain', lang: 'nn', publishedAt: inHours(-5) });
    await makeArticle({ title: 'late', lang: 'nn', publishedAt: inHours(9) });
    await makeArticle({ title: 'soon', lang: 'nn', publishedAt: inHours(2) });
    await makeArticle({ title: 'undated', lang: 'nn' });
    expect(await served('nn', 'embargo')).toEqual(['soon', 'late', 'plain', 'undated']);
    const [first] = (await queuePage({ status: 'pending', lang: 'nn', order: 'embargo' })).rows;
    expect(first && KEY_OF.embargo(first.rank)).not.toBe('infinity');
  });

  it('goes back as it went on', async () => {
    for (const title of ['a', 'b', 'c', 'd']) await makeArticle({ title, lang: 'fi' });
    const filter = { status: 'pending', lang: 'fi', order: 'copies' } as const;
    const all = (await queuePage(filter)).rows;
    const back = await queuePage(filter, { before: all.at(-1)?.place }, 2);
    expect(back.rows.map(({ title }) => title)).toEqual(['b', 'c']);
  });
});

describe('a count for a label', () => {
  it('goes up to its bound and one more', async () => {
    for (const title of ['a', 'b', 'c', 'd']) await makeArticle({ title, lang: 'is' });
    expect(await countMatching({ status: 'pending', lang: 'is' })).toBe(4);
    expect(await countMatching({ status: 'pending', lang: 'is' }, 2)).toBe(3);
  });
});
