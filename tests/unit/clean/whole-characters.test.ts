import { describe, expect, it } from 'vitest';
import { cleanDocument } from '../../../lib/clean/clean';
import { fromText } from '../../../lib/import/from-text';

const FACES = '😀'.repeat(300);
const COMMENTS = `The harbour of the town reopened on Monday after the storm of last week.

3 comments

John says:

b${FACES}

Reply

Ann says:

cc${FACES}

Reply`;

describe('what cleaning gives', () => {
  it.each(['', 'a', 'ab', 'abc'])('has no half of a character, where the text begins with "%s"', (first) => {
    for (const text of [`${first}${FACES}.`, `${first} word ${FACES}.`, `${first}\n\n${COMMENTS}`]) {
      // JSON.stringify writes a lone surrogate as an escape, which PostgreSQL refuses; whole characters it writes as they are.
      expect(JSON.stringify(cleanDocument(fromText(text)))).not.toMatch(/\\ud[89a-f][0-9a-f]{2}/i);
    }
  });
});
