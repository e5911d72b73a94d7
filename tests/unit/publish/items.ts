import fc from 'fast-check';
import type { Item } from '../../../lib/publish/item';

/** An item as published, with what a test changes about it. */
export const anItem = (changes: Partial<Item> = {}): Item => ({
  guid: 'urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e',
  address: 'https://desk.example/stories/0f8fad5b-d9cb-469f-a165-70867728950e',
  title: 'Ferry service resumes after storm',
  dek: null,
  byline: null,
  dateline: null,
  lang: 'en',
  issuedAt: null,
  firstPublishedAt: new Date('2026-03-02T09:30:00.000Z'),
  changedAt: new Date('2026-03-02T09:30:00.000Z'),
  summary: 'Boats left the harbour again on Monday.',
  html: '<p dir="auto">Boats left the harbour again on Monday.</p>',
  picture: { address: null, caption: null, credit: null },
  topics: [],
  credits: [],
  ...changes,
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
