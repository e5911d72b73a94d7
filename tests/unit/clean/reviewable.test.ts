import { describe, expect, it } from 'vitest';
import { cleanDocument } from '../../../lib/clean/clean';
import { reviewable } from '../../../lib/clean/reviewable';
import { fromText } from '../../../lib/import/from-text';

describe('a document in which no story was found', () => {
  it('still comes before an editor, every block removed with its reason and ready to be restored', () => {
    const cleaned = cleanDocument(fromText('Home | News | Sport | Weather\n\nAdvertisement\n'));
    expect(cleaned.articles).toEqual([]);
    const { articles, furniture } = reviewable(cleaned, 'odd.txt');
    expect(furniture).toEqual([]);
    expect(articles).toMatchObject([{ title: 'odd.txt' }]);
    expect(articles[0]?.blocks).toEqual(cleaned.furniture);
    expect(articles[0]?.blocks.every((block) => block.verdict === 'remove' && block.reason)).toBe(true);
  });

  it('is not made up where there is a story', () => {
    const cleaned = cleanDocument(
      fromText('Dam reopens\n\nThe dam has reopened after a year of repairs, the operator said.'),
    );
    expect(reviewable(cleaned, 'dam.txt')).toBe(cleaned);
  });
});
