import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPassword, MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH, normalPassword } from '@/lib/access/password/rules';

const IDA = { email: 'ida.brandt@desk.example', name: 'Ida Brandt-Okafor' };
const check = (password: string, own = IDA) => checkPassword(password, own);
const refused = (password: string, own = IDA) => {
  const result = check(password, own);
  return result.ok ? null : result.error;
};

describe('a password is refused', () => {
  test.each([
    ['short', 'has 5 characters.'],
    ['elevenchars', 'has 11 characters.'],
    ['x'.repeat(300), 'has more than 256 characters.'],
    ['aaaaaaaaaaaaaaaa', 'repeats the same few characters.'],
    ['abababababababab', 'repeats the same few characters.'],
    ['password1234', 'one of the first'],
    ['Password2024!', 'one of the first'],
    ['passwordpassword', 'one of the first'],
    ['qwertyuiop123', 'one of the first'],
    ['QWERTYUIOP!!!', 'one of the first'],
    ['123456789012', 'one of the first'],
    ['copydesk-admin-1', 'one of the first'],
    ['1q2w3e4r5t6y', 'one of the first'],
    ['ida.brandt@desk.example', 'own name or address'],
    ['IdaBrandt1234', 'own name or address'],
    ['brandt okafor!', 'own name or address'],
  ])('%s', (password, reason) => {
    const refusal = refused(password);
    expect(refusal?.code).toBe('weak-password');
    expect(refusal?.message).toContain(reason);
    expect(refusal?.message).toContain('Choose another password, of at least 12 characters');
  });
});

describe('a password is accepted', () => {
  test.each([
    'correct horse battery staple',
    'twelve chars',
    'الكثير من الكلمات هنا',
    '密碼可以用任何文字寫成才對',
    'kaffee mit milch um 7',
    '93847561029',
  ])('%s, if it is long enough', (password) => {
    expect(check(password.padEnd(MIN_PASSWORD_LENGTH, 'ß')).ok).toBe(true);
  });

  test('of any composition: letters alone are enough', () => {
    expect(check('ungewoehnlicherweise').ok).toBe(true);
  });

  test('for somebody else, although it is my name', () => {
    expect(refused('brandt okafor')?.code).toBe('weak-password');
    expect(check('brandt okafor', { email: 'lu@desk.example', name: 'Lu' }).ok).toBe(true);
  });

  test('with names of one or two letters left alone', () => {
    expect(check('a long enough sentence', { email: 'a@b.co', name: 'A B' }).ok).toBe(true);
  });
});

describe('the rules', () => {
  test('count characters as people see them on the keyboard, not bytes or UTF-16 units', () => {
    expect(refused('🦊🐻🐼🐨🐯🦁')?.message).toContain('has 6 characters.');
    expect(refused('🦊'.repeat(MAX_PASSWORD_LENGTH + 1))?.message).toContain('more than 256');
  });

  test('take differently composed characters for the same password', () => {
    expect(normalPassword('cafe\u0301 im hof')).toBe(normalPassword('caf\u00e9 im hof'));
  });

  test('never throw, and refuse everything that is too short, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (password) => {
        const result = check(password);
        return [...normalPassword(password)].length >= MIN_PASSWORD_LENGTH || !result.ok;
      }),
    );
  });

  test('accept random passwords of twenty letters and digits', () => {
    const unit = fc.constantFrom(...'23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz');
    fc.assert(fc.property(fc.uniqueArray(unit, { minLength: 20, maxLength: 20 }), (chars) => check(chars.join('')).ok));
  });
});
