import fc from 'fast-check';
import type { Channel } from '../../../lib/publish/feeds/channel';
import type { Item, ItemTopic } from '../../../lib/publish/item';
import { topicAddresses } from '../../../lib/publish/topic-scheme';

/** An item as published, with what a test changes about it. */
export const anItem = (changes: Partial<Item> = {}): Item => ({
  guid: 'urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e',
  address: 'https://desk.example/stories/0f8fad5b-d9cb-469f-a165-70867728950e',
  title: 'Ferry service resumes after storm',
  dek: null,
  byline: null,
  dateline: null,
  lang: 'en',
  dir: null,
  issuedAt: null,
  firstPublishedAt: new Date('2026-03-02T09:30:00.000Z'),
  changedAt: new Date('2026-03-02T09:30:00.000Z'),
  summary: 'Boats left the harbour again on Monday.',
  html: '<p dir="auto">Boats left the harbour again on Monday.</p>',
  picture: { address: null, caption: null, credit: null },
  images: [],
  topics: [],
  credits: [],
  corrections: [],
  ...changes,
});

/** A topic as readers see it. */
export const aTopic = (id: string, label: string): ItemTopic => ({
  ...{ id, label },
  ...topicAddresses(id, 'https://desk.example'),
});

/** What a feed says about itself, with what a test changes about it. */
export const aChannel = (changes: Partial<Channel> = {}): Channel => ({
  title: 'The Desk & Co',
  description: 'The latest',
  publisher: 'The Desk & Co',
  id: 'https://desk.example/feeds/all',
  address: 'https://desk.example/',
  selfAddress: 'https://desk.example/feeds/all/rss.xml',
  hub: null,
  changedAt: new Date('2026-03-02T10:00:00Z'),
  archive: { isArchive: false, current: 'https://desk.example/feeds/all/rss.xml', previous: null, next: null },
  ...changes,
});

/** An item with everything that an item can have. */
export const fullItem = (): Item =>
  anItem({
    title: 'Ports <open> & “ready”',
    dek: 'A dek with 1 < 2 & more',
    summary: 'A dek with 1 < 2 & more',
    byline: 'Ana Pires & Luís Sá',
    dateline: 'LISBON',
    issuedAt: new Date('2026-03-01T22:15:00Z'),
    changedAt: new Date('2026-03-02T12:00:00Z'),
    picture: { address: 'https://img.example/a.jpg?w=1&h=2', caption: 'A ferry', credit: 'Jo Berg / Wire' },
    images: [
      {
        ...{ address: 'https://img.example/b.jpg', caption: 'The quay', credit: 'Ida Brekke', alt: 'Snow' },
        ...{ width: 1200, height: 800 },
      },
    ],
    topics: [aTopic('medtop:20000022', 'classical music'), aTopic('regions:0001', 'our town')],
    credits: [
      { name: 'First Wire', site: 'https://first.example/', address: 'https://first.example/ferry?a=1&b=2' },
      { name: 'Second Wire', site: 'https://second.example/', address: 'https://second.example/boats' },
      { name: 'The Gazette', site: null, address: null },
    ],
  });

/** Strings that break careless writers: markup, section ends, controls, half characters, scripts of all directions. */
export const NASTY = [
  ']]>',
  '<![CDATA[x]]>',
  '<script>alert(1)</script>',
  '&amp; &lt; &#0; &',
  '\u0000\u0001\u0008\u000b\u001f\u007f\u0085',
  '\ud800 alone',
  'alone \udfff',
  '\ufffe\uffff\ufeff',
  '😀 👩‍👩‍👧 🇺🇳',
  'عاجل: «قمة» اليوم',
  '"quoted" and ’quoted’ and \'quoted\'',
  '</title></item></channel></rss>',
  'line\u2028separator',
];

/** Everything that an XML 1.0 document may not hold, or holds only against advice. */
export const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]|\p{Surrogate}/u;

/** Text of any UTF-16 units, halves of characters among them, mixed with the nasty strings. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.string(),
      fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 }).map((units) => String.fromCharCode(...units)),
      fc.constantFrom(...NASTY),
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.join(''));
