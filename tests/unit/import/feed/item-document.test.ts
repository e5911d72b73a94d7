import { describe, expect, test } from 'vitest';
import { isSummary, itemDocument, itemFields } from '@/lib/import/feed/item-document';
import type { FeedItem } from '@/lib/import/feed/types';

const item = (changes: Partial<FeedItem>) =>
  ({ title: 'Snow', content: null, summary: null, image: null, authors: [], ...changes }) as FeedItem;
const STORY = 'The harbour reopened on Monday. '.repeat(40);

describe('what an item has of its story', () => {
  test.each([
    [STORY, false],
    [`${STORY} Read more »`, true],
    [`${STORY} [...]`, true],
    [`Read more. ${STORY}`, false],
    ['The harbour reopened.', true],
  ])('%#', (content, isOnlySummary) => {
    expect(isSummary(item({ content }))).toBe(isOnlySummary);
  });

  test('is told in a moment, whatever dots it has', () => {
    const began = performance.now();
    const dots = `${'…'.repeat(300_000)}x`;
    expect(isSummary(item({ content: STORY + dots }))).toBe(false);
    expect(itemFields(item({ content: STORY, summary: dots }), null).dek).toBe(dots);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  test('a summary that is its beginning with dots is no dek', () => {
    const summary = 'The harbour reopened on Monday …';
    expect(itemFields(item({ content: STORY, summary }), null).dek).toBeUndefined();
    expect(itemFields(item({ content: 'Boats sailed.', summary }), null).dek).toBe(summary);
  });
});

test('what a wrong decoder made of an item is put right, also as references', () => {
  const content = '<p>The cafÃ© isn&acirc;&euro;&trade;t new, and &#226;&#128;&#156;never&#xe2;&#x80;&#x9d; was.</p>';
  const document = itemDocument(item({ title: 'CafÃ© opens', content }), 'Harbour Post');
  expect(document?.text).toBe('Café opens\n\nThe café isn’t new, and “never” was.');
  expect(document?.fields).toMatchObject({ title: 'Café opens', mended: 5 });
});
