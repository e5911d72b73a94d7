import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../../lib/duplicates/verdict/compare';
import { prose } from './prose';

const texts = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 40 })), { maxLength: 6 })
  .map((parts) => parts.map(([seed, count]) => prose(seed, count)).join(' '));

describe('comparing two texts', () => {
  it('gives shares between nothing and all', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const { containment, coverage, resemblance, longestGap } = compareTexts(a, b);
        for (const ratio of [...containment, ...coverage, ...longestGap, resemblance]) {
          expect(ratio).toBeGreaterThanOrEqual(0);
          expect(ratio).toBeLessThanOrEqual(1);
        }
        expect(resemblance).toBeLessThanOrEqual(Math.min(...containment));
      }),
    );
  });
  it('swaps its pairs when the texts are swapped, and changes nothing else', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const there = compareTexts(a, b);
        const back = compareTexts(b, a);
        expect([...back.containment].reverse()).toEqual(there.containment);
        expect([...back.coverage].reverse()).toEqual(there.coverage);
        expect([...back.matchedWords].reverse()).toEqual(there.matchedWords);
        expect(back.resemblance).toBe(there.resemblance);
      }),
    );
  });
  it('finds a text all in itself', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { containment, coverage, resemblance } = compareTexts(text, text);
        const all = text === '' ? 0 : 1;
        expect([...containment, ...coverage, resemblance]).toEqual([all, all, all, all, all]);
      }),
    );
  });
  it('finds a hard-wrapped copy with translated quotes all in the original', () => {
    const original = `“${prose(3, 50)}” he said. ${prose(4, 50)}`;
    const copy = `„${prose(3, 50)}“ he said. ${prose(4, 50)}`.replace(/(.{30,40}) /g, '$1\r\n');
    expect(compareTexts(original, copy).resemblance).toBe(1);
  });
  it('tells a trimmed reprint by containment, which resemblance does not show', () => {
    const whole = prose(5, 400);
    const { containment, resemblance } = compareTexts(whole.split(' ').slice(0, 160).join(' '), whole);
    expect(containment[0]).toBe(1);
    expect(resemblance).toBeLessThan(0.42);
  });
  it('still covers a text of which every seventh word was changed, where few shingles are left', () => {
    const text = prose(6, 350);
    const edited = text.split(' ').map((word, at) => (at % 7 === 3 ? `x${at}` : word));
    const { containment, coverage } = compareTexts(text, edited.join(' '));
    expect(Math.max(...containment)).toBeLessThan(0.45);
    expect(Math.min(...coverage)).toBeGreaterThan(0.84);
  });
  it('follows paragraphs that were moved', () => {
    const [one, two, three] = [prose(7, 60), prose(8, 60), prose(9, 60)];
    expect(Math.min(...compareTexts(`${one} ${two} ${three}`, `${three} ${one} ${two}`).coverage)).toBe(1);
  });
  it('takes a text that is one refrain without slowing down', () => {
    expect(compareTexts('la la la la la '.repeat(20_000), 'la la la la la '.repeat(19_000)).coverage[1]).toBe(1);
  });
});
