import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceOf } from '@/components/review/article/difference';

describe('what is a text’s own', () => {
  test('is the words between those that both have', () => {
    expect(differenceOf('The dam is open', 'The old dam is open')).toEqual({
      before: 'The ',
      changed: 'old ',
      after: 'dam is open',
    });
    expect(differenceOf('The dam', 'The dam').changed).toBe('');
  });

  test('with the rest is the whole text, whatever the two are', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (base, text) => {
        const { before, changed, after } = differenceOf(base, text);
        expect(before + changed + after).toBe(text);
      }),
    );
  });
});
