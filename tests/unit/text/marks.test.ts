import { describe, expect, it } from 'vitest';
import { capMarks } from '../../../lib/text/marks';

describe('capMarks', () => {
  it('leaves the marks of real orthographies', () => {
    for (const word of ['Việt', 'שָׁלוֹם', 'مُحَمَّد', 'é'.normalize('NFD'), 'क्षत्रिय']) expect(capMarks(word)).toBe(word);
  });

  it('keeps eight of any longer run', () => {
    expect(capMarks(`a${'\u0301'.repeat(1_000_000)}b`)).toBe(`a${'\u0301'.repeat(8)}b`);
  });
});
