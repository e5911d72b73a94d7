import { spanText } from '../articles/body';
import type { DecodedDocument } from '../import/document';
import { isSeen, type Line, makeLine } from './line';
import { continues, type PhysicalLine, wrapWidth } from './wrap';

const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/g;
/** Most texts break their lines with line feeds alone, which are found quicker. */
const RARE_BREAK = /[\r\u0085\u2028\u2029]/;
const WHITE = /\s/u;
/** Between the two, no character is white: most lines are trimmed without asking more. */
const SPACE_CODE = 0x20;
const FIRST_CODE_BEYOND_ASCII = 0x80;

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

const OTHER_SPACE = /[^\S ]/;

/** As `spanText`; most lines have single spaces only and are taken as they are, which is quicker. */
function onOneLine(text: string, span: { start: number; end: number }): string {
  const raw = text.slice(span.start, span.end);
  return raw.includes('  ') || OTHER_SPACE.test(raw) ? spanText(text, span) : raw;
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
  let start = from;
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  if (RARE_BREAK.test(part)) {
    for (const found of part.matchAll(LINE_BREAK)) {
      add(start, from + found.index);
      start = from + found.index + found[0].length;
    }
  } else {
    for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
      add(start, at);
      start = at + 1;
    }
  }
  add(start, to);
  return lines;
}

/** Shrinks a span until it neither begins nor ends with white space; null where nothing remains. */
function trimmed(text: string, from: number, to: number): { start: number; end: number } | null {
  let start = from;
  let end = to;
  while (start < end && isWhite(text, start)) start++;
  while (end > start && isWhite(text, end - 1)) end--;
  return start < end ? { start, end } : null;
}

function isWhite(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code > SPACE_CODE && code < FIRST_CODE_BEYOND_ASCII) return false;
  return WHITE.test(text.charAt(at));
}
