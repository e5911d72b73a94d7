import { describe, expect, it } from 'vitest';
import { readDate } from '../../../../lib/import/html/dates';

describe('readDate', () => {
  it.each([
    ['2025-03-04T08:30:00+01:00', '2025-03-04T07:30:00.000Z'],
    ['2025-03-04T23:30:00-0500', '2025-03-05T04:30:00.000Z'],
    ['2025-03-04 08:30:00', '2025-03-04T08:30:00.000Z'],
    ['2025-03-04', '2025-03-04T00:00:00.000Z'],
    ['Tue, 04 Mar 2025 08:30:00 GMT', '2025-03-04T08:30:00.000Z'],
    ['Updated on March 4th, 2025 at noon', '2025-03-04T00:00:00.000Z'],
    ['4 Mar 2025', '2025-03-04T00:00:00.000Z'],
    ['Sept. 9, 2024', '2024-09-09T00:00:00.000Z'],
    ['2025/3/4', '2025-03-04T00:00:00.000Z'],
    ['25/12/2024', '2024-12-25T00:00:00.000Z'],
    ['12/25/2024', '2024-12-25T00:00:00.000Z'],
  ])('%s is %s', (written, expected) => {
    expect(readDate(written)).toBe(expected);
  });

  it.each(['', 'today', 'March 2025', '2025-13-40', '31 of 2025', '31 February 2025', '12:30', 'Room 12.11'])(
    '%j holds no whole date',
    (text) => {
      expect(readDate(text)).toBeNull();
    },
  );
});
