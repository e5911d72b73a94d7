import { describe, expect, test } from 'vitest';
import { all, NOTHING, rangeTo, toggle } from '@/components/review/bulk/selection';

const shown = ['a', 'b', 'c', 'd'];
const ids = (selection: { ids: ReadonlySet<string> }) => [...selection.ids].sort().join('');

describe('selecting in the queue', () => {
  test('a row is selected, and no longer', () => {
    expect(ids(toggle(NOTHING, 'b'))).toBe('b');
    expect(ids(toggle(toggle(NOTHING, 'b'), 'b'))).toBe('');
  });

  test('a range goes from the row last touched, both ways, and adds to what is selected', () => {
    expect(ids(rangeTo(toggle(NOTHING, 'b'), 'd', shown))).toBe('bcd');
    expect(ids(rangeTo(toggle(NOTHING, 'c'), 'a', shown))).toBe('abc');
    expect(ids(rangeTo(toggle(toggle(NOTHING, 'a'), 'c'), 'd', shown))).toBe('acd');
  });

  test('a range from a row that has left the queue is the row alone', () => {
    expect(ids(rangeTo(toggle(NOTHING, 'gone'), 'c', shown))).toBe('cgone');
    expect(ids(rangeTo(NOTHING, 'c', shown))).toBe('c');
  });

  test('all are the rows shown', () => {
    expect(ids(all(shown))).toBe('abcd');
  });
});
