import { expect, test } from 'vitest';
import { checkFeed } from '../../../../lib/publish/feeds/check';
import { aChannel, anItem, fullItem } from '../items';

const textsOf = (items: Parameters<typeof checkFeed>[1], xml = '<rss/>') =>
  checkFeed(aChannel(), items, xml).map(({ level, text }) => `${level}: ${text}`);

test('a whole item has nothing to be said of', () => {
  expect(textsOf([fullItem()])).toEqual([]);
});

test('what is missing is said, errors first', () => {
  const bare = anItem({ html: '', lang: null, title: 'x'.repeat(111) });
  expect(textsOf([bare, bare], 'a\u0001b')).toEqual([
    'error: The document holds characters that XML forbids.',
    'error: Two items have the same id.',
    ...Array.from({ length: 2 }, () => [
      'warning: It has no text.',
      'warning: It says no language, so it is not in the news sitemap.',
      'warning: Its title is longer than 110 characters.',
      'warning: It has no topic, so no topic’s feed has it.',
      'warning: It credits no source.',
    ]).flat(),
  ]);
});

test.each(['A <b>bold</b> title', 'Fish &amp; chips', '<br>', 'Lost \ufffd letters'])(
  'a title such as %s is warned of',
  (title) => {
    expect(textsOf([{ ...fullItem(), title }])).toEqual([expect.stringContaining('warning')]);
  },
);

test.each(['1 < 2 & 3 > 2', 'R&D; sales', 'Ports <open>', 'a <3 b'])('a title such as %s is not', (title) => {
  expect(textsOf([{ ...fullItem(), title }])).toEqual([]);
});

test('an empty feed is said to be one', () => {
  expect(textsOf([])).toEqual(['warning: Nothing is in it now; readers will see an empty feed.']);
});
