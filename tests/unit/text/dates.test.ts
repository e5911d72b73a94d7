import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates, isoAt, readDate } from '../../../lib/text/dates';

describe('readDate', () => {
  it.each([
    ['2025-03-04T08:30:00+01:00', '2025-03-04T08:30:00+01:00'],
    ['2025-03-04T23:30:00-0500', '2025-03-04T23:30:00-05:00'],
    ['2025-03-04 08:30:00', '2025-03-04T08:30:00.000Z'],
    ['2025-03-04', '2025-03-04T00:00:00.000Z'],
    ['Tue, 04 Mar 2025 08:30:00 GMT', '2025-03-04T08:30:00.000Z'],
    ['Updated on March 4th, 2025 at noon', '2025-03-04T00:00:00.000Z'],
    ['4 Mar 2025', '2025-03-04T00:00:00.000Z'],
    ['Sept. 9, 2024', '2024-09-09T00:00:00.000Z'],
    ['2025/3/4', '2025-03-04T00:00:00.000Z'],
    ['25/12/2024', '2024-12-25T00:00:00.000Z'],
    ['Publié le 3 mars 2024', '2024-03-03T00:00:00.000Z'],
    ['Paris, le 1er août 2024', '2024-08-01T00:00:00.000Z'],
    ['Publicado el 3 de marzo de 2024', '2024-03-03T00:00:00.000Z'],
    ['Veröffentlicht am 3. März 2024', '2024-03-03T00:00:00.000Z'],
    ['Pubblicato il 3 gennaio 2024', '2024-01-03T00:00:00.000Z'],
    ['Publicado em 3 de março de 2024', '2024-03-03T00:00:00.000Z'],
    ['3 Ağustos 2024', '2024-08-03T00:00:00.000Z'],
    ['Опубликовано 3 марта 2024 г.', '2024-03-03T00:00:00.000Z'],
    ['نشر في ٣ مارس ٢٠٢٤', '2024-03-03T00:00:00.000Z'],
    ['٣ كانون الأول ٢٠٢٤', '2024-12-03T00:00:00.000Z'],
    ['۱۳ اسفند ۱۴۰۲', '2024-03-03T00:00:00.000Z'],
    ['HealthDECEMBER 22, 2022Updated', '2022-12-22T00:00:00.000Z'],
    ['HEALTHDecember 22, 2022', '2022-12-22T00:00:00.000Z'],
    ['2025-11-0314 min read', '2025-11-03T00:00:00.000Z'],
    ['02-12-2025', '2025-12-02T00:00:00.000Z'],
    ['3.4.2025', '2025-04-03T00:00:00.000Z'],
    ['Tue, 04 Mar 2025 08:30:00 +0100', '2025-03-04T08:30:00+01:00'],
    ['12/25/2024', '2024-12-25T00:00:00.000Z'],
    ['Gepubliceerd op 3 maart 2024', '2024-03-03T00:00:00.000Z'],
    ['Publicerad 3 maj 2024', '2024-05-03T00:00:00.000Z'],
    ['Publisert 3. desember 2024', '2024-12-03T00:00:00.000Z'],
    ['Julkaistu 3. maaliskuuta 2024', '2024-03-03T00:00:00.000Z'],
    ['3. júní 2024', '2024-06-03T00:00:00.000Z'],
    ['3 września 2024 r.', '2024-09-03T00:00:00.000Z'],
    ['3 listopada 2024', '2024-11-03T00:00:00.000Z'],
    ['3. září 2024', '2024-09-03T00:00:00.000Z'],
    ['2024. március 4.', '2024-03-04T00:00:00.000Z'],
    ['3 martie 2024', '2024-03-03T00:00:00.000Z'],
    ['3 березня 2024', '2024-03-03T00:00:00.000Z'],
    ['3 Μαρτίου 2024', '2024-03-03T00:00:00.000Z'],
    ['3 במרץ 2024', '2024-03-03T00:00:00.000Z'],
    ['3 मार्च 2024', '2024-03-03T00:00:00.000Z'],
    ['3 Agustus 2024', '2024-08-03T00:00:00.000Z'],
    ['ngày 4 tháng 3, 2024', '2024-03-04T00:00:00.000Z'],
    ['4 มีนาคม 2567', '2024-03-04T00:00:00.000Z'],
    ['2024年3月4日（月）', '2024-03-04T00:00:00.000Z'],
    ['令和6年3月4日', '2024-03-04T00:00:00.000Z'],
    ['令和元年5月1日', '2019-05-01T00:00:00.000Z'],
    ['民國113年3月4日', '2024-03-04T00:00:00.000Z'],
    ['입력 2024년 3월 4일', '2024-03-04T00:00:00.000Z'],
    ['2024. 3. 4. 오전 8:30', '2024-03-04T00:00:00.000Z'],
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

describe('a date in figures', () => {
  it('with slashes begins with the month unless the page says otherwise', () => {
    expect(readDate('03/04/2025')).toBe('2025-03-04T00:00:00.000Z');
    expect(readDate('03/04/2025', { isDayFirst: true })).toBe('2025-04-03T00:00:00.000Z');
  });

  it('may have two figures for the year, only with stops and where the day comes first', () => {
    expect(readDate('Do 25.04.24 | 14:07 Uhr', { isDayFirst: true })).toBe('2024-04-25T00:00:00.000Z');
    expect(readDate('Do 25.04.24 | 14:07 Uhr')).toBeNull();
    expect(readDate('Version 12.04.24.1', { isDayFirst: true })).toBeNull();
    expect(readDate('31.13.24', { isDayFirst: true })).toBeNull();
  });
});

describe('findDates', () => {
  it('takes no end of a word for a month', () => {
    expect(findDates('To our dismay 3, 2025 was never printed.')).toEqual([]);
    expect(findDates('DISMAY 3, 2025')).toEqual([]);
  });

  it('gives the place of every date in the line', () => {
    const line = 'Posted 3 May 2024, updated June 9, 2024';
    expect(findDates(line).map(({ start, end }) => line.slice(start, end))).toEqual(['3 May 2024', 'June 9, 2024']);
  });

  it('any text gives dates that lie in it, in order, and can be read', () => {
    const piece = fc.oneof(
      fc.constantFrom('3', ' ', '2024', 'mars', 'May', '-', '/', '.', 'T', ':', 'آذر', '۱۴۰۲', '٣'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        let last = 0;
        for (const { date, start, end } of findDates(pieces.join(''))) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(Number.isFinite(Date.parse(date))).toBe(true);
          last = end;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('isoAt', () => {
  it('keeps the instant whatever the offset', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_000_000_000 }),
        fc.integer({ min: -840, max: 840 }),
        (seconds, offset) => {
          expect(Date.parse(isoAt(seconds * 1_000, offset))).toBe(seconds * 1_000);
        },
      ),
    );
  });
});
