import { describe, expect, test } from 'vitest';
import type { PresenceNotice } from '@/lib/live/notice';
import { noted, presenceWords, readersOf, withoutLapsed } from '@/lib/live/presence';

const NOW = Date.parse('2026-11-22T09:00:00Z');
const later = (seconds: number) => new Date(NOW + seconds * 1000).toISOString();
const at = (tab: string, name: string, more: Partial<PresenceNotice> = {}): PresenceNotice => ({
  ...{
    kind: 'presence',
    tab,
    userId: name.toLowerCase(),
    name,
    articleId: 'story',
    until: later(45),
    claimedUntil: null,
  },
  ...more,
});
const present = (...notices: PresenceNotice[]) => notices.reduce(noted, new Map());

describe('who is at an article', () => {
  test('is everybody there but oneself, each once, also with two tabs', () => {
    const all = present(
      at('1', 'Ada'),
      at('2', 'Bo'),
      at('3', 'Bo', { claimedUntil: later(60) }),
      at('4', 'Cy', { articleId: 'other' }),
    );
    expect(readersOf(all, 'story', 'ada', NOW)).toEqual([{ userId: 'bo', name: 'Bo', editing: true }]);
  });

  test('is nobody whose word has lapsed or who went on', () => {
    const all = present(at('1', 'Bo', { until: later(-1) }), at('2', 'Cy'), at('2', 'Cy', { articleId: null }));
    expect(readersOf(all, 'story', 'ada', NOW)).toEqual([]);
    expect(withoutLapsed(all, NOW).size).toBe(0);
  });

  test('a claim lapses before its person is gone', () => {
    const [bo] = readersOf(present(at('1', 'Bo', { claimedUntil: later(-1) })), 'story', 'ada', NOW);
    expect(bo).toMatchObject({ editing: false });
  });

  test('is said in a sentence', () => {
    const readers = readersOf(
      present(at('1', 'Bo'), at('2', 'Cy'), at('3', 'Di', { claimedUntil: later(9) })),
      'story',
      'ada',
      NOW,
    );
    expect(presenceWords(readers)).toBe('Di is editing, Bo and Cy are reading');
    expect(presenceWords([])).toBe('');
  });
});
