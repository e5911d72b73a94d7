import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matcherOf } from '@/lib/clean/rules/matcher';
import { reachOf } from '@/lib/clean/rules/reach';
import { type RuleMatch, ruleInWords } from '@/lib/clean/rules/rule';

const hits = (match: RuleMatch, words: string, line: string) => matcherOf({ match, words })(line);

describe('a rule is about a line', () => {
  test.each<[RuleMatch, string, string]>([
    ['line', 'Sign up for our newsletter', '  “SIGN UP  for our newsletter!” '],
    ['line', 'اشترك في نشرتنا', 'إشترك في نشرتنا.'],
    ['beginning', 'Sign up', 'Sign up: news by mail'],
    ['ending', 'reader desk', 'Write to our reader desk.'],
    ['containing', 'reader desk', 'Our reader desk is open'],
    ['containing', '広告', 'これは広告です'],
    ['pattern', 'Photo # of *', 'Photo 12 of the harbour'],
    ['pattern', 'Photo # of *', 'photo 1,200 of us'],
    ['pattern', '* has # comments', 'This story has 3 comments!'],
    ['pattern', 'Follow * on channel #', 'Follow Ines Marek on channel 4.'],
    ['pattern', 'a*b*ab', 'a b ab ab'],
    ['pattern', 'Harbour Herald *', 'Harbour Herald, the paper of the bay'],
    ['pattern', 'Read more: *', 'READ MORE – Ferry returns'],
    ['pattern', '* (Agency)', 'GENEVA (Agency)'],
  ])('%s “%s”: “%s”', (match, words, line) => expect(hits(match, words, line)).toBe(true));

  test.each<[RuleMatch, string, string]>([
    ['line', 'Sign up', 'Sign up now'],
    ['beginning', 'Share', 'Shareholders met on Monday'],
    ['ending', 'port', 'The new airport'],
    ['containing', 'desk', 'A desktop'],
    ['pattern', 'Photo # of *', 'Photo of the harbour'],
    ['pattern', 'Read more *', 'Read moreover that'],
    ['pattern', '* port', 'The new airport'],
    ['pattern', 'Photo # of #', 'Photo 1 of 2 by Ines'],
    ['pattern', 'Photo #', 'Photo 12 of us'],
    ['pattern', '(a+)+$', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'],
    ['pattern', '.+', 'anything'],
  ])('and not: %s “%s”: “%s”', (match, words, line) => expect(hits(match, words, line)).toBe(false));
});

test('a pattern means what the same words mean as a regular expression', () => {
  const piece = fc.constantFrom('a', 'ab', 'b', 'a b', '*', '#', '7', ' ');
  const line = fc
    .array(fc.constantFrom('a', 'b', ' ', '7', '42'), { maxLength: 14 })
    .map((parts) => `a${parts.join('')}b`);
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), line, (parts, written) => {
      const words = `a${parts.join('')}b`.replace(/\s+/g, ' ');
      const source = words
        .replace(/\*[\s*]*\*/g, '*')
        .replace(/ \*/g, '(?!(?<=\\w)\\w)*')
        .replace(/\* /g, '*(?!(?<=\\w)\\w)')
        .replace(/\*(?=\(|[ab7#]|$)/g, '.*')
        .replace(/#/g, '(?<!\\d)\\d+(?!\\d)');
      const even = written.replace(/\s+/g, ' ');
      expect(hits('pattern', words, even)).toBe(new RegExp(`^${source}$`).test(even));
    }),
    { numRuns: 2_000 },
  );
});

test('no pattern takes long, also where an expression would try everything', () => {
  const line = `${'ab '.repeat(1_300)}c`;
  expect(hits('pattern', '*ab*ab*ab*ab*ab*abx*', line)).toBe(false);
});

describe('the reach of a rule', () => {
  const lines = ['One.', 'More from us', 'Two.', 'More from us', 'Three.'].map((text) => ({
    kind: 'paragraph' as const,
    text,
  }));
  const reach = (scope: 'line' | 'to-end' | 'from-top') =>
    reachOf({ match: 'line', words: 'more from us', scope })([{ kind: 'title', text: 'More from us' }, ...lines]).lines;

  test('is the lines, or from the last on to the end, or from the top to the first; never the title', () => {
    expect(reach('line')).toEqual([2, 4]);
    expect(reach('to-end')).toEqual([4, 5]);
    expect(reach('from-top')).toEqual([1, 2]);
  });
});

test('a rule says in words what it removes', () => {
  expect(ruleInWords({ match: 'beginning', words: 'Sign up', scope: 'line' })).toBe(
    'the line that begins with “Sign up”',
  );
  expect(ruleInWords({ match: 'line', words: 'More', scope: 'to-end' })).toBe(
    'everything from the line on that reads “More”',
  );
});
