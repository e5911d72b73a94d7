import { describe, expect, test } from 'vitest';
import { isRefiled, leftBy } from '../../../lib/articles/refiled';
import type { Change } from '../../../lib/audit/changes';

const row = (topicId: string) => ({ topicId, articleId: 'a', assignedAs: 'person' });
const topic = (before: Change['before'], after: Change['after']): Change => ({
  ...{ entity: 'topic', id: 't', articleId: 'a', before, after },
});
const article = (before: Change['before'], after: Change['after']): Change => ({
  ...{ entity: 'article', id: 'a', articleId: 'a', before, after },
});
const gained = topic(null, row('house:1'));
const lost = topic(row('house:1'), null);

describe('a story that is filed otherwise', () => {
  test.each([
    ['it has one topic more', [gained], true, []],
    ['it has one less', [lost], true, ['house:1']],
    ['one became another', [topic({ topicId: 'house:1' }, { topicId: 'house:2' })], true, ['house:1']],
    ['one went and the same came', [lost, gained], false, []],
    ['a rule’s was confirmed', [topic({ assignedAs: 'rule' }, { assignedAs: 'person' })], false, []],
    ['its title is another', [article({ title: 'A' }, { title: 'B' })], false, []],
  ])('%s', (_, changes, refiled, topics) => {
    expect(isRefiled(changes)).toBe(refiled);
    expect(leftBy(changes).topics).toEqual(topics);
  });

  test('leaves the feed of the language that it is no longer in', () => {
    expect(leftBy([article({ lang: 'pt' }, { lang: 'en' })]).languages).toEqual(['pt']);
    expect(leftBy([article({ lang: null }, { lang: 'en' })]).languages).toEqual([]);
    expect(leftBy([article({ title: 'A', lang: 'en' }, { title: 'B' })]).languages).toEqual([]);
  });
});
