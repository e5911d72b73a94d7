import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkup } from '../../../../lib/import/html/markup/markup';

/** What is told of a page, in order: `<p` a start tag, `x=1` an attribute, `>` its end, `</p` an end tag, text in quotes. */
function told(html: string, isForeign = false): string[] {
  const parts: string[] = [];
  const part = (start: number, end: number) => html.slice(start, end);
  readMarkup(html, {
    onText: (start, end) => parts.push(`“${part(start, end)}”`),
    onTagName: (start, end) => {
      parts.push(`<${part(start, end)}`);
      return part(start, end).toLowerCase();
    },
    onAttribute: (start, end, valueStart, valueEnd) => parts.push(`${part(start, end)}=${part(valueStart, valueEnd)}`),
    onTagEnd: (isSelfClosing) => parts.push(isSelfClosing ? '/>' : '>'),
    onEndTag: (start, end) => parts.push(`</${part(start, end)}`),
    onCdata: (start, end) => parts.push(`[${part(start, end)}]`),
    isInForeignContext: () => isForeign,
  });
  return parts;
}

describe('the markup of a page', () => {
  it.each([
    ['tags and text', '<p>Ferry <b>returns</b></p>', ['<p', '>', '“Ferry ”', '<b', '>', '“returns”', '</b', '</p']],
    ['attributes of every form', `<a a=1 b='2>' c = "3" d>`, ['<a', 'a=1', 'b=2>', 'c=3', 'd=', '>']],
    ['an empty value', '<a b=>x', ['<a', 'b=', '>', '“x”']],
    ['a value that ends at a slash only behind it', '<a href=/x/>y', ['<a', 'href=/x/', '>', '“y”']],
    ['a slash with spaces', '<br / >', ['<br', '/>']],
    ['a sign that begins no tag', 'a < b <3 <<i>', ['“a ”', '“< b ”', '“<3 ”', '“<”', '<i', '>']],
    ['end tags with what is behind the name', '</P x="1">y</>z</ p>', ['</P', '“y”', '“z”']],
    ['comments of every end', '<!-- <p> -->a<!-->b<!--->c<!-- --!>d', ['“a”', '“b”', '“c”', '“d”']],
    ['declarations and instructions', '<!DOCTYPE html>a<?xml x?>b<!x>c', ['“a”', '“b”', '“c”']],
    ['data of a drawing', '<svg><![CDATA[a > b]]>', ['<svg', '>', '[a > b]']],
  ])('tells %s', (_, html, parts) => {
    expect(told(html)).toEqual(parts);
  });
  it('is text inside scripts, styles and titles up to their own end tag', () => {
    expect(told('<script>a</p><script-x></scripts></SCRIPT >b')).toEqual([
      '<script',
      '>',
      '“a</p><script-x></scripts>”',
      '</SCRIPT',
      '“b”',
    ]);
    expect(told('<title>a <b></title>')).toEqual(['<title', '>', '“a <b>”', '</title']);
    expect(told('<plaintext>a</plaintext>')).toEqual(['<plaintext', '>', '“a</plaintext>”']);
  });
  it('is no text there inside a drawing', () => {
    expect(told('<style><a>', true)).toEqual(['<style', '>', '<a', '>']);
  });
  it('is not guessed where the page breaks off', () => {
    expect(told('a<p class="b')).toEqual(['“a”', '<p']);
    expect(told('a<texta')).toEqual(['“a”']);
    expect(told('a</p')).toEqual(['“a”']);
    expect(told('a<!-- b')).toEqual(['“a”']);
    expect(told('a<')).toEqual(['“a”', '“<”']);
    expect(told('<script>a')).toEqual(['<script', '>', '“a”']);
  });
  it('is told in order, whatever the page is', () => {
    const sign = fc.constantFrom(
      '<',
      '>',
      '/',
      '!',
      '-',
      '"',
      "'",
      '=',
      ' ',
      'a',
      'script',
      'title',
      '<!--',
      ']]>',
      '</',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
        const html = signs.join('');
        let last = 0;
        const note = (start: number, end: number) => {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(html.length);
          last = end;
        };
        readMarkup(html, {
          onText: note,
          onTagName: (start, end) => {
            note(start, end);
            return html.slice(start, end);
          },
          onAttribute: (start, end, valueStart, valueEnd) => {
            note(start, end);
            note(valueStart, valueEnd);
          },
          onTagEnd: () => {},
          onEndTag: note,
          onCdata: note,
          isInForeignContext: () => false,
        });
      }),
    );
  });
});
