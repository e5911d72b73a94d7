import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openBundle } from '../../../../lib/import/bundle/open';
import { readTable } from '../../../../lib/import/bundle/table';

const MAX_BYTES = 1_000_000;
const utf8 = (text: string) => new TextEncoder().encode(text);
const open = (name: string, content: string | Uint8Array) => {
  const opened = openBundle(typeof content === 'string' ? utf8(content) : content, name, MAX_BYTES);
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
};
const zip = (files: Record<string, Uint8Array | string>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  );

describe('JSON Lines', () => {
  it('give a document a line, with what the line says of it', () => {
    const line =
      '{"headline":"Quay opens","text":"The quay opened.\\n\\nIt rained.","url":"https://a.example.org/1","date":"2025-11-04","author":["Jo","Ana"],"outlet":"Harbour"}';
    const [part] = open('wire.jsonl', `${line}\n\n`) ?? [];
    expect(part).toMatchObject({ name: 'Quay opens', url: 'https://a.example.org/1', sourceName: 'Harbour' });
    expect(part?.read?.document.text).toBe('Quay opens\n\nThe quay opened.\n\nIt rained.');
    expect(part?.read?.document.fields).toMatchObject({
      title: 'Quay opens',
      byline: 'Jo, Ana',
      publishedAt: '2025-11-04T00:00:00.000Z',
    });
    expect(new TextDecoder().decode(part?.bytes)).toBe(line);
  });

  it('that are broken or empty keep their place, to be refused', () => {
    const parts = open('wire.ndjson', '{"text":"a"}\nnot json\n{"title":"no text"}\n[1]') ?? [];
    expect(parts.map(({ name, bytes }) => [name, bytes.length > 0])).toEqual([
      ['wire.ndjson, line 1', true],
      ['wire.ndjson, line 2', false],
      ['wire.ndjson, line 3', false],
      ['wire.ndjson, line 4', false],
    ]);
  });

  it('have put right what a wrong decoder made of text and title', () => {
    const record = {
      title: 'CafÃ© opens',
      text: 'The cafÃ© on the quay isnâ€™t new.',
      url: 'https://a.example.org/cafÃ©',
    };
    const [part] = open('a.jsonl', JSON.stringify(record)) ?? [];
    expect(part?.name).toBe('Café opens');
    expect(part?.read?.document.text).toBe('Café opens\n\nThe café on the quay isn’t new.');
    expect(part?.read?.document.fields).toMatchObject({ title: 'Café opens', mended: 3 });
    expect(part?.url).toBe(new URL(record.url).href);
    expect(new TextDecoder().decode(part?.bytes)).toBe(JSON.stringify(record));
  });

  it('have their title put right where only the title was garbled', () => {
    const [part] = open('a.jsonl', JSON.stringify({ title: 'It isnâ€™t new', text: 'The quay opened.' })) ?? [];
    expect(part?.read?.document.text).toBe('It isn’t new\n\nThe quay opened.');
    expect(part?.read?.document.fields.title).toBe('It isn’t new');
  });

  it('with HTML are read as pages', () => {
    const [part] = open('a.jsonl', '{"html":"<h1>Quay</h1><p>It opened.</p>"}') ?? [];
    expect(part?.read?.document.text).toContain('It opened.');
  });
});

describe('tables', () => {
  it('give a document a row', () => {
    const parts =
      open(
        'wire.csv',
        'Title,Body,URL\n"Quay, new","It ""opened"".\nIt rained.",https://a.example.org/1\nSecond,Text,\n',
      ) ?? [];
    expect(parts.map(({ name, url }) => [name, url])).toEqual([
      ['Quay, new', 'https://a.example.org/1'],
      ['Second', undefined],
    ]);
    expect(parts[0]?.read?.document.text).toBe('Quay, new\n\nIt "opened".\nIt rained.');
  });

  it.each([',', ';', '\t'])('separated by %j come back as they were written', (separator) => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'b', '"', ',', ';', '\t', '\n', 'é', ' ') });
    const write = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const text = rows.map((row) => row.map(write).join(separator)).join('\n');
        expect(readTable(text, separator).map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });

  it('are told apart by what their head has most of', () => {
    expect(readTable('a;b,c;d\n1;2;3')[0]?.cells).toEqual(['a', 'b,c', 'd']);
    expect(readTable('')).toEqual([]);
    expect(readTable('a,b\n"open')[1]?.cells).toEqual(['open']);
  });
});

describe('feeds and exports', () => {
  it('give a document an item', () => {
    const parts =
      open(
        'feed.xml',
        '<rss><channel><title>Harbour</title><item><title>Quay</title><description>It opened.</description></item></channel></rss>',
      ) ?? [];
    expect(parts).toMatchObject([{ name: 'Quay', sourceName: 'Harbour' }]);
    expect(new TextDecoder().decode(parts[0]?.bytes)).toMatch(/^<item>/);
  });

  it('of WordPress give what is published, and no attachments', () => {
    const post = (title: string, type: string, status: string) =>
      `<item><title>${title}</title><content:encoded><![CDATA[Text of ${title}.]]></content:encoded><wp:post_type><![CDATA[${type}]]></wp:post_type><wp:status>${status}</wp:status></item>`;
    const wxr = `<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Blog</title>${post('A', 'post', 'publish')}${post('B', 'attachment', 'publish')}${post('C', 'post', 'draft')}${post('D', 'page', 'publish')}</channel></rss>`;
    expect((open('export.xml', wxr) ?? []).map(({ name }) => name)).toEqual(['A', 'D']);
  });

  it('of WordPress have the paragraphs that its pages show: blank lines part them', () => {
    const stored = '<em>First.</em>\r\n\r\nSecond,\nstill.\n \n<h2>Head</h2>\n\nThird<br>line.\n\n<pre>a\n\nb</pre>';
    const wxr = `<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Blog</title><item><title>A</title><content:encoded><![CDATA[${stored}]]></content:encoded><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item></channel></rss>`;
    const [part] = open('export.xml', wxr) ?? [];
    expect(part?.read?.document.text).toBe('A\n\nFirst.\n\nSecond, still.\n\nHead\n\nThird\nline.\n\na\n\nb');
  });

  it('that are none are documents themselves', () => {
    expect(open('page.xml', '<html><body>Words</body></html>')).toBeNull();
    expect(open('story.txt', 'Words')).toBeNull();
  });
});

describe('zip archives', () => {
  it('give their files, and what those hold', () => {
    const archive = zip({
      'a/one.txt': 'One.',
      'wire.jsonl': '{"text":"Two."}\n{"text":"Three."}',
      '__MACOSX/x': 'x',
      '.hidden': 'x',
      'a/': '',
    });
    expect((open('all.zip', archive) ?? []).map(({ name }) => name)).toEqual([
      'all.zip/a/one.txt',
      'all.zip/wire.jsonl, line 1',
      'all.zip/wire.jsonl, line 2',
    ]);
  });

  it('in zip archives are not opened', () => {
    expect(open('outer.zip', zip({ 'inner.zip': zip({ 'a.txt': 'x' }) }))).toMatchObject([
      { name: 'outer.zip/inner.zip' },
    ]);
  });

  it.each([
    ['with a file above the limit', zip({ 'big.txt': new Uint8Array(MAX_BYTES + 1) }), 'too-large'],
    [
      'that unpack to too much',
      zip(Object.fromEntries(Array.from({ length: 120 }, (_, at) => [`${at}.txt`, new Uint8Array(MAX_BYTES)]))),
      'too-large',
    ],
    ['that are cut off', zip({ 'a.txt': 'x'.repeat(1_000) }).subarray(0, 60), 'binary-document'],
  ])('%s are refused', (_, archive, code) => {
    expect(openBundle(archive, 'bomb.zip', MAX_BYTES)).toMatchObject({ ok: false, error: { code } });
  });

  it('that lie about a file’s size give no more than they said', () => {
    const archive = zip({ 'a.txt': 'x'.repeat(10_000) });
    // The size as unpacked stands in the directory at the end, four bytes at 24 of its entry.
    const at = Buffer.from(archive).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    new DataView(archive.buffer, archive.byteOffset).setUint32(at + 24, 10, true);
    const opened = openBundle(archive, 'lie.zip', MAX_BYTES);
    expect(!opened.ok || (opened.value?.[0]?.bytes.length ?? 0) <= 10).toBe(true);
  });

  it('of an office are left to be refused as such', () => {
    expect(open('letter.docx', zip({ 'word/document.xml': '<x/>' }))).toBeNull();
  });
});
