import { describe, expect, it } from 'vitest';
import { segment } from '../../../lib/clean/segment';

const lines = (text: string) => segment({ text, marks: [], fields: {} }).map((line) => line.text);
const wrap = (text: string, width: number): string => {
  const out: string[] = [];
  let row = '';
  for (const word of text.split(' ')) {
    if (row !== '' && row.length + 1 + word.length > width) {
      out.push(row);
      row = word;
    } else row = row === '' ? word : `${row} ${word}`;
  }
  return [...out, row].join('\n');
};
const LONG =
  'Dock workers agreed on Friday to return to their cranes for three weeks, suspending a strike that had left many ships at anchor and pushed up the price of imported grain across the country.';

describe('cutting a text into blocks', () => {
  it('takes each line as a block', () => {
    expect(lines('One two\nthree\r\nfour\u2028five')).toEqual(['One two', 'three', 'four', 'five']);
  });
  it.each([60, 72, 75, 80])('joins copy that was wrapped at %i columns', (width) => {
    expect(lines(`${wrap(LONG, width)}\n\n${wrap(LONG, width)}`)).toEqual([LONG, LONG]);
  });
  it('begins a new block at an indented line of wrapped copy, and at a list item', () => {
    expect(lines(`${wrap(LONG, 72)}\n   ${wrap(LONG, 72)}\n- one\n- two`)).toEqual([LONG, LONG, '- one', '- two']);
  });
  it('does not join verse, lists, or paragraphs of a line each', () => {
    const verse =
      'Stone that the ice let go,\nyou have been carried so far\nthat you have forgotten the mountain.\nIt has not forgotten you.';
    const paragraphs = `${LONG}\n${LONG}\n${LONG}\n${LONG}`;
    expect(lines(verse)).toHaveLength(4);
    expect(lines(paragraphs)).toHaveLength(4);
    expect(lines('Rovers 2\nAthletic 1\nUnited 0\nTown 4')).toHaveLength(4);
  });
});
