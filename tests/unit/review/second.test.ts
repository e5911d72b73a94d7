import { describe, expect, test } from 'vitest';
import { isChosen, secondFor } from '@/lib/review/second/choose';

const EVENTS = Array.from({ length: 4_000 }, (_, at) => String(at + 1));
const EDITORS = ['ada', 'bo', 'cy', 'di'];

describe('a second opinion', () => {
  test('is asked on the chosen share of decisions, on none at 0 and on all at 1', () => {
    const chosen = EVENTS.filter((id) => isChosen(id, 0.1));
    expect(chosen.length).toBeGreaterThan(320);
    expect(chosen.length).toBeLessThan(480);
    expect(EVENTS.some((id) => isChosen(id, 0))).toBe(false);
    expect(EVENTS.every((id) => isChosen(id, 1))).toBe(true);
  });

  test('of a greater share is asked on the same decisions and more', () => {
    expect(EVENTS.filter((id) => isChosen(id, 0.05) && !isChosen(id, 0.2))).toEqual([]);
  });

  test('is asked of somebody else, always the same one, everybody in turn', () => {
    const asked = EVENTS.map((id) => secondFor(id, 'ada', EDITORS));
    expect(asked).toEqual(EVENTS.map((id) => secondFor(id, 'ada', EDITORS.toReversed())));
    expect(asked).not.toContain('ada');
    for (const editor of ['bo', 'cy', 'di']) {
      const share = asked.filter((id) => id === editor).length / asked.length;
      expect(share).toBeGreaterThan(0.28);
      expect(share).toBeLessThan(0.39);
    }
    expect(secondFor('1', 'ada', ['ada'])).toBeNull();
  });

  test('stays with whom it was asked of when somebody joins, unless it is they', () => {
    for (const id of EVENTS.slice(0, 200)) {
      expect([secondFor(id, null, EDITORS), 'eve']).toContain(secondFor(id, null, [...EDITORS, 'eve']));
    }
  });
});
