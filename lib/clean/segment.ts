import { spanText } from '../articles/body';
import type { DecodedDocument } from '../import/document';
import { isSeen, type Line, makeLine } from './line';
import { continues, type PhysicalLine, wrapWidth } from './wrap';

const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/g;
const WHITE = /\s/u;

/**
 * Cuts a document into blocks: for plain text one a line (hard-wrapped copy is joined to paragraphs), for a marked document its
 * marks, and the lines of whatever the marks leave out.
 * @returns blocks in order, not overlapping, trimmed; together they hold every non-white character of the text
 */
export function segment(document: DecodedDocument): Line[] {
  if (document.marks.length === 0) return plainLines(document.text, 0, document.text.length);
  const lines: Line[] = [];
  let done = 0;
  for (const mark of document.marks) {
    if (mark.start < done || mark.end > document.text.length) {
      throw new Error(`Marks overlap or run past the text: [${mark.start}, ${mark.end}) after ${done}`);
    }
    for (const line of plainLines(document.text, done, mark.start)) lines.push(line);
    done = mark.end;
    const span = trimmed(document.text, mark.start, mark.end);
    if (!span) continue;
    const line = makeLine(span, spanText(document.text, { ...span, kind: mark.kind }), lines.length === 0 ? 0 : 1);
    lines.push({ ...line, mark: mark.kind, furniture: mark.furniture });
  }
  for (const line of plainLines(document.text, done, document.text.length)) lines.push(line);
  return lines;
}

/** Cuts the part `[from, to)` of a text at its line ends, joining what a program has wrapped. */
function plainLines(text: string, from: number, to: number): Line[] {
  const physical = physicalLines(text, from, to);
  const width = wrapWidth(text, physical);
  const lines: Line[] = [];
  let gapCarried = 0;
  for (let index = 0; index < physical.length; index++) {
    const first = physical[index];
    if (!first) break;
    let last = first;
    for (
      let next = physical[index + 1];
      next && width && continues(text, last, next, width);
      next = physical[index + 1]
    ) {
      last = next;
      index++;
    }
    const span = { start: first.start, end: last.end };
    const line = makeLine(span, onOneLine(text, span), first.gapBefore + gapCarried);
    // A line of unseen characters is an empty line to the reader, so it widens the gap of what follows.
    gapCarried = isSeen(line) ? 0 : line.gapBefore + 1;
    lines.push(line);
  }
  return lines;
}

const UNEVEN_SPACE = /\s\s|[^\S ]/;

/** As `spanText`; most lines have single spaces only and are taken as they are, which is quicker. */
function onOneLine(text: string, span: { start: number; end: number }): string {
  const raw = text.slice(span.start, span.end);
  return UNEVEN_SPACE.test(raw) ? spanText(text, span) : raw;
}

/** Lists the lines that are not white, with the number of white lines above each. */
function physicalLines(text: string, from: number, to: number): PhysicalLine[] {
  const lines: PhysicalLine[] = [];
  let empty = 0;
  const add = (start: number, end: number) => {
    const span = trimmed(text, start, end);
    if (span) lines.push({ ...span, gapBefore: lines.length === 0 ? 0 : empty, indent: span.start - start });
    empty = span ? 0 : empty + 1;
  };
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  let start = 0;
  for (const found of part.matchAll(LINE_BREAK)) {
    add(from + start, from + found.index);
    start = found.index + found[0].length;
  }
  add(from + start, to);
  return lines;
}

/** Shrinks a span until it neither begins nor ends with white space; null where nothing remains. */
function trimmed(text: string, from: number, to: number): { start: number; end: number } | null {
  let start = from;
  let end = to;
  while (start < end && WHITE.test(text.charAt(start))) start++;
  while (end > start && WHITE.test(text.charAt(end - 1))) end--;
  return start < end ? { start, end } : null;
}
