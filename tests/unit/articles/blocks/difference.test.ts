import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceOf } from '@/lib/articles/blocks/difference';
import { anyText } from './drafts';

const shown = (a: string, b: string) =>
  differenceOf(a, b).map(({ kind, text }) => ({ same: text, added: `+${text}`, removed: `-${text}` })[kind]);

describe('the difference of two texts', () => {
  test('is of whole words, as few as can be', () => {
    expect(shown('The dam was closed.', 'The old dam is closed.')).toEqual([
      ...['The ', '+old ', 'dam ', '-was', '+is', ' closed.'],
    ]);
    expect(shown('One. Two.', 'One. Two.')).toEqual(['One. Two.']);
    expect(shown('', 'New.')).toEqual(['+New.']);
  });

  test('has both texts in it, whatever they are', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const parts = differenceOf(a, b);
        const without = (kind: string) => parts.flatMap((part) => (part.kind === kind ? [] : part.text)).join('');
        expect(without('added')).toBe(a);
        expect(without('removed')).toBe(b);
      }),
    );
  });

  test('of two very long texts that share nothing is one text out and one in', () => {
    const long = (word: string) => Array.from({ length: 5_000 }, (_, n) => `${word}${n}`).join(' ');
    expect(differenceOf(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
