import { describe, expect, it } from 'vitest';
import { bodyText, spanText } from '../../../lib/articles/body';

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
