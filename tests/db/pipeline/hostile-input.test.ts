import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../../lib/access/actor';
import { db } from '../../../lib/db/client';
import { startImport } from '../../../lib/import/commands';
import { intake, type Offered } from '../../../lib/pipeline';
import { queuePage } from '../../../lib/review/queries';
import { makeUser } from '../../support/builders';

let actor: Actor;
let importId: string;
const bytesOf = (text: string) => new TextEncoder().encode(text);
const offer = (name: string, text: string, more: Partial<Offered> = {}) =>
  intake(actor, importId, { name, bytes: bytesOf(text), ...more });

/** Characters that do not compress, so that an index cannot make them small. */
const noise = (length: number) => Array.from({ length }, (_, at) => ((at * 7919 + at ** 2) % 36).toString(36)).join('');

const STORY =
  '<article><h1>Harbour reopens</h1><p>The harbour of the town reopened on Monday after the storm.</p></article>';

beforeAll(async () => {
  actor = (await makeUser('editor', 'Ada')).actor;
  const started = await startImport(actor, 'upload');
  if (!started.ok) throw new Error(started.error.message);
  importId = started.value;
});

describe('a page whose metadata is hostile is imported all the same', () => {
  it.each<[what: string, head: string]>([
    [
      'NUL and a lone surrogate in JSON-LD',
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour\\u0000 reo\\ud800pens","author":{"name":"A\\u0000da \\udc00Byte"},"publisher":{"name":"N\\u0000ame"},"description":"D\\u0000ek"}</script>`,
    ],
    [
      'NUL and a lone surrogate as character references',
      '<title>Harbour&#0; reo&#xD800;pens</title><meta name="author" content="A&#0;da &#xDC00;">',
    ],
    ['an address longer than an index takes', `<link rel="canonical" href="https://news.example/${noise(9_000)}">`],
    [
      'a megabyte of description, author and site name',
      ['description', 'author', 'og:site_name', 'og:title']
        .map(
          (name) =>
            `<meta property="${name}" name="${name}" content="${Array.from({ length: 150_000 }, (_, at) => at.toString(36)).join(' ')}">`,
        )
        .join(''),
    ],
    [
      'a megabyte of headline without a blank',
      `<title>${Array.from({ length: 250_000 }, (_, at) => at.toString(36)).join(',')}</title>`,
    ],
    ['a language that is a sentence', `<meta http-equiv="content-language" content="en-${'abcdefgh-'.repeat(400)}x">`],
  ])('%s', async (what, head) => {
    const result = await offer(`${what}.html`, `<html><head>${head}</head><body>${STORY}</body></html>`);
    expect(result).toMatchObject({ ok: true, value: { outcome: 'imported' } });
  });

  it.each([' ', ',', '/'])('a megabyte of headline as plain text too, its words apart by "%s"', async (between) => {
    const words = Array.from({ length: 250_000 }, (_, at) => at.toString(36)).join(between);
    const text = `${words}\n\nThe harbour of the town reopened on Monday after the storm.`;
    expect(await offer('headline.txt', text)).toMatchObject({ ok: true });
    for (const { title } of (await queuePage({ status: 'pending' })).rows)
      expect(title.length).toBeLessThanOrEqual(2_000);
  });
});

describe('a text whose headline the machine has to make', () => {
  it.each([`a${'😀'.repeat(300)}`, '\u0007', `\u0085\n\n${'The harbour of the town reopened on Monday. '.repeat(9)}`])(
    'is imported: %j',
    async (text) => {
      expect(await offer('untitled.txt', `${text}\n\n${'Words. '.repeat(20)}`)).toMatchObject({ ok: true });
    },
  );
});

describe('what is said of a document', () => {
  it.each<[what: string, more: Partial<Offered>]>([
    ['a script as its address', { url: 'javascript:alert(1)' }],
    ['a file of this machine as its address', { url: 'file:///etc/passwd' }],
    ['no address as its address', { url: 'the front page' }],
    ['an address longer than an index takes', { url: `https://news.example/${noise(9_000)}` }],
    ['an outlet longer than a line', { sourceName: noise(9_000) }],
  ])('is refused where it is %s, and the import tells of it', async (what, more) => {
    expect(await offer(`${what}.txt`, 'A text of some words.', more)).toMatchObject({
      error: { code: 'invalid-input' },
    });
    expect(await db().importOutcome.findFirst({ where: { name: `${what}.txt` } })).toMatchObject({
      outcome: 'refused',
    });
  });

  it('is stored without characters that nobody sees', async () => {
    const result = await offer('a\u0000\u202e.txt', 'A text that has a name.', { sourceName: 'The\u0000 Wire \ud800' });
    expect(result).toMatchObject({ ok: true });
    expect(await db().source.findUnique({ where: { key: 'name:the wire' } })).toMatchObject({ name: 'The Wire' });
  });

  it.each(['x', crypto.randomUUID()])('an import %s that is not there is not-found', async (unknown) => {
    const result = await intake(actor, unknown, { name: 'a.txt', bytes: bytesOf('Words of another text.') });
    expect(result).toMatchObject({ error: { code: 'not-found' } });
    expect(await intake(actor, unknown, { name: 'b.txt', bytes: bytesOf('') })).toMatchObject({ ok: false });
  });

  it("somebody else's import is not-found, and gets no outcome", async () => {
    const { actor: other } = await makeUser('editor', 'Bo');
    const result = await intake(other, importId, { name: 'theirs.txt', bytes: bytesOf('Words of a third text.') });
    expect(result).toMatchObject({ error: { code: 'not-found' } });
    expect(await db().importOutcome.count({ where: { name: 'theirs.txt' } })).toBe(0);
  });
});

describe('a page without a word', () => {
  it.each([
    '<html><body></body></html>',
    '<html><head><title>x</title></head><body><script>a()</script></body></html>',
  ])('%s is refused as empty', async (html) => {
    expect(await offer('page.html', html)).toMatchObject({ error: { code: 'empty-document' } });
  });
});
