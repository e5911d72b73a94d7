import { describe, expect, test } from 'vitest';
import { etagOf, isUnchanged, lastModified } from '../../../lib/publish/conditional';
import { PUBLIC_CACHING, respond } from '../../../lib/publish/respond';

const now = { etag: '"abc"', changedAt: new Date('2026-03-02T09:30:00.400Z') };
const asks = (headers: Record<string, string>) => isUnchanged(new Headers(headers), now);

describe('conditional requests (RFC 9110)', () => {
  test.each([
    ['the same tag', '"abc"', true],
    ['the same tag made weak by a proxy', 'W/"abc"', true],
    ['a list that has it', '"x", W/"y" , "abc"', true],
    ['a list without blanks', '"x","abc"', true],
    ['a tag with a comma in it beside it', '"a,b", "abc"', true],
    ['the star', ' * ', true],
    ['another tag', '"abcd"', false],
    ['a tag without quotes', 'abc', false],
    ['the tag inside another', '"x"abc"y"', false],
    ['nothing', '', false],
  ])('If-None-Match with %s', (_, header, expected) => {
    expect(asks({ 'if-none-match': header })).toBe(expected);
  });

  test('If-Modified-Since counts in whole seconds', () => {
    expect(asks({ 'if-modified-since': 'Mon, 02 Mar 2026 09:30:00 GMT' })).toBe(true);
    expect(asks({ 'if-modified-since': 'Mon, 02 Mar 2026 09:29:59 GMT' })).toBe(false);
    expect(asks({ 'if-modified-since': 'yesterday' })).toBe(false);
    expect(asks({})).toBe(false);
  });

  test('If-None-Match goes before If-Modified-Since', () => {
    const later = 'Tue, 03 Mar 2026 09:30:00 GMT';
    expect(asks({ 'if-none-match': '"old"', 'if-modified-since': later })).toBe(false);
    expect(asks({ 'if-none-match': '"abc"', 'if-modified-since': 'Mon, 02 Mar 2020 09:30:00 GMT' })).toBe(true);
  });

  test('what was never published has no date to compare', () => {
    const headers = new Headers({ 'if-modified-since': 'Tue, 03 Mar 2026 09:30:00 GMT' });
    expect(isUnchanged(headers, { etag: '"abc"', changedAt: null })).toBe(false);
  });

  test('a second change within the second is seen by who holds the date of the first', () => {
    const first = new Date('2026-03-02T09:30:00.100Z');
    const second = new Date('2026-03-02T09:30:00.900Z');
    const held = lastModified(first, new Date('2026-03-02T09:30:00.500Z'));
    expect(isUnchanged(new Headers({ 'if-modified-since': held }), { etag: '"b"', changedAt: second })).toBe(false);
    expect(lastModified(second, new Date('2026-03-02T09:30:01.000Z'))).toBe('Mon, 02 Mar 2026 09:30:00 GMT');
  });

  test('the entity tag is strong and follows from the bytes alone', () => {
    expect(etagOf('a')).toMatch(/^"[\w-]{43}"$/);
    expect(etagOf('a')).toBe(etagOf('a'));
    expect(etagOf('a')).not.toBe(etagOf('b'));
  });
});

describe('the answer', () => {
  const resource = {
    ...now,
    body: 'body',
    headers: { 'Content-Type': 'text/plain', 'Access-Control-Allow-Origin': '*' },
  };
  const ask = (headers: Record<string, string> = {}) => new Request('https://desk.example/', { headers });

  test('is 200 with the body and its validators', async () => {
    const response = respond(ask(), { ...resource, filename: 'all.rss.xml' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('body');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      etag: '"abc"',
      'last-modified': 'Mon, 02 Mar 2026 09:30:00 GMT',
      'cache-control': PUBLIC_CACHING,
      'content-type': 'text/plain',
      'content-disposition': 'attachment; filename="all.rss.xml"',
      vary: 'Accept-Encoding',
    });
  });

  test('is 304 without a body, with every header that RFC 9110 §15.4.5 asks for', async () => {
    const response = respond(ask({ 'if-none-match': '"abc"' }), resource);
    expect(response.status).toBe(304);
    expect(await response.text()).toBe('');
    expect(Object.fromEntries(response.headers)).toEqual({
      etag: '"abc"',
      'last-modified': 'Mon, 02 Mar 2026 09:30:00 GMT',
      'cache-control': PUBLIC_CACHING,
      vary: 'Accept-Encoding',
      'access-control-allow-origin': '*',
    });
  });
});
