import { describe, expect, test } from 'vitest';
import { topicsOfRows, withTopic } from '@/components/review/bulk/bulk-topics';
import { bulkWords } from '@/components/review/bulk/bulk-words';
import { refuse } from '@/lib/result';
import type { QueueRow, TopicLabel } from '@/lib/review/view';

const SPORT = { id: 'medtop:15000000', label: 'sport' };
const FOG = { id: 'desk:0001', label: 'Fog' };
const row = (id: string, topics: TopicLabel[] = [], likely: TopicLabel[] = []): QueueRow => ({
  ...{ id, revision: 3, status: 'pending', title: id, opening: '', source: { id: 's', name: 'S' }, lang: 'en' },
  ...{ createdAt: '', publishedAt: null, wordCount: 1, residueCount: 0, topics, likely, duplicate: null },
  ...{
    reprintOf: null,
    rank: { weight: 3, copies: 0, topic: null, embargo: null },
    part: { ordinal: 1, of: 1 },
    place: '',
    comments: 0,
  },
});

describe('the topics of a selection', () => {
  test('are those of its rows, of the most rows first', () => {
    const rows = [row('a', [FOG], [SPORT]), row('b', [FOG, SPORT]), row('c', [], [SPORT, FOG])];
    expect(topicsOfRows(rows)).toEqual({
      suggested: [
        { ...SPORT, count: 2 },
        { ...FOG, count: 1 },
      ],
      had: [
        { ...FOG, count: 2 },
        { ...SPORT, count: 1 },
      ],
    });
    expect(topicsOfRows([row('a')])).toEqual({ suggested: [], had: [] });
  });

  test('stand on the row at once, which is a revision further, and are suggested no longer', () => {
    const given = withTopic(row('a', [], [FOG, SPORT]), 'assign', FOG);
    expect(given).toMatchObject({ revision: 4, topics: [FOG], likely: [SPORT] });
    expect(withTopic(given, 'assign', FOG).topics).toEqual([FOG]);
    expect(withTopic(given, 'remove', FOG)).toMatchObject({ revision: 5, topics: [] });
  });
});

describe('what is said of a bulk act', () => {
  const refused = [{ article: { articleId: 'x', revision: 1, title: 'X' }, refusal: refuse('stale').error }];
  test.each([
    [{ kind: 'approve' } as const, { done: ['a', 'b'], already: 0, refused: [] }, '2 approved.'],
    [{ kind: 'publish' } as const, { done: ['a'], already: 0, refused }, '1 published, 1 not.'],
    [
      { kind: 'assign', topicId: 't' } as const,
      { done: ['a'], already: 0, refused: [] },
      'Topic Fog given to 1 article.',
    ],
    [
      { kind: 'assign', topicId: 't' } as const,
      { done: ['a', 'b'], already: 3, refused },
      'Topic Fog given to 2 articles, 3 had it already, 1 not.',
    ],
    [
      { kind: 'remove', topicId: 't' } as const,
      { done: ['a', 'b'], already: 1, refused: [] },
      'Topic Fog taken off 2 articles, 1 did not have it.',
    ],
    [
      { kind: 'handOver', to: 'u', note: null } as const,
      { done: ['a'], already: 2, refused: [] },
      '1 article given to Fog, 2 so before.',
    ],
  ])('%j with %j', (act, outcome, text) => {
    expect(bulkWords(act, outcome, 'Fog').text).toBe(text);
  });
});
