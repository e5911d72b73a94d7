import { describe, expect, test } from 'vitest';
import { withBreaks } from '@/lib/import/feed/blank-lines';

describe('blank lines in the text of an item', () => {
  test.each([
    ['One.\n\nTwo.\r\n \r\n\nThree,\nstill.', 'One.<br><br>Two.\r<br><br>Three,\nstill.'],
    ['<p>One.</p>\n\n<p>Two.</p>', '<p>One.</p>\n\n<p>Two.</p>'],
    ['One.\n\n<pre>a\n\nb</pre>\n\nTwo.', 'One.<br><br><pre>a\n\nb</pre><br><br>Two.'],
    ['</pre>One.\n\nTwo.', '</pre>One.<br><br>Two.'],
  ])('%j', (html, written) => {
    expect(withBreaks(html, '<item>')).toBe(written);
  });

  test('part paragraphs in a WordPress export whatever else breaks lines there', () => {
    expect(withBreaks('One<br>line.\n\nTwo.', '<item><wp:post_type>post</wp:post_type></item>')).toBe(
      'One<br>line.<br><br>Two.',
    );
  });
});
