import { describe, expect, test } from 'vitest';
import { shareWords } from '@/components/duplicates/share-words';
import { evidenceWords } from '@/components/review/article/residue-words';
import { sentValue, typedValue } from '@/components/review/article/typed-fields';
import { ago, fullDate } from '@/components/ui/timestamp';

const NOW = Date.parse('2026-11-21T12:00:00Z');

test('an age is given in its largest whole unit', () => {
  expect(ago('2026-11-21T11:59:40Z', NOW)).toBe('just now');
  expect(ago('2026-11-21T11:15:00Z', NOW)).toBe('45 min ago');
  expect(ago('2026-11-21T09:00:01Z', NOW)).toBe('2 h ago');
  expect(ago('2026-11-01T12:00:00Z', NOW)).toBe('20 d ago');
  expect(ago('2024-11-01T12:00:00Z', NOW)).toBe('2 y ago');
  expect(ago('2026-11-21T15:00:00Z', NOW)).toBe('in 3 h');
});

test('a date reads the same whatever the zone of the reader', () => {
  expect(fullDate('2026-03-04T05:06:07.000Z')).toBe('4 Mar 2026, 05:06 UTC');
});

test('a share is all or nothing only when it is', () => {
  expect(shareWords(1)).toBe('100 %');
  expect(shareWords(0.999)).toBe('99 %');
  expect(shareWords(0.5)).toBe('50 %');
  expect(shareWords(0.001)).toBe('under 1 %');
  expect(shareWords(0)).toBe('0 %');
});

describe('a date as it is typed', () => {
  test('is the stored one to the minute, and stored again is the same moment', () => {
    const typed = typedValue('publishedAt', '2026-11-21T14:30:00.000Z');
    expect(typed).toBe('2026-11-21 14:30');
    expect(new Date(sentValue('publishedAt', typed)).toISOString()).toBe('2026-11-21T14:30:00.000Z');
  });

  test('is meant in UTC unless it names a zone', () => {
    expect(sentValue('publishedAt', '2026-11-21 14:30')).toBe('2026-11-21T14:30Z');
    expect(sentValue('publishedAt', '2026-11-21')).toBe('2026-11-21');
    expect(sentValue('publishedAt', '2026-11-21T14:30+02:00')).toBe('2026-11-21T14:30+02:00');
  });

  test('other fields are sent as they are typed', () => {
    expect(sentValue('title', '2026-11-21 14:30')).toBe('2026-11-21 14:30');
  });
});

test('evidence is quoted only where the passage and the reason do not say it already', () => {
  const passage = {
    text: 'Share this on social media',
    reason: 'Buttons for sharing',
    evidence: { text: 'Share this' },
  };
  expect(evidenceWords(passage)).toBe('“\u2068Share this\u2069”');
  const arabic = { ...passage, evidence: { text: 'شارك هذا', count: 3 } };
  expect(evidenceWords(arabic)).toBe('“\u2068شارك هذا\u2069”, seen 3×');
  expect(evidenceWords({ ...passage, text: 'Share this' })).toBeNull();
  expect(evidenceWords({ ...passage, reason: 'Begins with “Share this”' })).toBeNull();
  expect(evidenceWords({ ...passage, evidence: { count: 4, outOf: 5 } })).toBe('seen 4 of 5 times');
});
