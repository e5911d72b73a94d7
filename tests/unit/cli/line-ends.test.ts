import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineEndPlaces } from '../../../cli/line-ends';

it('a place in text with LF ends leads to the same character in the text as given', () => {
  const texts = fc.array(fc.constantFrom('a', 'b', '\n', '\r\n', '\r', ' ')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, (given) => {
      const normal = given.replace(/\r\n?/g, '\n');
      const placeOf = lineEndPlaces(given);
      for (let at = 0; at < normal.length; at++) {
        const there = given[placeOf(at)];
        expect(there === '\r' ? '\n' : there).toBe(normal[at]);
      }
      expect(placeOf(normal.length)).toBe(given.length);
    }),
  );
});
