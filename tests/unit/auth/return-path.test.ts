import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeReturnPath, signInPath } from '@/lib/auth/return-path';

const DESK = 'https://desk.example';

describe('the way back after signing in', () => {
  test('leads to the page that was asked for', () => {
    expect(safeReturnPath('/articles?status=pending#top', DESK)).toBe('/articles?status=pending#top');
    expect(safeReturnPath('https://desk.example/queue', DESK)).toBe('/queue');
  });

  test.each([
    null,
    undefined,
    '',
    'https://evil.example/',
    '//evil.example/x',
    '/\\evil.example',
    '\\\\evil.example',
    '/%09/evil.example'.replace('%09', '\t'),
    'https://desk.example.evil.example/',
    'https://desk.example@evil.example/',
    'https://user:pass@desk.example/',
    'http://desk.example/',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://desk.example//evil.example',
    '/..//evil.example',
    '/sign-in?callbackUrl=/sign-in',
    '/api/auth/signout',
    'http://[bad',
  ])('leads to the queue instead of %j', (asked) => {
    expect(safeReturnPath(asked, DESK)).toBe('/queue');
  });

  test('stays on the desk whatever is asked for', () => {
    const asked = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.string().map((rest) => `/${rest}`),
      fc.string().map((rest) => `//${rest}`),
    );
    fc.assert(fc.property(asked, (url) => new URL(safeReturnPath(url, DESK), DESK).origin === DESK));
  });

  test('is on the sign-in page’s address, unless it leads to the queue', () => {
    expect(signInPath('/articles?a=1&b=2')).toBe('/sign-in?callbackUrl=%2Farticles%3Fa%3D1%26b%3D2');
    expect(signInPath('/queue')).toBe('/sign-in');
  });
});
