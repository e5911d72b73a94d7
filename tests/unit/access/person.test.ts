import { describe, expect, test } from 'vitest';
import { normalEmail } from '@/lib/access/email';
import { normalName } from '@/lib/access/person-name';

describe('an e-mail address', () => {
  test('is kept trimmed and in lower case', () => {
    expect(normalEmail('  Ida.Brandt@Desk.Example ')).toBe('ida.brandt@desk.example');
  });

  test('may end in a name of the local network', () => {
    expect(normalEmail('admin@localhost')).toBe('admin@localhost');
  });

  test.each([
    '',
    'ida',
    'ida@',
    '@desk.example',
    'ida@desk..example',
    'ida@-desk.example',
    'a b@desk.example',
    'ida@desk.example\u0000',
    `${'a'.repeat(250)}@desk.example`,
  ])('is not %j', (typed) => expect(normalEmail(typed)).toBe(null));
});

describe('a person’s name', () => {
  test('is kept in any script, with its spaces made single', () => {
    expect(normalName('  Ida   Brandt-Okafor ')).toBe('Ida Brandt-Okafor');
    expect(normalName('ليلى حداد')).toBe('ليلى حداد');
    expect(normalName('O’Neill, J. (Jo)')).toBe('O’Neill, J. (Jo)');
  });

  test('loses what would break a line or turn the text of history round', () => {
    expect(normalName('Ida\n\u0000Brandt\u202e')).toBe('Ida Brandt');
    expect(normalName('Ida\ud800')).toBe('Ida');
  });

  test('is neither empty nor longer than 100 characters', () => {
    expect(normalName(' \t ')).toBe(null);
    expect(normalName('a'.repeat(101))).toBe(null);
    expect(normalName('é'.repeat(100))).toBe('é'.repeat(100));
  });
});
