import { parseJsonFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { toJsonFeed } from '../../../lib/publish/json-feed';
import { toNinjs, toNinjs2 } from '../../../lib/publish/ninjs';
import { aChannel, anItem, FORBIDDEN, fullItem, NASTY } from './items';

const CHANNEL = aChannel({ selfAddress: 'https://desk.example/feeds/all/feed.json' });
const FULL = fullItem();
const GONE = {
  guid: 'urn:uuid:1f8fad5b-d9cb-469f-a165-70867728950e',
  address: 'https://desk.example/stories/1f8fad5b-d9cb-469f-a165-70867728950e',
  lang: 'en',
  withdrawnAt: new Date('2026-03-02T13:00:00Z'),
  into: null,
};
const at = new Date('2026-03-02T12:00:00Z');

describe('JSON Feed 1.1', () => {
  test('feedsmith reads back what was published', () => {
    const json = toJsonFeed(CHANNEL, [FULL]);
    expect(parseJsonFeed(json)).toMatchObject({
      title: 'The Desk & Co',
      home_page_url: 'https://desk.example/',
      feed_url: CHANNEL.selfAddress,
      items: [
        {
          id: FULL.guid,
          url: FULL.address,
          external_url: 'https://first.example/ferry?a=1&b=2',
          title: FULL.title,
          content_html: FULL.html,
          summary: FULL.summary,
          image: 'https://img.example/a.jpg?w=1&h=2',
          date_published: '2026-03-02T09:30:00Z',
          date_modified: '2026-03-02T12:00:00Z',
          authors: [{ name: 'Ana Pires & Luís Sá' }],
          tags: ['classical music', 'our town'],
          language: 'en',
        },
      ],
    });
  });

  test('what the format has no word for is in the extension: codes, sources, corrections', () => {
    const item = { ...FULL, corrections: [{ at, note: 'It was Monday.' }] };
    const [read] = JSON.parse(toJsonFeed(CHANNEL, [item])).items;
    expect(read._copydesk).toEqual({
      status: 'published',
      dateline: 'LISBON',
      issued: '2026-03-01T22:15:00Z',
      topics: [
        { id: 'medtop:20000022', label: 'classical music', scheme: 'http://cv.iptc.org/newscodes/mediatopic/' },
        { id: 'regions:0001', label: 'our town', scheme: 'https://desk.example/stories/topics/regions:' },
      ],
      sources: [
        { name: 'First Wire', url: 'https://first.example/ferry?a=1&b=2' },
        { name: 'Second Wire', url: 'https://second.example/boats' },
        { name: 'The Gazette' },
      ],
      caption: 'A ferry',
      credit: 'Jo Berg / Wire',
      corrections: [{ at: '2026-03-02T12:00:00Z', note: 'It was Monday.' }],
    });
  });

  test('a story that left the feed is flagged, with no word of it', () => {
    const { items } = JSON.parse(toJsonFeed(CHANNEL, [], [GONE, { ...GONE, into: FULL.guid }]));
    expect(items.map(({ id, _copydesk }: { id: string; _copydesk: unknown }) => [id, _copydesk])).toEqual([
      [GONE.guid, { status: 'withdrawn', withdrawn: '2026-03-02T13:00:00Z' }],
      [GONE.guid, { status: 'merged', withdrawn: '2026-03-02T13:00:00Z', into: FULL.guid }],
    ]);
  });

  test('leads on to older stories, and names the hub', () => {
    const archive = { ...CHANNEL.archive, previous: 'https://desk.example/feeds/all/2026-03-01/feed.json' };
    expect(JSON.parse(toJsonFeed({ ...CHANNEL, archive, hub: 'https://hub.example/' }, []))).toMatchObject({
      next_url: archive.previous,
      hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
      items: [],
    });
  });
});

describe('ninjs 3.0', () => {
  const storiesOf = (json: string) => JSON.parse(json).associations;

  test('each story is an item with its words, topics by address, and sources', () => {
    const [story] = storiesOf(toNinjs(CHANNEL, [FULL]));
    expect(story).toMatchObject({
      uri: FULL.guid,
      type: 'text',
      pubStatus: 'usable',
      firstCreated: '2026-03-02T09:30:00Z',
      versionCreated: '2026-03-02T12:00:00Z',
      contentCreated: '2026-03-01T22:15:00Z',
      language: 'en',
      headlines: [{ value: FULL.title }],
      bodies: [
        { contentType: 'text/html', value: FULL.html },
        { contentType: 'text/plain', value: 'Boats left the harbour again on Monday.', charCount: 39 },
      ],
      by: 'Ana Pires & Luís Sá',
      located: 'LISBON',
      subjects: [
        {
          name: 'classical music',
          uri: 'http://cv.iptc.org/newscodes/mediatopic/20000022',
          literal: 'medtop:20000022',
        },
        { name: 'our town', uri: 'https://desk.example/stories/topics/regions:0001', literal: 'regions:0001' },
      ],
      infoSources: [
        { name: 'First Wire', uri: 'https://first.example/ferry?a=1&b=2' },
        { name: 'Second Wire', uri: 'https://second.example/boats' },
        { name: 'The Gazette' },
      ],
      associations: [
        { type: 'picture', by: 'Jo Berg / Wire', uri: 'https://img.example/a.jpg?w=1&h=2' },
        {
          ...{ name: 'body-picture-1', type: 'picture', by: 'Ida Brekke', uri: 'https://img.example/b.jpg' },
          descriptions: [{ value: 'The quay' }, { role: 'alternative', value: 'Snow' }],
          renditions: [{ href: 'https://img.example/b.jpg', width: 1200, height: 800 }],
        },
      ],
    });
  });

  test('a corrected story is a further version with the correction as its note', () => {
    const [story] = storiesOf(toNinjs(CHANNEL, [{ ...FULL, corrections: [{ at, note: 'It was Monday.' }] }]));
    expect([story.version, story.edNote]).toEqual(['2', 'Correction (2 March 2026 at 12:00 UTC): It was Monday.']);
  });

  test('a story that left the feed is canceled, with no word of it', () => {
    expect(storiesOf(toNinjs(CHANNEL, [], [GONE]))).toEqual([
      {
        name: 'story-1',
        uri: GONE.guid,
        type: 'text',
        representationType: 'partial',
        pubStatus: 'canceled',
        versionCreated: '2026-03-02T13:00:00Z',
        edNote: 'Withdrawn',
      },
    ]);
  });
});

/** The names that ninjs 2.2 has for what may be said here, by the object that has them; it admits no others. */
const OF_ITEM =
  'uri type representationtype profile version firstcreated versioncreated contentcreated pubstatus ednote language title by located standard altids headlines descriptions bodies subjects infosources renditions associations name';
const NAMES_2_2: Record<string, string> = {
  associations: OF_ITEM,
  standard: 'name version schema',
  altids: 'role value',
  headlines: 'role contenttype value',
  descriptions: 'role contenttype value',
  bodies: 'role contenttype charcount wordcount value',
  subjects: 'name rel uri literal creator relevance confidence',
  infosources: 'name role uri literal contactinfo',
  renditions: 'name href contenttype title height width sizeinbytes duration format',
};

/** Names in an item, and in all that it holds, that 2.2 has not. */
function strangers(object: object, allowed = OF_ITEM): string[] {
  return Object.entries(object).flatMap(([name, value]) => {
    const held = [value].flat().filter((one) => typeof one === 'object');
    return [
      ...(allowed.split(' ').includes(name) ? [] : [name]),
      ...held.flatMap((o) => strangers(o, NAMES_2_2[name])),
    ];
  });
}

describe('ninjs 2.2', () => {
  const item = { ...FULL, corrections: [{ at, note: 'It was Monday.' }] };
  const document = JSON.parse(toNinjs2(CHANNEL, [item], [GONE]));

  test('uses its names alone, and says which version it is', () => {
    expect(strangers(document)).toEqual([]);
    expect(strangers(JSON.parse(toNinjs(CHANNEL, [item]))).length).toBeGreaterThan(0);
    expect(document.standard).toMatchObject({ version: '2.2', schema: expect.stringContaining('_2.2.json') });
  });

  test('says the same as 3.0, letter for letter', () => {
    const [story, gone] = document.associations;
    const [same] = JSON.parse(toNinjs(CHANNEL, [item])).associations;
    expect([story.pubstatus, story.versioncreated, story.ednote]).toEqual([
      ...[same.pubStatus, same.versionCreated, same.edNote],
    ]);
    expect(story.bodies.map(({ value }: { value: string }) => value)).toEqual(
      same.bodies.map(({ value }: { value: string }) => value),
    );
    expect([story.subjects, story.infosources]).toEqual([same.subjects, same.infoSources]);
    expect(gone).toMatchObject({ uri: GONE.guid, pubstatus: 'canceled', ednote: 'Withdrawn' });
  });
});

test.each([
  ['JSON Feed', toJsonFeed],
  ['ninjs 3.0', toNinjs],
  ['ninjs 2.2', toNinjs2],
])('%s holds nothing that no feed may carry, whatever the words', (_, write) => {
  const nasty = NASTY.join(' ');
  expect(JSON.stringify(JSON.parse(write(CHANNEL, [anItem({ title: nasty, byline: nasty })])))).not.toMatch(FORBIDDEN);
});
