import { describe, expect, it } from 'vitest';
import { type LeadCandidate, suggestLead } from '../../../lib/duplicates/merge/lead';

const article = (id: string, about: Partial<LeadCandidate<string>> = {}): LeadCandidate<string> => ({
  id,
  status: 'pending',
  words: 300,
  byline: null,
  caption: null,
  credit: null,
  publishedAt: null,
  importedAt: '2025-01-01T00:00:00Z',
  ...about,
});
const lead = (...members: LeadCandidate<string>[]) => suggestLead(members)?.id;

describe('the article that remains', () => {
  it('is the published one before a longer one', () =>
    expect(lead(article('long', { words: 900 }), article('out', { status: 'published' }))).toBe('out'));
  it('is the longer one before the earlier one', () =>
    expect(lead(article('early', { publishedAt: '2024-01-01' }), article('long', { words: 400 }))).toBe('long'));
  it('is not the longer one for a few words of residue', () =>
    expect(lead(article('a', { words: 305 }), article('b', { byline: 'By A Writer' }))).toBe('b'));
  it('is the earlier one where all else is the same', () =>
    expect(lead(article('late', { publishedAt: '2024-02-02' }), article('early', { publishedAt: '2024-02-01' }))).toBe(
      'early',
    ));
  it('is the one with a date before the one without', () =>
    expect(lead(article('undated'), article('dated', { publishedAt: '2024-02-01' }))).toBe('dated'));
  it('comes with its reasons, the weightiest first', () =>
    expect(
      suggestLead([
        article('a', { words: 500 }),
        article('b', { words: 500, caption: 'A bridge', credit: 'Agency' }),
        article('c', { words: 100 }),
      ]),
    ).toEqual({
      id: 'b',
      reasons: ['It has one of the longest texts.', 'Of these it has the most of byline, caption and credit.'],
    }));
  it('is called the longest or the first only where it is', () => {
    const [long, early] = [{ words: 400 }, { importedAt: '2024-12-31T00:00:00Z' }];
    const among = suggestLead([article('a', long), article('b', { ...long, ...early }), article('c', { words: 300 })]);
    expect(among).toEqual({
      id: 'b',
      reasons: ['It has one of the longest texts.', 'Of these it was imported first.'],
    });
    const alone = suggestLead([article('a', long), article('b'), article('c')]);
    expect(alone?.reasons).toEqual(['It has the longest text.']);
  });
  it('is the first of two that are alike, for no reason', () =>
    expect(suggestLead([article('a'), article('b')])).toEqual({ id: 'a', reasons: [] }));
  it('is nothing of nothing', () => expect(suggestLead([])).toBeNull());
});
