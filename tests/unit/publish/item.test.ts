import { describe, expect, test } from 'vitest';
import { toCredits, webAddress } from '../../../lib/publish/credits';
import { type ItemRow, toItem } from '../../../lib/publish/item';
import { guidOfStory, storyPath } from '../../../lib/publish/paths';

const GUID = 'urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e';

const aRow = (changes: Partial<ItemRow> = {}): ItemRow => ({
  title: 'A title',
  dek: null,
  byline: null,
  dateline: null,
  lang: null,
  dir: null,
  publishedAt: null,
  caption: null,
  credit: null,
  imageUrl: null,
  publication: { guid: GUID, firstPublishedAt: new Date(0), changedAt: new Date(0) },
  blocks: [],
  topics: [],
  sources: [],
  corrections: [],
  ...changes,
});

const paragraph = (text: string) => ({ kind: 'paragraph' as const, verdict: 'keep' as const, text });

describe('the published item', () => {
  test('its guid and address do not follow the title', () => {
    const before = toItem(aRow(), 'https://desk.example');
    const after = toItem(aRow({ title: 'Another title' }), 'https://desk.example');
    expect(before.guid).toBe(GUID);
    expect([after.guid, after.address]).toEqual([before.guid, before.address]);
    expect(before.address).toBe('https://desk.example/stories/0f8fad5b-d9cb-469f-a165-70867728950e');
  });

  test('the dek is the summary, else the first paragraph', () => {
    const blocks = [
      { ...paragraph('A heading'), kind: 'subheading' as const },
      paragraph('First.'),
      paragraph('Second.'),
    ];
    expect(toItem(aRow({ dek: 'The dek', blocks }), '').summary).toBe('The dek');
    expect(toItem(aRow({ blocks }), '').summary).toBe('First.');
    expect(toItem(aRow(), '').summary).toBe('');
  });

  test('a long first paragraph is cut at a word', () => {
    const { summary } = toItem(aRow({ blocks: [paragraph('word '.repeat(300))] }), '');
    expect(summary).toMatch(/^(word ){70,80}word…$/);
  });

  test('a word longer than the summary does not swallow it', () => {
    expect(toItem(aRow({ blocks: [paragraph('字'.repeat(900))] }), '').summary).toBe(`${'字'.repeat(400)}…`);
  });

  test('removed blocks are in neither summary nor body', () => {
    const blocks = [{ ...paragraph('Share this'), verdict: 'remove' as const }, paragraph('News.')];
    const item = toItem(aRow({ blocks }), '');
    expect([item.summary, item.html]).toEqual(['News.', '<p dir="auto">News.</p>']);
  });

  test('topics stand in the order of their labels', () => {
    const topics = [
      { id: 'b', label: 'weather' },
      { id: 'a', label: 'politics' },
    ];
    expect(toItem(aRow({ topics }), '').topics.map(({ label }) => label)).toEqual(['politics', 'weather']);
  });
});

describe('credits', () => {
  const wire = { key: 'host:wire.example', name: 'Wire' };

  test('every source is credited once for each address, the first first', () => {
    const credits = toCredits([
      { ...wire, url: 'https://wire.example/a' },
      { key: 'name:gazette', name: 'Gazette', url: null },
      { ...wire, url: 'https://wire.example/a' },
      { ...wire, url: 'https://wire.example/b' },
    ]);
    expect(credits).toEqual([
      { name: 'Wire', site: 'https://wire.example/', address: 'https://wire.example/a' },
      { name: 'Gazette', site: null, address: null },
      { name: 'Wire', site: 'https://wire.example/', address: 'https://wire.example/b' },
    ]);
  });

  test('files uploaded without an outlet credit nobody, unless they say where they are from', () => {
    const uploads = { key: 'name:uploads', name: 'Uploads' };
    expect(toCredits([{ ...uploads, url: null }])).toEqual([]);
    expect(toCredits([{ ...uploads, url: 'https://wire.example/a' }])[0]?.name).toBe('wire.example');
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//wire.example',
    'wire.example/a',
    'https://me:secret@wire.example/',
    'ftp://wire.example/',
  ])('no reader is sent to %s', (url) => expect(webAddress(url)).toBeNull());
});

describe('story addresses', () => {
  test('the id of the address is the guid’s', () => {
    expect(guidOfStory(storyPath(GUID).split('/')[2] ?? '')).toBe(GUID);
    expect(guidOfStory('0F8FAD5B-D9CB-469F-A165-70867728950E')).toBe(GUID);
  });

  test.each(['', 'x', '../x', '0f8fad5b', '0f8fad5b-d9cb-469f-a165-70867728950e/'])('%j is no id', (id) => {
    expect(guidOfStory(id)).toBeNull();
  });
});
