import { describe, expect, test } from 'vitest';
import { type Kept, stillChosen } from '@/components/duplicates/around';
import { comparisonOf } from '@/components/review/compare/comparison-of';
import { unite as uniteAs } from '@/components/review/compare/unite';
import { putBack, type QueueState } from '@/components/review/flow/queue-state';
import type { DuplicateView, QueueRow } from '@/lib/review/view';

const row = (id: string) => ({ id, duplicate: { pairId: 'p', otherTitle: 'Other' } }) as QueueRow;
const at = (ids: string, currentId: string, gone = ''): QueueState => ({
  rows: [...ids].map(row),
  currentId,
  decided: [],
  gone: new Map([...gone].map((id) => [id, 'Approved by Ada'])),
  fresh: new Set(),
  back: new Set(),
});
const seen = ({ rows, currentId }: QueueState) => `${rows.map(({ id }) => id).join('')} at ${currentId}`;

const unite = (state: QueueState, leadId: string, memberIds: readonly string[]) =>
  uniteAs(state, leadId, memberIds, { duplicate: null });

describe('a merge in the queue', () => {
  test('leaves what remains on the desk, no longer as a duplicate', () => {
    const merged = unite(at('abc', 'b'), 'b', ['c']);
    expect(seen(merged)).toBe('ab at b');
    expect(merged.rows.map(({ duplicate }) => duplicate !== null)).toEqual([true, false]);
  });

  test('of the article on the desk brings what remains into its place, from wherever it stood', () => {
    expect(seen(unite(at('abcde', 'b'), 'e', ['b']))).toBe('aecd at e');
    expect(seen(unite(at('abcde', 'd'), 'a', ['d']))).toBe('bcae at a');
    expect(seen(unite(at('abcde', 'd'), 'e', ['b', 'd']))).toBe('ace at e');
  });

  test('goes on to the next article where what remains is not of the queue, or was decided by somebody else', () => {
    expect(seen(unite(at('abc', 'b'), 'x', ['b']))).toBe('ac at c');
    expect(seen(unite(at('abc', 'c'), 'x', ['c', 'b']))).toBe('a at a');
    expect(seen(unite(at('abc', 'b', 'a'), 'a', ['b']))).toBe('ac at c');
  });

  test('from an article that is not of the queue goes to what remains', () => {
    expect(seen(unite(at('abc', 'x'), 'y', ['x']))).toBe('abc at y');
  });

  test('that is refused puts back all that went', () => {
    const merged = unite(at('abcde', 'b'), 'a', ['b', 'd']);
    expect(seen(merged)).toBe('ace at a');
    expect(seen(['b', 'd'].reduceRight((state, id) => putBack(state, id, false), merged))).toBe('abcde at a');
  });
});

describe('what an article is compared with', () => {
  const like = (pairId: string, more: Partial<DuplicateView> = {}) =>
    ({ pairId, verdict: 'duplicate', state: 'proposed', ...more }) as DuplicateView;

  test('is the likest one, or all that say the same', () => {
    expect(comparisonOf({ id: 'a', duplicates: [like('p')] })).toBe('/duplicates/p');
    expect(comparisonOf({ id: 'a', duplicates: [like('p', { verdict: 'related' })] })).toBe('/duplicates/p');
    expect(comparisonOf({ id: 'a', duplicates: [like('p'), like('q')] })).toBe('/duplicates/clusters/a');
  });

  test('is nothing of which somebody said that it is no duplicate', () => {
    expect(comparisonOf({ id: 'a', duplicates: [like('p', { state: 'dismissed' })] })).toBeNull();
  });
});

test('what was chosen for a merge that was refused holds again, but for paragraphs of a text that changed since', () => {
  const choices = { title: 'b', body: 'a', caption: 'a', byline: 'a', date: 'a' };
  const kept: Omit<Kept, 'address'> = {
    texts: [['One.'], ['Two.']],
    pair: { leadId: 'a', choices, picks: { 0: 'b' } },
  };
  expect(stillChosen(kept, [['One.'], ['Two.']]).pair).toEqual({ leadId: 'a', choices, picks: { 0: 'b' } });
  expect(stillChosen(kept, [['One.'], ['Two, and more.']]).pair).toEqual({ leadId: 'a', choices, picks: {} });
  expect(stillChosen(null, [])).toEqual({});
});
