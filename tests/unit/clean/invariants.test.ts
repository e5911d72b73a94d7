import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allBlocks, anyText, clean, keptText, scrapedLike } from './generators';

const texts = fc.oneof(scrapedLike, anyText);

/** White as Unicode has it: U+0085 ends a line, which `trim` does not know. */
const WHITE = /^[\s\u0085]*$/;

describe('cleaning any text', () => {
  it('puts every character that is not white into exactly one block, and trims the blocks', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let done = 0;
        for (const block of allBlocks(clean(text))) {
          expect(block.start).toBeGreaterThanOrEqual(done);
          expect(block.end).toBeGreaterThan(block.start);
          expect(text.slice(done, block.start)).toMatch(WHITE);
          expect(text.slice(block.start, block.end).trim()).toBe(text.slice(block.start, block.end));
          done = block.end;
        }
        expect(text.slice(done)).toMatch(WHITE);
      }),
      { numRuns: 400, examples: [['One.\u0085Two.'], ['\u0085']] },
    );
  });

  it('keeps the blocks of an article together and in order', () => {
    fc.assert(
      fc.property(scrapedLike, (text) => {
        const starts = clean(text).articles.flatMap((article) => article.blocks.map((block) => block.start));
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
    );
  });

  it('removes nothing more when what was kept is cleaned again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const article of clean(text).articles) {
          const again = clean(keptText(text, article));
          expect(allBlocks(again).filter((block) => block.verdict === 'remove')).toEqual([]);
          expect(again.articles.length).toBe(1);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('gives every removed block a residue kind, a reason and evidence, and every article a title', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const cleaned = clean(text);
        for (const block of allBlocks(cleaned)) {
          expect(block.decidedBy).toBe('machine');
          if (block.verdict === 'keep') continue;
          expect(block.residue).toBeTruthy();
          expect(block.reason?.length).toBeGreaterThan(10);
          expect(Object.keys(block.evidence ?? {}).length).toBeGreaterThan(0);
        }
        for (const article of cleaned.articles) {
          expect(article.title.trim()).not.toBe('');
          expect(article.blocks.some((block) => block.verdict === 'keep')).toBe(true);
        }
      }),
    );
  });

  it('gives the same result each time', () => {
    fc.assert(
      fc.property(scrapedLike, (text) => {
        expect(clean(text)).toEqual(clean(text));
      }),
    );
  });
});

describe('hostile texts', () => {
  const cases: Record<string, string> = {
    'a lone surrogate': '\ud800',
    'a hundred thousand short lines': 'TT\n20\nShare\n'.repeat(33_000),
    'a hundred thousand headlines printed twice': 'Council Votes Again Today\n'.repeat(100_000),
    'one line of a megabyte': 'harbour '.repeat(130_000),
    'one line of a megabyte without spaces': 'x'.repeat(1_000_000),
    'a megabyte of combining marks': `a${'\u0315\u0300\u0323'.repeat(330_000)}`,
    'right-to-left overrides': '\u202eCouncil Votes\u202c '.repeat(1_000),
    'zero-width characters alone': '\u200b\n\n\u200b\u200d\ufeff',
    'a megabyte of brackets': '('.repeat(500_000) + ')'.repeat(500_000),
    'a megabyte of empty lines': '\n'.repeat(1_000_000),
    'nothing at all': '',
  };
  for (const [name, text] of Object.entries(cases)) {
    it(`are cleaned: ${name}`, () => {
      const kept = allBlocks(clean(text)).reduce((total, block) => total + block.end - block.start, 0);
      expect(kept).toBeLessThanOrEqual(text.length);
    });
  }
});
