import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../../lib/import/feed/parse';

const URL_OF_FEED = 'https://harbour.example.org/feeds/all.xml';
const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (source: string | Uint8Array, charset?: string) => {
  const bytes = typeof source === 'string' ? utf8(source) : source;
  const parsed = parseFeed(bytes, { url: URL_OF_FEED, ...(charset ? { charset } : {}) });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};
const item = (inside: string, attributes = '') => {
  const [first] = read(
    `<rss version="2.0" ${attributes}><channel><title>Harbour</title><item>${inside}</item></channel></rss>`,
  ).items;
  if (!first) throw new Error('no item');
  return first;
};
const entry = (inside: string, attributes = '') => {
  const [first] = read(
    `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>Harbour</title><entry>${inside}</entry></feed>`,
  ).items;
  if (!first) throw new Error('no entry');
  return first;
};

describe('the formats', () => {
  it.each([
    [
      'RSS 0.91',
      '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "x.dtd"><rss version="0.91"><channel><title>H</title><item><title>Quay</title></item></channel></rss>',
      'rss',
    ],
    ['RSS 2.0', '<rss version="2.0"><channel><title>H</title><item><title>Quay</title></item></channel></rss>', 'rss'],
    [
      'RSS 0.90',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>H</title></channel><item><title>Quay</title></item></rdf:RDF>',
      'rdf',
    ],
    [
      'RSS 1.0',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>H</title></channel><item rdf:about="https://a.example.org/1"><title>Quay</title></item></rdf:RDF>',
      'rdf',
    ],
    [
      'Atom 1.0',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>H</title><entry><title>Quay</title></entry></feed>',
      'atom',
    ],
    [
      'Atom 0.3',
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>H</title><entry><title>Quay</title></entry></feed>',
      'atom',
    ],
    [
      'Atom with a prefix',
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>H</a:title><a:entry><a:title>Quay</a:title></a:entry></a:feed>',
      'atom',
    ],
    [
      'JSON Feed 1.0',
      '{"version":"https://jsonfeed.org/version/1","title":"H","items":[{"id":1,"title":"Quay"}]}',
      'json',
    ],
    [
      'JSON Feed 1.1',
      '\ufeff {"version":"https://jsonfeed.org/version/1.1","title":"H","items":[{"id":"1","title":"Quay"}]}',
      'json',
    ],
    [
      'a news sitemap',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://a.example.org/1</loc><news:news><news:publication><news:name>H</news:name></news:publication><news:title>Quay</news:title></news:news></url></urlset>',
      'sitemap',
    ],
  ])('%s is read', (_, source, format) => {
    expect(read(source)).toMatchObject({ format, title: 'H', items: [{ title: 'Quay' }] });
  });

  it.each([
    '',
    '   ',
    '<html><body>Not a feed</body></html>',
    '{"items":"none"}',
    '{',
    'plain words',
    '<a/>',
    '[]',
    'null',
  ])('%j is none, and is refused', (source) => {
    expect(parseFeed(utf8(source), { url: null })).toMatchObject({ ok: false, error: { code: 'not-a-feed' } });
  });
});

describe('an item', () => {
  it('gives what its namespaces say', () => {
    const rich = item(
      `<title>Ferries &amp; quays</title><link>https://harbour.example.org/1</link><guid isPermaLink="false">h-1</guid>
       <dc:creator>Jo Miller</dc:creator><pubDate>Tue, 04 Nov 2025 09:05:00 EST</pubDate><description>Short.</description>
       <content:encoded><![CDATA[<p>Long &amp; full.</p>]]></content:encoded><category domain="iptc">Harbours</category>
       <media:content url="https://harbour.example.org/q.jpg" medium="image"><media:credit>Ana Reis</media:credit><media:description>The quay</media:description></media:content>
       <source url="https://wire.example.org/rss">The Wire</source><enclosure url="a.mp3" type="audio/mpeg" length="12"/>`,
      'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"',
    );
    expect(rich).toMatchObject({
      ...{
        title: 'Ferries & quays',
        link: 'https://harbour.example.org/1',
        id: 'h-1',
        summary: 'Short.',
        content: '<p>Long &amp; full.</p>',
      },
      ...{
        published: '2025-11-04T09:05:00-05:00',
        authors: [{ name: 'Jo Miller' }],
        tags: [{ term: 'Harbours', scheme: 'iptc' }],
      },
      ...{
        image: 'https://harbour.example.org/q.jpg',
        caption: 'The quay',
        credit: 'Ana Reis',
        sourceTitle: 'The Wire',
      },
    });
    expect(rich.enclosures).toContainEqual({
      url: 'https://harbour.example.org/feeds/a.mp3',
      mediaType: 'audio/mpeg',
      bytes: 12,
    });
  });

  it('is kept as it stood in the file', () => {
    expect(item('<title>A</title>').raw).toBe('<item><title>A</title></item>');
  });

  it('says nothing with its place, which stays where it stood', () => {
    const place =
      '<georss:point>38.7 -9.1</georss:point><georss:where><gml:Point><gml:name>Quay</gml:name><gml:description>At sea</gml:description><gml:pos>38.7 -9.1</gml:pos></gml:Point></georss:where>';
    const { raw, ...placed } = item(`<title>Ferry</title>${place}<description>Short.</description>`);
    const { raw: _, ...plain } = item('<title>Ferry</title><description>Short.</description>');
    expect(placed).toEqual(plain);
    expect(raw).toContain(place);
  });

  it('is read with prefixes that nobody declared', () => {
    expect(item('<dc:creator>Jo</dc:creator><content:encoded>Long</content:encoded>')).toMatchObject({
      authors: [{ name: 'Jo' }],
      content: 'Long',
    });
  });

  it('has addresses that count from xml:base, else from the feed', () => {
    expect(entry('<link href="1"/>', 'xml:base="https://other.example.org/x/"').link).toBe(
      'https://other.example.org/x/1',
    );
    expect(entry('<link href="/1"/>').link).toBe('https://harbour.example.org/1');
    expect(
      entry('<content type="html" xml:base="y/">a</content>', 'xml:base="https://other.example.org/x/"').base,
    ).toBe('https://other.example.org/x/y/');
  });

  it('has the address of its id only where the feed lets it', () => {
    expect(item('<guid>https://harbour.example.org/1</guid>').link).toBe('https://harbour.example.org/1');
    expect(item('<guid isPermaLink="false">https://harbour.example.org/1</guid>').link).toBeNull();
    expect(item('<guid>javascript:alert(1)</guid>').link).toBeNull();
  });

  it.each([
    ['text', 'a &lt;b&gt; c', 'a &lt;b&gt; c'],
    ['html', 'a &lt;b&gt;c&lt;/b&gt;', 'a <b>c</b>'],
    ['html', '<![CDATA[a <b>c</b>]]>', 'a <b>c</b>'],
    [
      'xhtml',
      '<div xmlns="http://www.w3.org/1999/xhtml">a <b>c</b><br/><p/></div>',
      '<div xmlns="http://www.w3.org/1999/xhtml">a <b>c</b><br/><p></p></div>',
    ],
    [
      'xhtml',
      '<h:div xmlns:h="http://www.w3.org/1999/xhtml">a</h:div>',
      '<div xmlns:h="http://www.w3.org/1999/xhtml">a</div>',
    ],
  ])('of Atom type %s is %j', (type, written, html) => {
    expect(entry(`<content type="${type}">${written}</content>`).content).toBe(html);
  });

  it('whose HTML is neither escaped nor in CDATA is read all the same', () => {
    expect(item('<description>The <b>quay</b> is<br>open</description>').summary).toContain('<b>quay</b>');
  });
});

describe('broken files', () => {
  it.each([
    ['end in the middle', '<rss><channel><title>H</title><item><title>Quay</title><description>It op'],
    [
      'have junk before the root',
      'Warning: x on line 1\n<?xml version="1.0"?><rss><channel><item><title>Quay</title></item></channel></rss>',
    ],
    ['never close their elements', '<rss><channel><item><title>Quay<link>https://a.example.org/1<item><title>Second'],
    [
      'use & and < as they like',
      '<rss><channel><item><title>Quay</title><link>https://a.example.org/?a=1&copy=2&b=<3</link></item></channel></rss>',
    ],
    ['name HTML’s entities', '<rss><channel><item><title>Q&uuml;ay&nbsp;&hellip;</title></item></channel></rss>'],
    ['hold control characters', '<rss><channel><item><title>Qu\u0000\u0008ay</title></item></channel></rss>'],
    [
      'close what they never opened',
      '</a></b><rss></c><channel><item></title><title>Quay</title></item></channel></rss>',
    ],
  ])('that %s give their items', (_, source) => {
    expect(read(source).items[0]?.title).toMatch(/^Q/);
  });

  it('keep addresses whose & is bare', () => {
    expect(item('<link>https://a.example.org/?a=1&copy=2&amp;b=3</link>').link).toBe(
      'https://a.example.org/?a=1&copy=2&b=3',
    );
  });

  it('never throw, whatever they are made of', () => {
    const piece = fc.constantFrom(
      '<rss>',
      '<channel>',
      '<item>',
      '</item>',
      '<title',
      '>',
      '&amp;',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      'xmlns:a="b"',
      '<feed xmlns="http://www.w3.org/2005/Atom">',
      '<entry>',
      '"',
      "'",
      'x',
      '\u0000',
      '<?xml version="1.0" encoding="utf-16"?>',
      '{"items":[',
      ']}',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => void parseFeed(utf8(pieces.join('')), { url: null })),
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void parseFeed(bytes, { url: null })));
  });
});

describe('hostile files', () => {
  it('expand no entities of their own', () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&b;&x;</title></item></channel></rss>`;
    expect(read(bomb).items[0]?.title).toBe('&b;&x;');
  });

  it('nested 100,000 deep give their items', () => {
    const deep = `<rss><channel><item><title>Quay</title><description>${'<b>'.repeat(100_000)}x${'</b>'.repeat(100_000)}</description></item><item><title>Two</title></item></channel></rss>`;
    expect(read(deep).items.map(({ title }) => title)).toEqual(['Quay', 'Two']);
  });

  it('with 100,000 elements that are never closed are read in one go', () => {
    expect(read(`<rss><channel><item><title>Quay</title>${'<b></c>'.repeat(100_000)}`).items[0]?.title).toBe('Quay');
  });

  it('larger than is read are refused', () => {
    const huge = new Uint8Array(65 * 1024 * 1024).fill(0x20);
    expect(parseFeed(huge, { url: null })).toMatchObject({ ok: false, error: { code: 'too-large' } });
  });
});

describe('encodings', () => {
  const feed = (text: string, encoding?: string) =>
    `<?xml version="1.0"${encoding ? ` encoding="${encoding}"` : ''}?><rss><channel><item><title>${text}</title></item></channel></rss>`;
  const latin1 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
  const utf16 = (text: string, isLittle: boolean) => {
    const view = new DataView(new ArrayBuffer(text.length * 2));
    for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
    return new Uint8Array(view.buffer);
  };
  const utf32 = (text: string, isLittle: boolean) => {
    const view = new DataView(new ArrayBuffer(text.length * 4));
    for (let at = 0; at < text.length; at += 1) view.setUint32(at * 4, text.charCodeAt(at), isLittle);
    return new Uint8Array(view.buffer);
  };

  it.each([
    ['UTF-8 that says nothing', utf8(feed('Café')), undefined],
    ['Latin-1 that the file names', latin1(feed('Café', 'ISO-8859-1')), undefined],
    ['Latin-1 that the server names', latin1(feed('Café')), 'iso-8859-1'],
    ['Latin-1 that is called UTF-8', latin1(feed('Café', 'utf-8')), 'utf-8'],
    ['UTF-8 that is called ASCII', utf8(feed('Café', 'us-ascii')), 'bogus'],
    ['UTF-16 with a BOM', utf16(`\ufeff${feed('Café', 'utf-16')}`, true), undefined],
    ['UTF-16 of the other order', utf16(feed('Café', 'utf-16'), false), undefined],
    ['UTF-32', utf32(feed('Café', 'utf-32'), true), undefined],
    ['UTF-32 of the other order', utf32(`\ufeff${feed('Café')}`, false), 'utf-8'],
  ])('%s is read', (_, bytes, declared) => {
    expect(read(bytes, declared).items[0]?.title).toBe('Café');
  });
});
