import type { Scan } from '../text/scan';

/** A physical line of the text: its span without outer white space, how far it is indented, and what characters it has. */
export type PhysicalLine = { start: number; end: number; gapBefore: number; indent: number; scanned: Scan };

/** Wire copy is wrapped at 60 to 80 columns, mail at 72 to 76; the margin beyond covers justified lines. */
const MIN_WRAP_COLUMNS = 50;
const MAX_WRAP_COLUMNS = 100;

/** Share of the line ends inside paragraphs that a wrapping program would have made at this width. */
const MIN_WRAPPED_SHARE = 0.75;

/** Fewer breaks than this say nothing about the whole document. */
const MIN_BREAKS = 3;

/** Lines longer than any wrap are tolerated in a wrapped text up to this share (an address, a heading). */
const MAX_LONG_SHARE = 0.1;

const LIST_START = /^(?:[-–—•*·▪►◦‣]|\(?\d{1,3}[.)])\s/u;
const PARAGRAPH_INDENT = 2;
const FIRST_WORD = /^\S*/u;

/**
 * Finds the column at which a text was wrapped by a program.
 * @returns the width in UTF-16 units, or null where the line ends are the author's own
 */
export function wrapWidth(text: string, lines: readonly PhysicalLine[]): number | null {
  let width = 0;
  let long = 0;
  for (const line of lines) {
    const length = line.end - line.start;
    if (length > MAX_WRAP_COLUMNS) long++;
    else if (length > width) width = length;
  }
  if (width < MIN_WRAP_COLUMNS || long > lines.length * MAX_LONG_SHARE) return null;
  let breaks = 0;
  let wrapped = 0;
  for (let index = 1; index < lines.length; index++) {
    const above = lines[index - 1];
    const line = lines[index];
    if (!above || !line || line.gapBefore > 0 || startsParagraph(text, above, line)) continue;
    breaks++;
    if (isFull(text, above, line, width)) wrapped++;
  }
  return breaks >= MIN_BREAKS && wrapped >= breaks * MIN_WRAPPED_SHARE ? width : null;
}

/** Whether the line goes on from the one above in a text wrapped at the width. */
export function continues(text: string, above: PhysicalLine, line: PhysicalLine, width: number): boolean {
  return line.gapBefore === 0 && !startsParagraph(text, above, line) && isFull(text, above, line, width);
}

/** A program breaks a line exactly where the next word would not have fitted. */
function isFull(text: string, above: PhysicalLine, line: PhysicalLine, width: number): boolean {
  const firstWord =
    FIRST_WORD.exec(text.slice(line.start, Math.min(line.end, line.start + MAX_WRAP_COLUMNS)))?.[0] ?? '';
  const room = width - (above.end - above.start);
  return above.end - above.start <= MAX_WRAP_COLUMNS && room < firstWord.length + 1;
}

function startsParagraph(text: string, above: PhysicalLine, line: PhysicalLine): boolean {
  return line.indent >= above.indent + PARAGRAPH_INDENT || LIST_START.test(text.slice(line.start, line.start + 8));
}
