import { describe, expect, it } from 'vitest';
import { ago, fullDate } from '@/components/ui/timestamp';

describe('a moment', () => {
  it('is said with its time in UTC', () => {
    expect(fullDate('2025-05-12T06:05:00.000Z')).toBe('12 May 2025, 06:05 UTC');
    expect(fullDate('2025-03-04T00:30:00+01:00')).toBe('3 Mar 2025, 23:30 UTC');
  });

  it('is said as its day where no time is known', () => {
    expect(fullDate('2025-05-12T00:00:00.000Z')).toBe('12 May 2025');
    expect(fullDate('1969-07-20T00:00:00.000Z')).toBe('20 Jul 1969');
  });
});

describe('how long ago something was', () => {
  const now = Date.parse('2026-11-21T12:00:00Z');
  it.each([
    ['2026-11-21T11:59:31Z', 'just now'],
    ['2026-11-21T09:00:00Z', '3 h ago'],
    ['2026-11-23T12:00:00Z', 'in 2 d'],
  ])('%s is %s', (iso, said) => {
    expect(ago(iso, now)).toBe(said);
  });
});
