import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findIn, replaceIn } from '@/lib/articles/blocks/find';
import type { Link } from '@/lib/articles/blocks/words';
import { anyText, anyWords } from './drafts';

const loose = (words: string) => ({ words, matchCase: false, wholeWord: false });
const wordsAt = (text: string, query: Parameters<typeof findIn>[1]) =>
  findIn(text, query).map(({ start, end }) => text.slice(start, end));

describe('what is looked for', () => {
  test('is found in either case, or in its own', () => {
    expect(wordsAt('Straße, STRASSE, straße', loose('STRAße'))).toEqual(['Straße', 'straße']);
    expect(wordsAt('The the', { ...loose('The'), matchCase: true })).toEqual(['The']);
  });

  test('is found as a whole word in any script', () => {
    const whole = (words: string) => ({ ...loose(words), wholeWord: true });
    expect(findIn('cat concat cat’s café', whole('cat')).map(({ start }) => start)).toEqual([0, 11]);
    expect(wordsAt('мир, мировой', whole('мир'))).toEqual(['мир']);
    expect(wordsAt('𝒜lpha 𝒜', whole('𝒜'))).toEqual(['𝒜']);
  });

  test('is never a pattern, and is found in the time that reading takes', () => {
    expect(wordsAt('a.c abc (a+)+$ [x]', loose('a.c'))).toEqual(['a.c']);
    expect(wordsAt('a.c abc (a+)+$ [x]', loose('(a+)+$'))).toEqual(['(a+)+$']);
    expect(findIn('a'.repeat(100_000), loose('(a+)+b'))).toEqual([]);
    expect(findIn('anything', loose(''))).toEqual([]);
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 30 }), anyText, anyText, (words, before, behind) => {
        const text = `${before}|${words}|${behind}`;
        const found = findIn(text, { ...loose(words), matchCase: true });
        expect(found.every(({ start, end }) => text.slice(start, end) === words)).toBe(true);
        expect(found.length).toBeGreaterThan(0);
      }),
    );
  });

  test('is replaced everywhere, and every other word and link stays', () => {
    fc.assert(
      fc.property(
        anyWords,
        fc.constantFrom('a', 'word', '語', ' '),
        fc.constantFrom('', 'zz', 'a'),
        (words, from, by) => {
          const places = findIn(words.text, { ...loose(from), matchCase: true });
          const done = replaceIn(words, places, by);
          expect(done.text).toBe(words.text.replaceAll(from, by));
          const hrefs = (links: typeof words.links) => new Set(links.map(({ href }) => href));
          // Two links may share a word that is replaced: the first of them is on what takes its place.
          const stays = (at: number) => !places.some(({ start, end }) => start <= at && at < end);
          const isOnOther = ({ start, end }: Link) =>
            Array.from({ length: end - start }, (_, at) => start + at).some(stays);
          const others = words.links.filter(isOnOther);
          expect(hrefs(done.links)).toEqual(new Set([...hrefs(done.links), ...hrefs(others)]));
          expect(hrefs(words.links)).toEqual(new Set([...hrefs(words.links), ...hrefs(done.links)]));
          if (by !== '' && words.links.length > 0) expect(done.links).not.toEqual([]);
        },
      ),
    );
  });
});
