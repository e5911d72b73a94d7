import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matching, matchOf } from '@/components/ui/matching';
import { goesTo } from '@/components/ui/menu-keys';
import { placeBeside } from '@/components/ui/placing';

describe('what is found by a few letters', () => {
  test('begins so, then has words that do, then has it somewhere, then its letters in order', () => {
    const names = ['Unapproved', 'Approve', 'Back: approve', 'All that people prove'];
    expect(matching('app', names, (name) => name).map(({ one }) => one)).toEqual([
      'Approve',
      'Back: approve',
      'Unapproved',
      'All that people prove',
    ]);
  });

  test('is found by words in any order, without accents and case', () => {
    expect(matchOf('page queue', 'Queue, the page')).toBe(1);
    expect(matchOf('ecole', 'L’École du soir')).toBe(1);
    expect(matchOf('APPROVE', 'approve')).toBe(0);
  });

  test('is nothing where a letter is missing', () => {
    expect(matchOf('xyz', 'Approve')).toBeNull();
    expect(matching('xyz', ['Approve'], (name) => name)).toEqual([]);
  });

  test('is everything, in its order, where nothing is typed', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (names) => {
        expect(matching('', names, (name) => name).map(({ one }) => one)).toEqual(names);
      }),
    );
  });

  test('is found by any part of its own name', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]{1,30}$/), fc.nat(29), fc.nat(29), (name, from, length) => {
        expect(matchOf(name.slice(from, from + length), name)).not.toBeNull();
      }),
    );
  });
});

describe('the keys of a menu', () => {
  const names = ['Open', 'Rename', 'Remove', 'Sign out'];

  test('go by arrows and stop at the ends', () => {
    expect(goesTo('ArrowDown', names, -1)).toBe(0);
    expect(goesTo('ArrowUp', names, -1)).toBe(3);
    expect(goesTo('ArrowDown', names, 3)).toBe(3);
    expect(goesTo('ArrowUp', names, 0)).toBe(0);
    expect(goesTo('End', names, 0)).toBe(3);
    expect(goesTo('Home', names, 3)).toBe(0);
  });

  test('go by letters from one to the next, and round', () => {
    expect(goesTo('r', names, 0)).toBe(1);
    expect(goesTo('r', names, 1)).toBe(2);
    expect(goesTo('R', names, 2)).toBe(1);
    expect(goesTo('x', names, 0)).toBeNull();
    expect(goesTo('Enter', names, 0)).toBeNull();
    expect(goesTo('ArrowDown', [], -1)).toBeNull();
  });
});

describe('what floats beside a button', () => {
  const screen = { width: 400, height: 600 };
  const box = (left: number, top: number) => ({ left, top, right: left + 60, bottom: top + 30 });

  test('stands under it, or over it where there is more room', () => {
    expect(placeBeside(box(20, 50), { width: 100, height: 200 }, screen, 'start')).toMatchObject({ left: 20, top: 84 });
    expect(placeBeside(box(20, 500), { width: 100, height: 200 }, screen, 'start')).toMatchObject({ top: 296 });
  });

  test('is in line with its end where wanted', () => {
    expect(placeBeside(box(200, 50), { width: 100, height: 50 }, screen, 'end').left).toBe(160);
  });

  test('never leaves the screen', () => {
    fc.assert(
      fc.property(
        ...[fc.integer({ min: -50, max: 400 }), fc.integer({ min: 0, max: 570 })],
        ...[fc.integer({ min: 1, max: 380 }), fc.integer({ min: 1, max: 2_000 })],
        fc.constantFrom('start' as const, 'end' as const),
        (left, top, width, height, align) => {
          const placed = placeBeside(box(left, top), { width, height }, screen, align);
          expect(placed.left).toBeGreaterThanOrEqual(8);
          expect(placed.left + width).toBeLessThanOrEqual(392);
          expect(placed.top).toBeGreaterThanOrEqual(0);
          expect(placed.top + Math.min(height, placed.maxHeight)).toBeLessThanOrEqual(600);
        },
      ),
    );
  });
});
