import { expect, test } from 'vitest';
import { createProgressBar } from '../../../cli/progress-bar';

/** A terminal of 80 columns, or what is none, that keeps what was drawn last. */
function output(isTTY: boolean) {
  let drawn = '';
  const stream = {
    isTTY,
    columns: 80,
    write: (text: string) => {
      drawn = text;
      return true;
    },
  } as unknown as NodeJS.WriteStream;
  return { stream, last: () => drawn.replace('\r\u001b[K', '') };
}
const filled = (line: string) => line.split('█').length - 1;

test('a bar fills with files, and within a file that holds many', () => {
  const { stream, last } = output(true);
  const bar = createProgressBar(2, stream);
  bar.advance('a.txt');
  expect(last()).toMatch(/ 1\/2 a\.txt$/);
  const half = filled(last());
  bar.within('b.jsonl', 300, 400);
  expect(last()).toMatch(/ 1\/2 b\.jsonl, 300 of 400 documents$/);
  expect(filled(last())).toBeGreaterThan(half);
  bar.advance('b.jsonl');
  expect(last()).not.toContain('░');
});

test('where there is no terminal only notes are printed', () => {
  const { stream, last } = output(false);
  const bar = createProgressBar(1, stream);
  bar.within('b.jsonl', 1, 2);
  expect(last()).toBe('');
  bar.note('It was refused.');
  expect(last()).toBe('It was refused.\n');
});
