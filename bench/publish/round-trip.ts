import { contentHtml } from '../../lib/publish/content';
import type { Format } from '../../lib/publish/feeds/address';
import { writeFeed } from '../../lib/publish/feeds/render';
import type { Item } from '../../lib/publish/item';
import { printTable, share } from '../duplicates/table';
import { inventChannel, inventItems, inventWithdrawn, WORDINGS } from './invent';
import { JSON_FEED_READERS, NINJS_READERS, NINJS2_READERS } from './json-readers';
import type { Read, Reader } from './read';
import { XML_READERS } from './xml-readers';

/** By format, who reads it back. */
const FORMATS: [Format, Record<string, Reader>][] = [
  ['rss.xml', XML_READERS],
  ['atom.xml', XML_READERS],
  ['feed.json', JSON_FEED_READERS],
  ['ninjs.json', NINJS_READERS],
  ['ninjs2.json', NINJS2_READERS],
];
const FIELDS = ['id', 'title', 'date', 'text', 'topics', 'author', 'source', 'credits', 'picture'] as const;
type Count = [number, number];

const expected = (item: Item, format: Format): Record<(typeof FIELDS)[number], string | string[]> => ({
  ...{ id: item.guid, title: item.title, date: item.firstPublishedAt.toISOString() },
  text: format.startsWith('ninjs') ? item.html : contentHtml(item),
  ...{ topics: item.topics.map(({ label }) => label), author: item.byline ?? '' },
  ...{ source: item.credits[0]?.name ?? '', credits: item.credits.map(({ name }) => name) },
  picture: item.picture.credit ?? '',
});

/** Publishes fifty stories in each wording, beside two that were withdrawn, and has independent readers read them back. */
export async function measureRoundTrip(): Promise<void> {
  const rows: string[][] = [];
  for (const [format, readers] of FORMATS) {
    for (const [name, read] of Object.entries(readers)) {
      const same = new Map<string, Count>(FIELDS.map((field) => [field, [0, 0]]));
      for (const wording of WORDINGS) {
        const items = inventItems(wording, 50);
        const written = writeFeed(format, { channel: inventChannel(format), items, withdrawn: inventWithdrawn() });
        const found = await read(written);
        for (const [at, item] of items.entries()) countSame(same, expected(item, format), found[at] ?? NOTHING);
      }
      rows.push([format, name, ...FIELDS.map((field) => share(...(same.get(field) ?? [0, 0])))]);
    }
  }
  printTable(
    'Round trip: 50 items in each of three wordings',
    ['format', 'reader', 'ids', 'titles', 'dates', 'text', 'topics', 'authors', 'source', 'all sources', 'picture by'],
    rows,
  );
}

/** An item that a reader did not see at all: everything of it is lost. */
const NOTHING: Read = Object.fromEntries(FIELDS.map((field) => [field, '']));

function countSame(same: Map<string, Count>, wanted: ReturnType<typeof expected>, found: Read): void {
  for (const field of FIELDS) {
    const count = same.get(field);
    if (!count || found[field] === undefined) continue;
    count[1] += 1;
    if (JSON.stringify(found[field]) === JSON.stringify(wanted[field])) count[0] += 1;
  }
}
