import { describe, expect, test } from 'vitest';
import { isUnchanged, lastModified } from '../../../lib/publish/conditional';

const now = { etag: '"abc"', changedAt: new Date('2026-03-02T09:30:00.400Z') };
const asks = (headers: Record<string, string>) => isUnchanged((name) => headers[name], now);

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
    const later = 'Tue, 03 Mar 2026 09:30:00 GMT';
    const header = (name: string) => (name === 'if-modified-since' ? later : undefined);
    expect(isUnchanged(header, { etag: '"abc"', changedAt: null })).toBe(false);
  });

  test('a second change within the second is seen by who holds the date of the first', () => {
    const first = new Date('2026-03-02T09:30:00.100Z');
    const second = new Date('2026-03-02T09:30:00.900Z');
    const held = lastModified(first, new Date('2026-03-02T09:30:00.500Z'));
    const header = (name: string) => (name === 'if-modified-since' ? held : undefined);
    expect(isUnchanged(header, { etag: '"b"', changedAt: second })).toBe(false);
    expect(lastModified(second, new Date('2026-03-02T09:30:01.000Z'))).toBe('Mon, 02 Mar 2026 09:30:00 GMT');
  });
});
