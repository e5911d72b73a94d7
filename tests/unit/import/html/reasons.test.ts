import { describe, expect, it } from 'vitest';
import { fromHtml } from '../../../../lib/import/from-html';

const FIRST = 'The harbour office kept the quay open for the whole of the night, as the council had asked.';
const SECOND = 'Ferries to the northern islands sailed at eleven, an hour late, because of snow on the roads.';

describe('a date alone above the text', () => {
  it.each([
    ['ar', '4 مارس 2026'],
    ['de', '4. März 2026'],
    ['ru', '4 марта 2026'],
    ['en', '4 March 2026'],
  ])('is named as one in %s', (lang, date) => {
    const { text, marks } = fromHtml(
      `<html lang="${lang}"><body><article><h1>Snow over the quay</h1><p>${date}</p><p>${FIRST}</p><p>${SECOND}</p></article></body></html>`,
    );
    const mark = marks.find(({ start, end }) => text.slice(start, end) === date);
    expect(mark?.furniture?.residue).toBe('timestamp-widget');
  });
});
