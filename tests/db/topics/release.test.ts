import { describe, expect, it } from 'vitest';
import { db } from '../../../lib/db/client';
import { transaction } from '../../../lib/db/transaction';
import { ok } from '../../../lib/result';
import { topicIdsBelow } from '../../../lib/topics/below/queries';
import { loadMediaTopics } from '../../../lib/topics/commands';
import { topicOverview } from '../../../lib/topics/overview/queries';
import { readVocabulary } from '../../../lib/topics/queries';
import { storeVocabulary } from '../../../lib/topics/store';
import { buildVocabulary, mediaTopicsVocabulary, pathLabel, type Topic } from '../../../lib/topics/vocabulary';
import { makeArticle } from '../../support/builders';

const SPORT = 'medtop:15000000';
const SOCCER = 'medtop:20001065';
const OF_AN_EARLIER_RELEASE = 'medtop:29999999';

const load = (topics: readonly Topic[], version: string) =>
  transaction(async (tx) =>
    ok(await storeVocabulary(tx, buildVocabulary({ scheme: 'medtop', version, topics }), 'IPTC')),
  );
const topicsOf = async (articleId: string) =>
  (await db().articleTopic.findMany({ where: { articleId }, orderBy: { topicId: 'asc' } })).map((row) => row.topicId);

describe('another release of the vocabulary', () => {
  it('moves and retires concepts, and articles keep the topics that they have', async () => {
    const now = [...mediaTopicsVocabulary().byId.values()];
    const extinct: Topic = {
      ...{ id: OF_AN_EARLIER_RELEASE, parent: SPORT, active: true },
      label: { en: 'stone skimming', fr: 'ricochet' },
    };
    // The release before: one concept more, and soccer right below sport.
    const before = [...now.map((topic) => (topic.id === SOCCER ? { ...topic, parent: SPORT } : topic)), extinct];
    await load(before, 'earlier');
    const { id } = await makeArticle({ topics: [SOCCER, OF_AN_EARLIER_RELEASE] });
    expect((await topicOverview(SOCCER))?.counts).toEqual([{ status: 'pending', own: 1, withBelow: 1 }]);

    const loaded = await loadMediaTopics({ kind: 'system', name: 'A test' });
    expect(loaded).toMatchObject({ ok: true, value: now.length });
    expect(await topicsOf(id)).toEqual([SOCCER, OF_AN_EARLIER_RELEASE]);
    const parents = await db().topic.findMany({ where: { id: { in: [SOCCER, OF_AN_EARLIER_RELEASE] } } });
    expect(parents.map(({ id: topicId, parentId, active }) => [topicId, parentId === SPORT, active])).toEqual([
      [SOCCER, false, true],
      [OF_AN_EARLIER_RELEASE, true, false],
    ]);
    // Retired, it still has its name and place, and its articles count for the subject.
    expect(pathLabel(await readVocabulary(), OF_AN_EARLIER_RELEASE)).toBe('sport › stone skimming');
    expect(await topicIdsBelow(SPORT)).toContain(OF_AN_EARLIER_RELEASE);
    expect(await topicOverview(OF_AN_EARLIER_RELEASE)).toMatchObject({ active: false, french: 'ricochet' });
    expect(await loadMediaTopics({ kind: 'system', name: 'A test' })).toMatchObject({ ok: true, value: 0 });
  });
});
