import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '../../../lib/db/client';
import { queueFacets } from '../../../lib/review/counts/queries';
import { queuePage } from '../../../lib/review/queries';
import { loadMediaTopics } from '../../../lib/topics/commands';
import { topicTree } from '../../../lib/topics/queries';
import type { TopicNode } from '../../../lib/topics/view';
import { makeArticle, makeTopic } from '../../support/builders';

const SPORT = 'medtop:15000000';
const DISCIPLINE = 'medtop:20000822';
const SOCCER = 'medtop:20001065';
const WEATHER = 'medtop:17000000';

const shown = async (topic: string) => (await queuePage({ status: 'pending', topic })).rows.length;

beforeAll(async () => {
  await loadMediaTopics({ kind: 'system', name: 'A test' });
  for (const topics of [[SOCCER], [SOCCER, SPORT], [SOCCER, DISCIPLINE, WEATHER], [WEATHER], []]) {
    await makeArticle({ topics });
  }
  await makeArticle({ topics: [SOCCER], status: 'approved' });
});

describe('a count beside a topic', () => {
  it('in the menu of the queue is what the filter shows: articles that have it or one below it, each once', async () => {
    const { topics } = await queueFacets({ status: 'pending' }, randomUUID());
    const counted = Object.fromEntries(topics.map(({ id, count }) => [id, count]));
    expect(counted).toEqual({ [SPORT]: 3, [DISCIPLINE]: 3, [SOCCER]: 3, [WEATHER]: 2 });
    for (const { id, count } of topics) expect(await shown(id)).toBe(count);
  });

  it('in the tree counts an article with several topics of a branch once', async () => {
    const { subjects } = await topicTree();
    const all = (nodes: TopicNode[]): TopicNode[] => nodes.flatMap((node) => [node, ...all(node.children)]);
    const counts = all(subjects).flatMap(({ id, count, countBelow }) =>
      countBelow > 0 ? [[id, count, countBelow]] : [],
    );
    expect(counts.toSorted()).toEqual([
      [SPORT, 1, 4],
      [WEATHER, 2, 2],
      [DISCIPLINE, 1, 4],
      [SOCCER, 4, 4],
    ]);
  });

  it('of a topic below which one was merged into another branch says nothing of that branch', async () => {
    const [above, into] = [await makeTopic('test:above', 'Above'), await makeTopic('test:into', 'Into')];
    const merged = await makeTopic('test:merged', 'Merged');
    await db().topic.update({ where: { id: merged }, data: { parentId: above, mergedIntoId: into, active: false } });
    await makeArticle({ topics: [into] });
    const { topics } = await queueFacets({ status: 'pending' }, randomUUID());
    expect(topics.filter(({ id }) => id.startsWith('test:')).map(({ id, count }) => [id, count])).toEqual([[into, 1]]);
    expect([await shown(above), await shown(merged), await shown(into)]).toEqual([0, 1, 1]);
  });
});
