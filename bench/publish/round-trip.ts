import rowanmanning from '@rowanmanning/feed-parser';
import { parseFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { contentHtml } from '../../lib/publish/content';
import type { Format } from '../../lib/publish/feeds/address';
import { writeFeed } from '../../lib/publish/feeds/render';
import type { Item } from '../../lib/publish/item';
import { printTable, share } from '../duplicates/table';
import { inventChannel, inventItems, WORDINGS } from './invent';

/** What a parser read of an item; what it has no field for is undefined and not counted. */
type Read = {
  id?: string;
  title?: string;
  date?: string;
  text?: string;
  topics?: string[];
  author?: string;
  source?: string;
};
type Parser = (document: string) => Promise<Read[]>;

const iso = (date: string | Date | undefined | null) => (date ? new Date(date).toISOString() : undefined);
type Loose = Record<string, unknown>;
const textOf = (text: unknown): string | undefined =>
  typeof text === 'string' ? text : ((text as { value?: string } | undefined)?.value ?? undefined);

const PARSERS: Record<string, Parser> = {
  feedsmith: async (document) => {
    const { feed } = parseFeed(document) as unknown as { feed: Loose };
    return ((feed.items ?? feed.entries ?? []) as Loose[]).map((item) => readBySmith(item));
  },
  'feed-parser': async (document) =>
    rowanmanning.parseFeed(document).items.map((item) => ({
      ...{ id: item.id ?? '', title: item.title ?? '', date: iso(item.published) ?? '', text: item.content ?? '' },
      ...{ topics: item.categories.map(({ label, term }) => label ?? term), author: item.authors[0]?.name ?? '' },
    })),
  'rss-parser': async (document) => {
    const { items } = await new RssParser().parseString(document);
    return items.map((item) => ({
      id: item.guid ?? (item as unknown as { id: string }).id,
      ...{ title: item.title ?? '', date: iso(item.pubDate) ?? '' },
      text: (item as unknown as Record<string, string>)['content:encoded'] ?? item.content ?? '',
      author: item.creator ?? (item as unknown as { author: string }).author,
    }));
  },
};

function readBySmith(item: Loose): Read {
  const source = item.source as { title?: unknown } | undefined;
  const dc = item.dc as { creators?: string[] } | undefined;
  const authors = item.authors as { name?: string }[] | undefined;
  const categories = (item.categories ?? []) as { name?: string; label?: string }[];
  const content = item.content as { encoded?: string; value?: string } | string | undefined;
  return {
    id: textOf(item.guid) ?? (item.id as string),
    title: textOf(item.title) ?? '',
    date: iso((item.pubDate ?? item.published ?? item.date_published) as string) ?? '',
    text: (typeof content === 'object' ? (content.encoded ?? content.value) : content) ?? (item.content_html as string),
    topics: (item.tags as string[] | undefined) ?? categories.map(({ name, label }) => label ?? name ?? ''),
    author: dc?.creators?.[0] ?? authors?.[0]?.name ?? '',
    ...(source ? { source: textOf(source.title) ?? '' } : {}),
  };
}

const expected = (item: Item): Required<Read> => ({
  ...{ id: item.guid, title: item.title, date: item.firstPublishedAt.toISOString(), text: contentHtml(item) },
  ...{ topics: item.topics.map(({ label }) => label), author: item.byline ?? '' },
  source: item.credits[0]?.name ?? '',
});

/** Publishes fifty stories in each wording and has three independent parsers read them back. */
export async function measureRoundTrip(): Promise<void> {
  const rows: string[][] = [];
  const formats: [Format, string[]][] = [
    ['rss.xml', Object.keys(PARSERS)],
    ['atom.xml', Object.keys(PARSERS)],
    ['feed.json', ['feedsmith']],
  ];
  for (const [format, names] of formats) {
    for (const name of names) {
      const same: Record<string, [number, number]> = {};
      for (const wording of WORDINGS) {
        const items = inventItems(wording, 50);
        const read = await PARSERS[name]?.(writeFeed(format, { channel: inventChannel(format), items, withdrawn: [] }));
        items.forEach((item, at) => {
          for (const [field, value] of Object.entries(expected(item))) {
            const found = read?.[at]?.[field as keyof Read];
            if (found === undefined) continue;
            const count = same[field] ?? [0, 0];
            same[field] = count;
            count[1] += 1;
            if (JSON.stringify(found) === JSON.stringify(value)) count[0] += 1;
          }
        });
      }
      rows.push([
        format,
        name,
        ...['id', 'title', 'date', 'text', 'topics', 'author', 'source'].map((field) =>
          share(...(same[field] ?? [0, 0])),
        ),
      ]);
    }
  }
  printTable(
    'Round trip: 50 items in each of three wordings',
    ['format', 'parser', 'ids', 'titles', 'dates', 'text', 'topics', 'authors', 'sources'],
    rows,
  );
}
