import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storableFields } from '../../../lib/articles/found-fields';

describe('fields that a page says of itself', () => {
  it('lose what the database refuses, also where JSON carried it', () => {
    expect(storableFields({ title: 'Harbour\u0000 reo\ud800pens ', dek: null })).toEqual({
      title: 'Harbour reopens',
      dek: null,
    });
  });

  it('are cut at 2,000 characters, never inside one; an address that long is left out', () => {
    const { title, canonicalUrl, imageUrl } = storableFields({
      title: `a${'😀'.repeat(2_000)}`,
      canonicalUrl: `https://news.example/${'a'.repeat(2_000)}`,
      imageUrl: 'https://news.example/a.jpg',
    });
    expect(title).toHaveLength(2_000);
    expect(title.endsWith('😀…')).toBe(true);
    expect(canonicalUrl).toBeNull();
    expect(imageUrl).toBe('https://news.example/a.jpg');
  });

  it('are whole characters and no longer than that, whatever stands where they are cut', () => {
    const piece = fc.constantFrom('😀', 'é', 'e\u0301', '\u0000', '\ud800', 'a', ' ', '\ufdfa', '\u0344');
    fc.assert(
      fc.property(fc.nat(9), fc.array(piece, { maxLength: 9 }), (before, pieces) => {
        const { title } = storableFields({ title: 'x'.repeat(1_990 + before) + pieces.join('').repeat(9) });
        expect(title.length).toBeLessThanOrEqual(2_000);
        expect(title).not.toMatch(/\p{Surrogate}|\u0000/u);
      }),
    );
  });
});
