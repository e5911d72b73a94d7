import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concatWords, linkAddress, linkRange, plain, replaceRange, retype } from '@/lib/articles/blocks/rewording';
import { tidyWords } from '@/lib/articles/blocks/tidy';
import { sliceWords } from '@/lib/articles/blocks/words';
import { anyText, anyWords, linked } from './drafts';

const HREF = 'https://example.org/';
const link = (text: string, words: string) => {
  const start = text.indexOf(words);
  return linkRange(plain(text), { start, end: start + words.length }, HREF);
};

describe('an address of a link', () => {
  test('leads to the web or to mail, with what people leave out put in', () => {
    expect(linkAddress(' https://example.org/a?b=1#c ')).toBe('https://example.org/a?b=1#c');
    expect(linkAddress('example.org/a')).toBe('https://example.org/a');
    expect(linkAddress('//example.org/a')).toBe('https://example.org/a');
    expect(linkAddress('http://localhost:3000/')).toBe('http://localhost:3000/');
    expect(linkAddress('ada@example.org')).toBe('mailto:ada@example.org');
    expect(linkAddress('mailto:ada@example.org?subject=A')).toBe('mailto:ada@example.org?subject=A');
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'https://',
    'https://ada:secret@example.org/',
    'word',
    'mailto:',
    'mailto:"><script>@x',
    'https://a b.org/',
    '',
    `https://example.org/${'a'.repeat(3_000)}`,
  ])('is never %j', (typed) => expect(linkAddress(typed)).toBeNull());

  test('is of the web or of mail, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((text) => `javascript:${text}`),
        ),
        (typed) => {
          const href = linkAddress(typed);
          if (href !== null) expect(href).toMatch(/^(?:https?:\/\/|mailto:)[^\s<>"]+$|^https?:\/\/\S+$/i);
        },
      ),
    );
  });
});

describe('words with links', () => {
  test('cut anywhere and put together again are the same', () => {
    fc.assert(
      fc.property(anyWords, fc.nat(30), (words, cut) => {
        const at = Math.min(cut, words.text.length);
        const whole = concatWords(sliceWords(words, 0, at), sliceWords(words, at, words.text.length));
        expect(whole).toEqual(concatWords(words));
      }),
    );
  });

  test('keep their links on the same words where something is typed outside of them', () => {
    const words = link('See the report on it.', 'report');
    expect(linked(retype(words, 'Please see the report on it.'))).toEqual([`report → ${HREF}`]);
    expect(linked(retype(words, 'See the report.'))).toEqual([`report → ${HREF}`]);
    expect(linked(retype(words, 'See the rapport on it.'))).toEqual([`rapport → ${HREF}`]);
    expect(linked(retype(words, 'See it.'))).toEqual([]);
  });

  test('always say what was typed, with links on words that are there', () => {
    fc.assert(
      fc.property(anyWords, anyText, (words, typed) => {
        const after = retype(words, typed);
        expect(after.text).toBe(typed);
        for (const { start, end } of after.links) expect(0 <= start && start < end && end <= typed.length).toBe(true);
      }),
    );
  });

  test('keep a link whose words are replaced', () => {
    expect(linked(replaceRange(link('The mayor spoke.', 'mayor'), { start: 4, end: 9 }, 'governor', 'keep'))).toEqual([
      `governor → ${HREF}`,
    ]);
    expect(linked(replaceRange(link('The mayor spoke.', 'mayor'), { start: 0, end: 9 }, 'She', 'keep'))).toEqual([
      `She → ${HREF}`,
    ]);
  });
});

describe('tidied words', () => {
  test('have links on the same words, without the blanks around them', () => {
    const words = linkRange(plain('  See   the  report\nnow. '), { start: 12, end: 20 }, HREF);
    const tidied = tidyWords(words, 'paragraph');
    expect(tidied.text).toBe('See the report now.');
    expect(linked(tidied)).toEqual([`report → ${HREF}`]);
  });

  test('are the same tidied again, and have no address that is not of the web or of mail', () => {
    fc.assert(
      fc.property(anyWords, fc.constantFrom('paragraph' as const, 'table' as const), (words, kind) => {
        const once = tidyWords(words, kind);
        expect(tidyWords(once, kind)).toEqual(once);
      }),
    );
    const bad = { text: 'Press here', links: [{ start: 6, end: 10, href: 'javascript:alert(1)' }] };
    expect(tidyWords(bad, 'paragraph')).toEqual(plain('Press here'));
  });

  test('of a table keep their lines where a link ends in blanks', () => {
    const row = { text: 'aaa \na', links: [{ start: 0, end: 4, href: HREF }] };
    expect(tidyWords(row, 'table')).toEqual({ text: 'aaa\na', links: [{ start: 0, end: 3, href: HREF }] });
    expect(tidyWords({ ...row, links: [{ start: 3, end: 5, href: HREF }] }, 'table')).toEqual(plain('aaa\na'));
  });

  test('of a table keep their lines', () => {
    expect(tidyWords(plain('a\tb\r\nc\td\n'), 'table').text).toBe('a\tb\nc\td');
    expect(tidyWords(plain('if x:\n    y'), 'preformatted').text).toBe('if x:\n    y');
  });

  test.each([
    ['paragraph', ' ', 'a a'],
    ['paragraph', '\r', 'a a'],
    ['image', ' ', 'a a'],
    ['table', ' ', null],
    ['preformatted', '\t', null],
  ] as const)('of a %s with a hundred thousand %j are made fit in a moment', (kind, blank, made) => {
    const text = `a${blank.repeat(100_000)}a`;
    const began = performance.now();
    expect(tidyWords({ text, links: [{ start: 0, end: 1, href: HREF }] }, kind).text).toBe(made ?? text);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
