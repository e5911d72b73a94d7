import { describe, expect, test } from 'vitest';
import { isSignificant, sameWords } from '../../../lib/articles/significant';
import type { Change } from '../../../lib/audit/changes';

const change = (before: Change['before'], after: Change['after'], entity: Change['entity'] = 'article'): Change => ({
  ...{ entity, id: 'a', articleId: 'a', before, after },
});

describe('a change that readers of a published story are told of', () => {
  test.each([
    ['other words in the title', change({ title: 'Ferries back' }, { title: 'Ferries gone' }), true],
    ['a comma in the title', change({ title: 'Ferries back' }, { title: 'Ferries, back!' }), false],
    ['a byline where none was', change({ byline: null }, { byline: 'Ana' }), true],
    ['another picture', change({ imageUrl: 'https://a.example/1' }, { imageUrl: 'https://a.example/2' }), true],
    ['a canonical address', change({ canonicalUrl: null }, { canonicalUrl: 'https://a.example/' }), false],
    ['a topic', change(null, { topicId: 'medtop:1' }, 'topic'), false],
    ['a correction', change(null, { note: 'x' }, 'correction'), true],
  ])('%s', (_, made, told) => {
    expect(isSignificant(made)).toBe(told);
  });

  test.each([
    ['One two', 'one  two', false],
    ['One — two.', 'One two', true],
    ['هنا وهناك', 'هنا، وهناك.', true],
    ['coöp', 'coo\u0308p', true],
    ['हिन्दी', 'हिन्द', false],
    ['1,000', '1,001', false],
  ])('“%s” and “%s” are the same words: %s', (a, b, same) => {
    expect(sameWords(a, b)).toBe(same);
  });
});
