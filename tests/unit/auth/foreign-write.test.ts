import { describe, expect, test } from 'vitest';
import { isForeignWrite } from '@/lib/auth/foreign-write';

const OWN = 'https://desk.example';
const POST = { method: 'POST', origin: OWN, host: 'desk.example', forwardedHost: null };
const foreign = (over: Partial<typeof POST> | { origin: string | null; forwardedHost?: string | null }) =>
  isForeignWrite({ ...POST, ...over }, OWN);

describe('a write', () => {
  test('from the desk’s own pages is let through', () => {
    expect(foreign({})).toBe(false);
  });

  test('at the address under which the server was reached is let through: an IP address, another name, a port', () => {
    expect(isForeignWrite({ ...POST, origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }, OWN)).toBe(false);
    expect(
      isForeignWrite({ ...POST, origin: 'http://desk.lan', host: '10.0.0.5', forwardedHost: 'desk.lan' }, OWN),
    ).toBe(false);
  });

  test.each([
    'https://evil.example',
    'https://desk.example.evil.example',
    'https://desk.example:8443',
    'null',
    'nonsense',
  ])('from %s is foreign', (origin) => expect(foreign({ origin })).toBe(true));

  test.each(['PUT', 'PATCH', 'DELETE', 'POST', 'PROPFIND'])('by %s is looked at', (method) => {
    expect(isForeignWrite({ ...POST, method, origin: 'https://evil.example' }, OWN)).toBe(true);
  });

  test.each(['GET', 'HEAD', 'OPTIONS'])('is not what %s does', (method) => {
    expect(isForeignWrite({ ...POST, method, origin: 'https://evil.example' }, OWN)).toBe(false);
  });

  test('without an origin comes from a program, not from a visitor’s browser', () => {
    expect(foreign({ origin: null })).toBe(false);
  });
});
