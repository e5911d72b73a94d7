import { describe, expect, it } from 'vitest';
import { bodyText, placeInBlocks, spanText } from '../../../lib/articles/body';

describe('spanText', () => {
  it('joins hard-wrapped lines into one paragraph', () => {
    expect(spanText('The minister\n  said so.\n', { start: 0, end: 24, kind: 'paragraph' })).toBe(
      'The minister said so.',
    );
  });

  it('keeps the lines of preformatted text', () => {
    expect(spanText('a\n  b', { start: 0, end: 5, kind: 'preformatted' })).toBe('a\n  b');
  });
});

describe('bodyText', () => {
  it('has kept blocks of the body only, paragraphs parted by a blank line', () => {
    const text = bodyText([
      { kind: 'title', verdict: 'keep', text: 'Headline' },
      { kind: 'caption', verdict: 'keep', text: 'A picture' },
      { kind: 'paragraph', verdict: 'keep', text: 'One.' },
      { kind: 'other', verdict: 'remove', text: 'TT' },
      { kind: 'quote', verdict: 'keep', text: 'Two.' },
    ]);
    expect(text).toBe('One.\n\nTwo.');
  });
});

describe('placeInBlocks', () => {
  const blocks = [
    { id: 'a', kind: 'title', verdict: 'keep', text: 'Strike at the port' },
    { id: 'b', kind: 'paragraph', verdict: 'keep', text: 'One strike.' },
    { id: 'c', kind: 'paragraph', verdict: 'remove', text: 'Share' },
    { id: 'd', kind: 'quote', verdict: 'keep', text: 'Another strike.' },
  ] as const;

  it('leads from the running text to the words of a kept block', () => {
    const text = bodyText(blocks);
    for (const word of ['One', 'strike.', 'Another']) {
      const start = text.indexOf(word);
      const found = placeInBlocks(blocks, { start, end: start + word.length });
      expect(blocks.find(({ id }) => id === found?.blockId)?.text.slice(found?.start, found?.end)).toBe(word);
    }
    const last = text.lastIndexOf('strike');
    expect(placeInBlocks(blocks, { start: last, end: last + 6 })).toEqual({ blockId: 'd', start: 8, end: 14 });
  });

  it('cuts what goes over a block’s end, and knows nothing outside the text', () => {
    expect(placeInBlocks(blocks, { start: 4, end: 20 })).toEqual({ blockId: 'b', start: 4, end: 11 });
    expect(placeInBlocks(blocks, { start: 11, end: 13 })).toBeNull();
    expect(placeInBlocks(blocks, { start: 500, end: 501 })).toBeNull();
    expect(placeInBlocks([], { start: 0, end: 1 })).toBeNull();
  });
});
