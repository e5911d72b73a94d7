import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { piecesOf, placesFrom } from '../../../components/review/article/marked-pieces';

const place = fc.record({ start: fc.integer({ min: -5, max: 40 }), end: fc.integer({ min: -5, max: 40 }) });

describe('a text cut at the places to mark', () => {
  test('has its words marked and the rest not', () => {
    const pieces = piecesOf('The port is shut', [
      { start: 12, end: 16 },
      { start: 4, end: 8 },
    ]);
    expect(pieces.map(({ words, marked }) => (marked ? `[${words}]` : words))).toEqual([
      'The ',
      '[port]',
      ' is ',
      '[shut]',
    ]);
  });

  test('is the text again when put together, and marks just what lies in a place, whatever the places', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(place, { maxLength: 6 }), (text, places) => {
        const pieces = piecesOf(text, places);
        expect(pieces.map(({ words }) => words).join('')).toBe(text);
        for (const { from, words, marked } of pieces) {
          for (let at = from; at < from + words.length; at++) {
            expect(places.some(({ start, end }) => start <= at && at < end)).toBe(marked);
          }
        }
      }),
    );
  });

  test('a part of a text has its places counted from its beginning', () => {
    expect(placesFrom([{ start: 7, end: 9 }], 4)).toEqual([{ start: 3, end: 5 }]);
  });
});
