import { expect, it } from 'vitest';
import { numbersOf } from '@/lib/duplicates/paragraphs/numbers';
import type { BlockKind } from '../../../lib/articles/types';

const block = (kind: BlockKind, text: string) => ({ kind, text, layout: null });
const item = (text: string, number?: number) => ({
  ...block('list-item', text),
  layout: { item: { ordered: true, depth: 0, ...(number ? { number } : {}) } },
});

it('counts the items of a list by the paragraphs that the comparison lays side by side', () => {
  const blocks = [
    block('title', 'How to vote'),
    block('paragraph', 'First.\n\nSecond.'),
    item('Ask.', 3),
    block('image', 'A desk'),
    item('Sign.\n\nIn ink.'),
    item('Send.'),
    block('list-item', 'A bullet.'),
  ];
  expect(numbersOf(blocks)).toEqual({ 2: 3, 3: 4, 5: 5 });
  expect(numbersOf([])).toEqual({});
});
