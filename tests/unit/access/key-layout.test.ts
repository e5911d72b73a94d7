import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KEY_LAYOUT } from '@/lib/access/account/input';
import { deskKey, type KeyLayout, MOVABLE_KEYS, ownKey } from '@/lib/access/account/key-layout';
import { moveKey } from '@/lib/access/account/key-moves';

const key = fc.constantFrom(...MOVABLE_KEYS);
const anywhere = fc.oneof(key, fc.constantFrom('ö', 'é', 'ж', 'ф', ';', ',', '-', '7', ' ', 'ß', 'ab', ''));

describe('a layout of keys', () => {
  test('that is made by moving keys about never has two things on one key, and loses none', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(key, anywhere), { maxLength: 30 }), (moves) => {
        const layout = moves.reduce<KeyLayout>((before, [one, to]) => moveKey(before, one, to) ?? before, {});
        expect(KEY_LAYOUT.safeParse(layout).success).toBe(true);
        const places = MOVABLE_KEYS.map((one) => ownKey(layout, one));
        expect(new Set(places).size).toBe(places.length);
        for (const one of MOVABLE_KEYS) expect(deskKey(layout, ownKey(layout, one))).toBe(one);
        for (const one of MOVABLE_KEYS.filter((letter) => /[a-z]/.test(letter))) {
          expect(deskKey(layout, ownKey(layout, one.toUpperCase()))).toBe(one.toUpperCase());
        }
      }),
    );
  });

  test('swaps with what was there, and swaps back', () => {
    const swapped = moveKey({}, 'a', 'b');
    expect(swapped).toEqual({ a: 'b', b: 'a' });
    expect(moveKey(swapped ?? {}, 'a', 'a')).toEqual({});
  });

  test('takes letters of other alphabets, and leaves the freed key without a meaning', () => {
    const layout = moveKey({}, 'j', 'о') ?? {};
    expect(deskKey(layout, 'о')).toBe('j');
    expect(deskKey(layout, 'О')).toBe('J');
    expect(deskKey(layout, 'j')).toBeNull();
    expect(deskKey(layout, 'J')).toBeNull();
  });

  test('leaves what cannot be moved as it is', () => {
    const layout = moveKey({}, 'd', 'e') ?? {};
    for (const fixed of ['Enter', 'ArrowDown', 'Delete', 'Escape', '1', '9'])
      expect(deskKey(layout, fixed)).toBe(fixed);
  });

  test('is refused where a key would mean two things, none, or nothing that Shift goes with', () => {
    for (const wrong of [
      { a: 'b' },
      { a: 'x', b: 'x', x: 'a' },
      { a: '1' },
      { a: ';' },
      { '?': 'ö' },
      { a: 'Enter' },
      { Enter: 'a' },
      { a: 'B', b: 'a' },
      { __proto__x: 'a' },
    ]) {
      expect(KEY_LAYOUT.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
    }
  });
});
