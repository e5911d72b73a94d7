import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWords, wordsIn } from '../../../../lib/import/html/scoring/block-words';

describe('words', () => {
  it('are runs of letters and digits', () => {
    expect(wordsIn("Bo's 2 ferries – naïve")).toEqual(["bo's", '2', 'ferries', 'naïve']);
  });

  it('are pairs of characters in scripts without spaces, beside words of other scripts', () => {
    expect(wordsIn('東京とNHKの話')).toEqual(['東京', 'と', 'nhk', 'の話']);
    expect(wordsIn('สวัสดี')).toHaveLength(3);
  });

  it('are none where there is no letter or figure', () => {
    expect(wordsIn(' – … ')).toEqual([]);
    expect(readWords('')).toEqual({ count: 0, stops: 0, capitals: 0, digits: 0, key: '' });
  });
});

describe('readWords', () => {
  it('counts function words whatever their first letter, capitals of A to Z, and words that begin with a figure', () => {
    expect(readWords('The Élan of 3rd AND 4 – the “theft” isn’t À La!')).toEqual({
      count: 11,
      stops: 5,
      capitals: 3,
      digits: 2,
      key: 'the élan of 3rd and 4 the theft isn’t à la',
    });
  });

  it('takes a word with a capital in its midst for a name', () => {
    expect(readWords('iS oN').stops).toBe(0);
  });

  it('reads any text the same when a sign beyond its table stands behind it', () => {
    const word = fc.constantFrom(
      'The',
      'and',
      'iS',
      'Bo’s',
      '3rd',
      'ÉTÉ',
      'été',
      'İstanbul',
      'ΠΑΣ',
      'न',
      'कि',
      'på',
      '–',
      ',',
      'a\u0301',
      'Über',
      '橋',
    );
    const pieces = fc.array(fc.oneof(word, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 12 });
    fc.assert(
      fc.property(pieces, fc.constantFrom(' ', '', '  ', '\n'), (parts, between) => {
        const text = parts.join(between);
        expect(readWords(`${text} 😀`)).toEqual(readWords(text));
      }),
    );
  });
});
