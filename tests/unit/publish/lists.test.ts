import { parseOpml } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { toNewsSitemap } from '../../../lib/publish/news-sitemap';
import { toOpml } from '../../../lib/publish/opml';
import { plainText } from '../../../lib/publish/plain-text';
import { FORBIDDEN, NASTY } from './items';

describe('OPML', () => {
  test('reads back as the feeds by their groups, empty ones left out', () => {
    const feed = {
      title: 'Arts <&> “more”',
      address: 'https://d.example/feeds/a/rss.xml?x=1&y=2',
      page: 'https://d.example/',
    };
    const read = parseOpml(
      toOpml('Feeds of D & Co', new Date('2026-03-02T10:00:00Z'), [
        { title: 'Topics', feeds: [feed] },
        { title: 'Saved', feeds: [] },
      ]),
    );
    expect(read.head?.title).toBe('Feeds of D & Co');
    expect(read.body?.outlines).toMatchObject([
      { text: 'Topics', outlines: [{ type: 'rss', text: feed.title, xmlUrl: feed.address, htmlUrl: feed.page }] },
    ]);
    expect(read.body?.outlines).toHaveLength(1);
  });
});

describe('the news sitemap', () => {
  test('names each story with publication, language, date and title', () => {
    const nasty = NASTY.join(' ');
    const xml = toNewsSitemap('The Desk & Co', [
      {
        address: 'https://d.example/stories/1',
        title: `a${nasty}`,
        lang: 'ar',
        firstPublishedAt: new Date('2026-03-02T10:00:00Z'),
      },
    ]);
    expect(xml).not.toMatch(FORBIDDEN);
    expect(xml).toContain(
      '<news:publication><news:name>The Desk &amp; Co</news:name><news:language>ar</news:language></news:publication>',
    );
    expect(xml).toContain('<news:publication_date>2026-03-02T10:00:00Z</news:publication_date>');
    expect(xml.match(/<url>/g)).toHaveLength(1);
  });
});

test('plain text of a body has its words, a blank line between paragraphs', () => {
  expect(plainText('<p>One &amp; two.</p>\n<ul><li>a</li><li>b</li></ul>\n<p>Last</p>')).toBe(
    'One & two.\n\na\n\nb\n\nLast',
  );
});

test('plain text of a table has its headings beside its cells', () => {
  const table = '<thead><tr><th scope="col">Port</th><th scope="col">Boats</th></tr></thead>';
  expect(plainText(`<table>${table}<tbody><tr><td>Vik</td><td>7</td></tr></tbody></table>`)).toBe(
    'Port\tBoats\n\nVik\t7',
  );
});

test('plain text of a body has the numbers of its lists, as a reader of the page sees them', () => {
  expect(plainText('<ol><li>a<ul><li>b</li></ul></li><li value="5">c<ol start="2"><li>d</li></ol></li></ol>')).toBe(
    '1. a\n\nb\n\n5. c\n\n2. d',
  );
  expect(plainText('<ol reversed="reversed" start="3"><li>a</li><li>b</li></ol>')).toBe('3. a\n\n2. b');
});
