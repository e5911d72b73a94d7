import { describe, expect, test } from 'vitest';
import { around, extend, putBack, type QueueState, sync, take } from '@/components/review/flow/queue-state';
import type { QueueRow } from '@/lib/review/view';

const row = (id: string) => ({ id }) as QueueRow;
const at = (ids: string, currentId: string): QueueState => ({ rows: [...ids].map(row), currentId, decided: [] });
const seen = ({ rows, currentId }: QueueState) => `${rows.map(({ id }) => id).join('')} at ${currentId}`;

describe('a decision', () => {
  test('goes on to the next article, or back to the one before, or stays at the end', () => {
    expect(seen(take(at('abc', 'b'), 'b', 1))).toBe('ac at c');
    expect(seen(take(at('abc', 'b'), 'b', -1))).toBe('ac at a');
    expect(seen(take(at('abc', 'c'), 'c', 1))).toBe('ab at b');
    expect(seen(take(at('a', 'a'), 'a', 1))).toBe(' at a');
  });

  test('on another row leaves the article on the desk', () => {
    expect(seen(take(at('abc', 'b'), 'a', 1))).toBe('bc at b');
  });

  test('that is refused puts the article back where it stood', () => {
    const decided = take(take(at('abcd', 'b'), 'b', 1), 'c', 1);
    expect(seen(putBack(decided, 'b', true))).toBe('abd at b');
    expect(seen(putBack(decided, 'c', false))).toBe('acd at d');
  });

  test('that is refused twice puts it back once', () => {
    const back = putBack(take(at('abc', 'b'), 'b', 1), 'b', true);
    expect(seen(putBack(back, 'b', true))).toBe('abc at b');
  });
});

describe('the queue around an article', () => {
  test('is the one before and the one after', () => {
    expect(around(at('abc', 'b'))).toEqual({ previous: row('a'), next: row('c') });
    expect(around(at('abc', 'a'))).toEqual({ previous: null, next: row('b') });
  });

  test('is that of its former place once it has left', () => {
    const state = { ...at('abc', 'x'), decided: [{ row: row('x'), index: 2 }] };
    expect(around(state)).toEqual({ previous: row('b'), next: row('c') });
  });
});

describe('what the server says anew', () => {
  test('takes its order, leaves out what is being decided, keeps what was read beyond its page', () => {
    const state = extend(at('abc', 'b'), [row('d'), row('e')]);
    expect(seen(sync(state, [row('n'), row('b'), row('c')], new Set(['b'])))).toBe('ncde at b');
  });

  test('rows read further do not repeat those that are there or were decided', () => {
    expect(seen(extend(take(at('abc', 'a'), 'a', 1), [row('a'), row('c'), row('d')]))).toBe('bcd at b');
  });
});
