import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cdata, escapeText, lines, markup, writable } from '../../../lib/publish/markup';
import { anyText, FORBIDDEN } from './items';

describe('markup', () => {
  test('an interpolated string is escaped, in text and in attributes', () => {
    expect(markup`<a title="${'"><b>'}">${"<b>&'</b>"}</a>`.text).toBe(
      '<a title="&quot;&gt;&lt;b&gt;">&lt;b&gt;&amp;&#39;&lt;/b&gt;</a>',
    );
  });

  test('markup inside markup is not escaped again, and absent values write nothing', () => {
    expect(markup`<p>${[markup`<b>${'<'}</b>`, null, undefined, false, 0]}</p>`.text).toBe('<p><b>&lt;</b>0</p>');
  });

  test('absent lines leave no blank ones', () => {
    expect(lines(markup`a`, null, false, markup`b`).text).toBe('a\nb');
  });

  test('a CDATA section holds its own end without ending', () => {
    expect(cdata('a ]]> b').text).toBe('<![CDATA[a ]]]]><![CDATA[> b]]>');
  });

  test('no control character, lone surrogate or non-character is written, and emoji stay whole', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const out of [writable(text), escapeText(text), cdata(text).text]) expect(out).not.toMatch(FORBIDDEN);
      }),
    );
    expect(writable('a\u0000😀\ud83d b\r\nc')).toBe('a😀 b\nc');
  });

  test('what is escaped holds no sign that begins markup', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(escapeText(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
      }),
    );
  });
});
