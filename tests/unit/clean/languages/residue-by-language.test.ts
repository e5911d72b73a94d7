import { describe, expect, it } from 'vitest';
import { removals } from '../generators';
import { AROUND } from './around';
import { AROUND_THE_END } from './around-the-end';
import { FOR_THE_READER } from './for-the-reader';
import { framed, LANGUAGES } from './frames';

for (const [kind, { at, ...lines }] of Object.entries({ ...AROUND, ...FOR_THE_READER, ...AROUND_THE_END })) {
  describe(`${kind} ${at} the text goes, and nothing else does`, () => {
    it.each(LANGUAGES.flatMap((language) => lines[language].map((line) => [language, line] as const)))(
      'in %s: %s',
      (language, line) => {
        const gone = removals(framed(language, at, line));
        expect(gone).toEqual(line.split('\n').map((part) => [part, kind]));
      },
    );
  });
}
