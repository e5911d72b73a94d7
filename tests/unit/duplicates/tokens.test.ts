import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokensOf, wordCount } from '../../../lib/duplicates/text/tokens';

const same = (a: string, b: string) => expect([...tokensOf(a)]).toEqual([...tokensOf(b)]);

describe('what makes no difference between two copies', () => {
  it('quotation marks are translated: “a”, «a», „a“, "a"', () => {
    for (const quoted of ['«ready» now', '„ready“ now', '"ready" now', '‘ready’ now']) same(quoted, '“ready” now');
  });
  it('apostrophes are straight or curly', () => same('Iraq’s talks', "Iraq's talks"));
  it('case and accents are dropped by some systems', () => same('ÉLYSÉE Café', 'elysee cafe'));
  it('lines are hard-wrapped', () => same('one two\nthree\r\n  four', 'one two three four'));
  it('soft hyphens and zero-width characters are invisible', () => same('co\u00ADope\u200Brate\uFEFF', 'cooperate'));
  it('Arabic is stretched, pointed and written with other alefs and yehs', () =>
    same('أَحمـــد إلى مصطفى ٢٠٢٤', 'احمد الي مصطفي 2024'));
  it('Chinese is wrapped anywhere', () => same('今天的\n天气很好', '今天的天气很好'));
  it('letters come composed or decomposed', () => same('한국어 が é', '한국어 が é'.normalize('NFD')));
});

describe('how long a text is', () => {
  it('counts words where there are spaces', () => expect(wordCount(tokensOf('one, two – three'))).toBe(3));
  it('counts twelve Chinese characters as eight words', () => expect(wordCount(tokensOf('今'.repeat(12)))).toBe(8));
  it('takes any string, also with lone surrogates', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => wordCount(tokensOf(text)) >= 0));
    expect(tokensOf('\ud800 x \udfff')).toHaveLength(1);
  });
  it('has tokens of a joined text where each part has its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect([...tokensOf(`${a} | ${b}`)]).toEqual([...tokensOf(a), ...tokensOf(b)]);
      }),
    );
  });
});
