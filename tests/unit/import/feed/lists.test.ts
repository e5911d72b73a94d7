import { describe, expect, it } from 'vitest';
import { findFeeds } from '../../../../lib/import/feed/discover';
import { readOpml, writeOpml } from '../../../../lib/import/feed/opml';

describe('the feeds of a page', () => {
  const SITE = 'https://news.example.org/start';

  it('are those that it declares, comments last, then links that look like feeds', () => {
    const html = `<head><base href="/x/"><link rel="alternate" type="application/rss+xml" href="comments/feed" title="Comments">
      <link rel="alternate" type="application/atom+xml" href="/atom.xml" title="All"><link rel="alternate" hreflang="de" href="/de"></head>
      <body><a href="/rss/sport">Sport</a><a href="/story/1">Story</a></body>`;
    expect(findFeeds(html, SITE).map(({ url }) => url)).toEqual([
      'https://news.example.org/atom.xml',
      'https://news.example.org/x/comments/feed',
      'https://news.example.org/rss/sport',
    ]);
  });

  it('are none where there are none, and never anything but http', () => {
    expect(
      findFeeds(
        '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)"><a href="/newsfeedback">x</a>',
        SITE,
      ),
    ).toEqual([]);
  });
});

describe('OPML', () => {
  it('comes back as it was written', () => {
    const feeds = [
      { title: 'Quay & "Sea" <News>', feedUrl: 'https://a.example.org/rss?a=1&b=2', siteUrl: 'https://a.example.org/' },
      { title: 'الميناء', feedUrl: 'https://b.example.org/feed', siteUrl: null },
    ];
    expect(readOpml(writeOpml('Mine', feeds))).toEqual(feeds);
  });

  it('is read in folders, in any case, each feed once', () => {
    const list =
      '<opml><body><outline text="F"><outline text="A" xmlUrl="https://a.example.org/1"/><outline TEXT="B" xmlURL="https://b.example.org/2"/></outline><outline xmlUrl="https://a.example.org/1"/><outline xmlUrl="file:///x"/></body></opml>';
    expect(readOpml(list).map(({ title }) => title)).toEqual(['A', 'B']);
  });

  it.each(['', 'words', '<rss/>', '<opml/>'])('%j has no feeds', (text) => {
    expect(readOpml(text)).toEqual([]);
  });
});
