import rowanmanning from '@rowanmanning/feed-parser';
import fc from 'fast-check';
import { parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../../lib/publish/item';
import { writable } from '../../../lib/publish/markup';
import { toRss } from '../../../lib/publish/rss';
import { aChannel, anItem, anyText, aTopic, FORBIDDEN, fullItem } from './items';

const CHANNEL = aChannel();
const FULL = fullItem();

describe('RSS 2.0', () => {
  test('feedsmith reads back what was published', () => {
    const feed = parseRssFeed(toRss(CHANNEL, [FULL]));
    expect(feed).toMatchObject({
      title: CHANNEL.title,
      link: CHANNEL.address,
      language: 'en',
      lastBuildDate: 'Mon, 02 Mar 2026 10:00:00 GMT',
      ttl: 5,
      atom: { links: [{ rel: 'self', href: CHANNEL.selfAddress, type: 'application/rss+xml' }] },
    });
    expect(feed.items?.[0]).toMatchObject({
      title: FULL.title,
      link: FULL.address,
      guid: { value: FULL.guid, isPermaLink: false },
      pubDate: 'Mon, 02 Mar 2026 09:30:00 GMT',
      description: 'A dek with 1 &lt; 2 &amp; more',
      content: { encoded: FULL.html },
      categories: [
        { name: 'classical music', domain: 'http://cv.iptc.org/newscodes/mediatopic/' },
        { name: 'our town' },
      ],
      source: { title: 'First Wire', url: 'https://first.example/' },
      dc: { creators: ['Ana Pires & Luís Sá'], languages: ['en'], contributors: ['The Gazette'] },
      dcterms: { issued: ['2026-03-01T22:15:00Z'], modified: ['2026-03-02T12:00:00Z'] },
      atom: {
        links: [
          { rel: 'via', title: 'First Wire', href: 'https://first.example/ferry?a=1&b=2' },
          { rel: 'via', title: 'Second Wire', href: 'https://second.example/boats' },
        ],
      },
      media: {
        contents: [
          {
            url: 'https://img.example/a.jpg?w=1&h=2',
            medium: 'image',
            description: { value: 'A ferry' },
            credits: [{ value: 'Jo Berg / Wire' }],
          },
        ],
      },
    });
  });

  test('feed-parser reads back what was published', () => {
    const feed = rowanmanning.parseFeed(toRss(CHANNEL, [FULL]));
    expect(feed.self).toBe(CHANNEL.selfAddress);
    const [item] = feed.items;
    expect(item).toMatchObject({
      id: FULL.guid,
      title: FULL.title,
      url: FULL.address,
      content: FULL.html,
      published: FULL.firstPublishedAt,
    });
    expect(item?.categories.map(({ label, term }) => label ?? term)).toEqual(['classical music', 'our town']);
    expect(item?.authors.map(({ name }) => name)).toContain('Ana Pires & Luís Sá');
  });

  test('rss-parser reads back what was published', async () => {
    const [item] = (await new RssParser().parseString(toRss(CHANNEL, [FULL]))).items;
    expect(item).toMatchObject({
      guid: FULL.guid,
      title: FULL.title,
      link: FULL.address,
      isoDate: FULL.firstPublishedAt.toISOString(),
      'content:encoded': FULL.html,
      creator: FULL.byline,
    });
  });

  test('items stand in the order given, each with its own guid', () => {
    const guids = ['a', 'b', 'c'].map((sign) => `urn:uuid:${sign.repeat(8)}-0000-4000-8000-000000000000`);
    const feed = parseRssFeed(
      toRss(
        CHANNEL,
        guids.map((guid) => anItem({ guid })),
      ),
    );
    expect(feed.items?.map((item) => item?.guid?.value)).toEqual(guids);
  });

  test('a feed of nothing is a feed', () => {
    const feed = parseRssFeed(toRss({ ...CHANNEL, changedAt: null }, []));
    expect(feed.title).toBe(CHANNEL.title);
    expect(feed.items ?? []).toEqual([]);
    expect(toRss({ ...CHANNEL, changedAt: null }, [])).not.toMatch(/lastBuildDate|<language>/);
  });

  test('a feed in two languages claims neither, and each item names its own', () => {
    const xml = toRss(CHANNEL, [anItem(), anItem({ lang: 'ar' })]);
    expect(xml).not.toContain('<language>');
    expect(parseRssFeed(xml).items?.map((item) => item?.dc?.languages?.[0])).toEqual(['en', 'ar']);
  });

  test('says what was corrected where every reader shows it', () => {
    const at = new Date('2026-03-02T12:00:00Z');
    const xml = toRss(CHANNEL, [anItem({ corrections: [{ at, note: 'It was Monday & not Sunday.' }] })]);
    expect(parseRssFeed(xml).items?.[0]?.content?.encoded).toMatch(
      /^<p dir="auto"><strong>Correction<\/strong> .*: It was Monday &amp; not Sunday\.<\/p>\n<p dir="auto">Boats/,
    );
  });

  test('an archive leads to the days beside it and to the current feed, and a hub is named', () => {
    const archive = {
      isArchive: true,
      current: 'https://desk.example/c',
      previous: 'https://desk.example/p',
      next: 'https://desk.example/n',
    };
    const xml = toRss(aChannel({ archive, hub: 'https://hub.example/' }), []);
    const links = parseRssFeed(xml).atom?.links?.map(({ rel, href }) => [rel, href]);
    expect(links).toEqual([
      ['self', CHANNEL.selfAddress],
      ['hub', 'https://hub.example/'],
      ['current', 'https://desk.example/c'],
      ['prev-archive', 'https://desk.example/p'],
      ['next-archive', 'https://desk.example/n'],
    ]);
    expect(xml).toContain('<fh:archive/>');
  });

  test('a change within minutes of publishing is no correction', () => {
    const changedAt = new Date('2026-03-02T09:35:00.000Z');
    expect(toRss(CHANNEL, [anItem({ changedAt })])).not.toContain('dcterms:modified');
  });

  test('a caption and a credit are given also where there is no picture to show', () => {
    const picture = { address: null, caption: 'A ferry', credit: 'Jo Berg' };
    expect(parseRssFeed(toRss(CHANNEL, [anItem({ picture })])).items?.[0]?.media).toMatchObject({
      description: { value: 'A ferry' },
      credits: [{ value: 'Jo Berg' }],
    });
  });

  test('a script in a title or a summary is words to everybody who reads the feed', () => {
    const attack = '<script>alert(1)</script>';
    const xml = toRss(CHANNEL, [anItem({ title: attack, summary: attack })]);
    expect(xml).not.toContain('<script');
    const [item] = parseRssFeed(xml).items ?? [];
    expect(item?.title).toBe(attack);
    // Descriptions are HTML to readers: there it must still be words after one more reading.
    expect(item?.description).toBe('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('whatever came in, three parsers read the same items and the XML holds nothing that XML forbids', async () => {
    const words = anyText.map((text) => `a${text}z`);
    const item = fc.record({
      title: words,
      summary: words,
      byline: words,
      html: words,
      label: words,
      caption: words,
      name: words,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 3 }), async (given) => {
        const items = given.map(
          ({ label, caption, name, ...rest }): Item =>
            anItem({
              ...rest,
              topics: [aTopic('medtop:1', label)],
              picture: { address: null, caption, credit: caption },
              credits: [{ name, site: 'https://s.example/', address: 'https://s.example/a' }],
            }),
        );
        const xml = toRss(CHANNEL, items);
        expect(xml).not.toMatch(FORBIDDEN);
        const strict = await new RssParser().parseString(xml);
        const second = parseRssFeed(xml).items ?? [];
        const third = rowanmanning.parseFeed(xml).items;
        expect([strict.items.length, second.length, third.length]).toEqual([items.length, items.length, items.length]);
        items.forEach((published, at) => {
          const expected = { title: writable(published.title), html: writable(published.html) };
          expect({ title: strict.items[at]?.title, html: strict.items[at]?.['content:encoded'] }).toEqual(expected);
          expect({ title: second[at]?.title, html: second[at]?.content?.encoded }).toEqual(expected);
          expect(third[at]?.id).toBe(published.guid);
          expect(second[at]?.dc?.creators).toEqual([writable(published.byline ?? '')]);
          expect(second[at]?.categories?.[0]?.name).toBe(writable(published.topics[0]?.label ?? ''));
        });
      }),
      { numRuns: 25 },
    );
  });
});
