import { describe, expect, it } from 'vitest';
import { type JoinSide, planJoin } from '@/lib/review/join';

const side = (id: string, more: Partial<JoinSide> = {}): JoinSide => ({
  ...{ id, status: 'pending', title: `Story ${id}`, mergedIntoId: null, bodyFromId: null, memberIds: [], topicIds: [] },
  ...more,
});
const row = (topicId: string) => ({ id: `row of ${topicId}`, topicId });
const join = (before: JoinSide | null, story: JoinSide, blocks: { id: string; kind: string }[] = []) =>
  planJoin(before, story, 1, blocks, row);

describe('the plan of joining a story to the one before it', () => {
  it('hands every passage over, and makes a subheading of the headline only', () => {
    const plan = join(side('a'), side('b'), [
      { id: '1', kind: 'title' },
      { id: '2', kind: 'caption' },
      { id: '3', kind: 'paragraph' },
    ]);
    expect(plan.ok && plan.value.changes.filter(({ entity }) => entity === 'block').map(({ after }) => after)).toEqual([
      { articleId: 'a', kind: 'subheading' },
      { articleId: 'a' },
      { articleId: 'a' },
    ]);
  });

  it('adds the topics that the story before does not have', () => {
    const plan = join(side('a', { topicIds: ['x'] }), side('b', { topicIds: ['x', 'y'] }));
    const topics = plan.ok ? plan.value.changes.filter(({ entity }) => entity === 'topic') : [];
    expect(topics.map(({ id }) => id)).toEqual(['row of y']);
  });

  it.each<[why: string, before: JoinSide | null, story: JoinSide, code: string]>([
    ['there is none before', null, side('b'), 'invalid-input'],
    ['the one before was merged', side('a', { status: 'merged', mergedIntoId: 'z' }), side('b'), 'wrong-status'],
    ['the one before is published', side('a', { status: 'published' }), side('b'), 'wrong-status'],
    ['it is published', side('a'), side('b', { status: 'published' }), 'wrong-status'],
    ['it is merged already', side('a'), side('b', { status: 'merged', mergedIntoId: 'a' }), 'wrong-status'],
    ['it leads a merge', side('a'), side('b', { memberIds: ['c'] }), 'wrong-status'],
    ['the one before has its text from elsewhere', side('a', { bodyFromId: 'c' }), side('b'), 'wrong-status'],
  ])('is refused where %s', (_, before, story, code) => {
    expect(join(before, story)).toMatchObject({ ok: false, error: { code } });
  });
});
