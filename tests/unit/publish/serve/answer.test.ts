import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { PUBLIC_CACHING, type Representation } from '../../../../lib/publish/representation';
import { type Asked, answerWith } from '../../../../lib/publish/serve/answer';
import { type Coding, chooseCoding } from '../../../../lib/publish/serve/coding';
import { Resource } from '../../../../lib/publish/serve/resource';

const BODY = 'A story about ferries. '.repeat(200);
const FEED: Representation = {
  status: 200,
  body: BODY,
  changedAt: new Date('2026-03-02T09:30:00.400Z'),
  headers: { 'Content-Type': 'application/rss+xml', 'Access-Control-Allow-Origin': '*' },
  caching: PUBLIC_CACHING,
  filename: 'all.rss.xml',
};
const AT = new Date('2026-03-02T10:00:00Z');

const asked = (headers: Record<string, string> = {}, { method = 'GET', query = '' } = {}): Asked => ({
  ...{ method, path: '/feeds/all/rss.xml', query },
  header: (name) => headers[name],
});

async function ask(request: Asked, representation: Representation = FEED) {
  const resource = new Resource(representation);
  return answerWith(request, representation, await resource.coded(chooseCoding(request.header('accept-encoding'))), AT);
}

describe('the coding', () => {
  test.each<[string | undefined, Coding]>([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['GZIP;q=1.0', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.0, gzip;q=0', 'identity'],
    ['*', 'br'],
    ['br;q=0, *;q=0.5', 'gzip'],
    ['*;q=0', 'identity'],
    ['gzip;q=0.001', 'gzip'],
    ['xgzip', 'identity'],
  ])('for “%s” is %s', (header, coding) => {
    expect(chooseCoding(header)).toBe(coding);
  });

  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('%s gives back the same bytes, under a tag of its own', async (coding, decode) => {
    const plain = await ask(asked());
    const coded = await ask(asked({ 'accept-encoding': coding }));
    expect(coded.headers['Content-Encoding']).toBe(coding);
    expect(decode(coded.body ?? Buffer.alloc(0)).toString()).toBe(BODY);
    expect(coded.headers.ETag).toMatch(/^"[\w-]+"$/);
    expect(coded.headers.ETag).not.toBe(plain.headers.ETag);
  });

  test('of what fits into a packet is none', async () => {
    const answer = await ask(asked({ 'accept-encoding': 'br' }), { ...FEED, body: 'short' });
    expect(answer.headers['Content-Encoding']).toBeUndefined();
    expect(answer.body?.toString()).toBe('short');
  });
});

describe('the answer', () => {
  test('is 200 with the bytes, their length and their validators', async () => {
    const answer = await ask(asked());
    expect(answer).toMatchObject({
      status: 200,
      headers: {
        'Last-Modified': 'Mon, 02 Mar 2026 09:30:00 GMT',
        'Cache-Control': PUBLIC_CACHING,
        'Content-Type': 'application/rss+xml',
        'Content-Length': String(BODY.length),
        'X-Content-Type-Options': 'nosniff',
        Vary: 'Accept-Encoding',
      },
    });
    expect(answer.headers['Content-Disposition']).toBeUndefined();
    expect(answer.body?.toString()).toBe(BODY);
  });

  test('is a file where one is asked for', async () => {
    const answer = await ask(asked({}, { query: '?download' }));
    expect(answer.headers['Content-Disposition']).toBe('attachment; filename="all.rss.xml"');
    const named = await ask(asked({}, { query: '?download' }), { ...FEED, filename: 'saved-مدينة.rss.xml' });
    expect(named.headers['Content-Disposition']).toBe(
      `attachment; filename="saved--.rss.xml"; filename*=UTF-8''saved-${encodeURIComponent('مدينة')}.rss.xml`,
    );
  });

  test('to HEAD is that to GET without the bytes', async () => {
    const [get, head] = [await ask(asked()), await ask(asked({}, { method: 'HEAD' }))];
    expect(head).toEqual({ ...get, body: null });
  });

  test('is 304 without a body, with every header that RFC 9110 §15.4.5 asks for', async () => {
    const { headers } = await ask(asked());
    expect(await ask(asked({ 'if-none-match': headers.ETag ?? '' }))).toEqual({
      status: 304,
      body: null,
      headers: {
        ETag: headers.ETag,
        'Last-Modified': 'Mon, 02 Mar 2026 09:30:00 GMT',
        'Cache-Control': PUBLIC_CACHING,
        Vary: 'Accept-Encoding',
        'Access-Control-Allow-Origin': '*',
      },
    });
  });

  test('is 304 to who has it in the coding that it would get, and 200 to who has it in another', async () => {
    const { headers } = await ask(asked({ 'accept-encoding': 'gzip' }));
    const held = { 'if-none-match': `W/${headers.ETag}` };
    expect((await ask(asked({ ...held, 'accept-encoding': 'gzip' }))).status).toBe(304);
    expect((await ask(asked({ ...held, 'accept-encoding': 'br' }))).status).toBe(200);
  });

  test('that something is gone is never 304', async () => {
    expect((await ask(asked({ 'if-none-match': '*' }), { ...FEED, status: 410 })).status).toBe(410);
  });

  test('has the same tag for the same content wherever it was rendered, and another for other content', async () => {
    const tagOf = async (body: string) => (await ask(asked(), { ...FEED, body })).headers.ETag;
    expect(await tagOf('a')).toBe(await tagOf('a'));
    expect(await tagOf('a')).not.toBe(await tagOf('b'));
  });
});
