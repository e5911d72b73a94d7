import rowanmanning from '@rowanmanning/feed-parser';
import { parseAtomFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { describe, expect, test } from 'vitest';
import { toAtom } from '../../../lib/publish/atom';
import { writable } from '../../../lib/publish/markup';
import { aChannel, anItem, FORBIDDEN, fullItem, NASTY } from './items';

const CHANNEL = aChannel({ selfAddress: 'https://desk.example/feeds/all/atom.xml' });
const FULL = fullItem();
const GONE = {
  guid: 'urn:uuid:1f8fad5b-d9cb-469f-a165-70867728950e',
  address: 'https://desk.example/stories/1f8fad5b-d9cb-469f-a165-70867728950e',
  lang: 'en',
  withdrawnAt: new Date('2026-03-02T13:00:00Z'),
  into: null,
};

describe('Atom 1.0', () => {
  test('feedsmith reads back what was published', () => {
    const feed = parseAtomFeed(toAtom(CHANNEL, [FULL]));
    expect(feed).toMatchObject({
      id: 'https://desk.example/feeds/all',
      title: { value: 'The Desk & Co' },
      subtitle: { value: 'The latest' },
      updated: '2026-03-02T10:00:00Z',
      authors: [{ name: 'The Desk & Co' }],
    });
    expect(feed.entries?.[0]).toMatchObject({
      id: FULL.guid,
      title: { value: FULL.title },
      published: '2026-03-02T09:30:00Z',
      updated: '2026-03-02T12:00:00Z',
      summary: { value: FULL.summary },
      content: { value: FULL.html, type: 'html' },
      authors: [{ name: 'Ana Pires & Luís Sá' }],
      contributors: [{ name: 'The Gazette' }],
      categories: [
        { term: 'medtop:20000022', scheme: 'http://cv.iptc.org/newscodes/mediatopic/', label: 'classical music' },
        { term: 'regions:0001', scheme: 'https://desk.example/stories/topics/regions:', label: 'our town' },
      ],
      source: { id: 'https://first.example/', title: { value: 'First Wire' } },
    });
    expect(feed.entries?.[0]?.links?.map(({ rel, href }) => [rel, href])).toEqual([
      ['alternate', FULL.address],
      ['via', 'https://first.example/ferry?a=1&b=2'],
      ['via', 'https://second.example/boats'],
    ]);
  });

  test('feed-parser and rss-parser read back what was published', async () => {
    const xml = toAtom(CHANNEL, [FULL]);
    const [second] = rowanmanning.parseFeed(xml).items;
    expect(second).toMatchObject({ id: FULL.guid, title: FULL.title, url: FULL.address, content: FULL.html });
    const [third] = (await new RssParser().parseString(xml)).items;
    expect(third).toMatchObject({ id: FULL.guid, title: FULL.title, link: FULL.address, content: FULL.html });
  });

  test('a story that left the feed stands there as a tombstone (RFC 6721), with no word of it', () => {
    const xml = toAtom(CHANNEL, [FULL], [GONE, { ...GONE, into: FULL.guid }]);
    expect(xml).toContain(
      `<at:deleted-entry ref="${GONE.guid}" when="2026-03-02T13:00:00Z"><at:comment>Withdrawn</at:comment></at:deleted-entry>`,
    );
    expect(xml).toContain(`<at:comment>Merged into ${FULL.guid}</at:comment>`);
    expect(parseAtomFeed(xml).entries).toHaveLength(1);
  });

  test('a change within minutes of publishing is no update', () => {
    const changedAt = new Date('2026-03-02T09:35:00.000Z');
    expect(parseAtomFeed(toAtom(CHANNEL, [anItem({ changedAt })])).entries?.[0]?.updated).toBe('2026-03-02T09:30:00Z');
  });

  test('whatever the words, they read back, and nothing stands there that XML forbids', () => {
    const nasty = NASTY.join(' ');
    const xml = toAtom(CHANNEL, [anItem({ title: `a${nasty}z`, byline: `a${nasty}z`, html: `<p>a${nasty}z</p>` })]);
    expect(xml).not.toMatch(FORBIDDEN);
    const [entry] = parseAtomFeed(xml).entries ?? [];
    expect(entry?.title?.value).toBe(writable(`a${nasty}z`));
    expect(entry?.content?.value).toBe(writable(`<p>a${nasty}z</p>`));
  });

  test('of a desk that published nothing has a date all the same, as the format wants', () => {
    expect(parseAtomFeed(toAtom(aChannel({ changedAt: null }), [])).updated).toBe('1970-01-01T00:00:00Z');
  });
});
