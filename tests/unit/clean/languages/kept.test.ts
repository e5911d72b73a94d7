import { describe, expect, it } from 'vitest';
import { removals } from '../generators';
import { framed, type Place } from './frames';
import { ALWAYS_KEPT, KEPT } from './kept';

for (const [kind, places] of Object.entries(KEPT)) {
  describe(`what only looks like ${kind} stays`, () => {
    for (const [place, lines] of Object.entries(places) as [Place, string[]][]) {
      it.each(lines)(`${place} the text: %s`, (line) => {
        expect(removals(framed('en', place, line))).toEqual([]);
      });
    }
  });
}

describe('a short line of the trade stays', () => {
  for (const place of ['inside', 'below'] as const) {
    it.each(ALWAYS_KEPT)(`${place} the text: %s`, (line) => {
      expect(removals(framed('en', place, line))).toEqual([]);
    });
  }
});
