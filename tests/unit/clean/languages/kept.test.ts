import { describe, expect, it } from 'vitest';
import { removals } from '../generators';
import { framed, LANGUAGES, type Place } from './frames';
import { ALWAYS_KEPT, KEPT } from './kept';
import { KEPT_AROUND } from './kept-around';
import { KEPT_FOR_THE_READER } from './kept-for-the-reader';

for (const [kind, places] of Object.entries(KEPT)) {
  describe(`what only looks like ${kind} stays`, () => {
    for (const [place, lines] of Object.entries(places) as [Place, string[]][]) {
      it.each(lines)(`${place} the text: %s`, (line) => {
        expect(removals(framed('en', place, line))).toEqual([]);
      });
    }
  });
}

for (const [kind, sentences] of Object.entries({ ...KEPT_AROUND, ...KEPT_FOR_THE_READER })) {
  describe(`a sentence with the words of ${kind} stays`, () => {
    it.each(LANGUAGES.map((language) => [language, sentences[language]] as const))(
      'in %s: %s',
      (language, sentence) => {
        for (const place of ['inside', 'below'] as const)
          expect(removals(framed(language, place, sentence)), place).toEqual([]);
      },
    );
  });
}

describe('a short line of the trade stays', () => {
  for (const place of ['inside', 'below'] as const) {
    it.each(ALWAYS_KEPT)(`${place} the text: %s`, (line) => {
      expect(removals(framed('en', place, line))).toEqual([]);
    });
  }
});
