import { spanText } from '../articles/body';
import type { DecodedDocument } from '../import/document';
import { HAS, isWhite, scan } from '../text/scan';
import { isSeen, type Line, makeLine } from './line';
import { continues, type PhysicalLine, wrapWidth } from './wrap';

const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/g;

/**
 * Cuts a document into blocks: for plain text one a line (hard-wrapped copy is joined to paragraphs), for a marked document its
 * marks, and the lines of whatever the marks leave out.
 * @returns blocks in order, not overlapping, trimmed; together they hold every non-white character of the text
 */
export function segment(document: DecodedDocument): Line[] {
  if (document.marks.length === 0) return plainLines(document.text, 0, document.text.length);
  const lines: Line[] = [];
  const pictures = new Map(document.images?.map((image) => [image.caption?.start, image]));
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
    const picture = pictures.get(span.start);
    lines.push({
      ...line,
      mark: mark.kind,
      layout: mark.layout,
      furniture: mark.furniture,
      ...(picture ? { picture } : {}),
    });
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
    const line = lineOf(text, first, last, first.gapBefore + gapCarried);
    // A line of unseen characters is an empty line to the reader, so it widens the gap of what follows.
    gapCarried = isSeen(line) ? 0 : line.gapBefore + 1;
    lines.push(line);
  }
  return lines;
}

const UNEVEN_SPACE = HAS.otherSpace | HAS.doubleSpace;

/** Makes the line of one or more physical lines; most have single spaces only and are taken as they are, which is quicker. */
function lineOf(text: string, first: PhysicalLine, last: PhysicalLine, gapBefore: number): Line {
  const span = { start: first.start, end: last.end };
  const isEven = first === last && (first.scanned.has & UNEVEN_SPACE) === 0;
  if (isEven) return makeLine(span, text.slice(span.start, span.end), gapBefore, first.scanned);
  return makeLine(span, spanText(text, span), gapBefore);
}

/** Lists the lines that are not white, with the number of white lines above each. */
function physicalLines(text: string, from: number, to: number): PhysicalLine[] {
  const found = new PhysicalLines(text);
  let start = from;
  // Most texts break their lines with line feeds alone, which are found quicker.
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
    found.add(start, at);
    start = at + 1;
  }
  found.add(start, to);
  return found.hasRareBreak ? linesAtAnyBreak(text, from, to) : found.lines;
}

function linesAtAnyBreak(text: string, from: number, to: number): PhysicalLine[] {
  const found = new PhysicalLines(text);
  let start = from;
  for (const { index, 0: ended } of text.slice(from, to).matchAll(LINE_BREAK)) {
    found.add(start, from + index);
    start = from + index + ended.length;
  }
  found.add(start, to);
  return found.lines;
}

/** Gathers physical lines in order. */
class PhysicalLines {
  readonly lines: PhysicalLine[] = [];
  /** Whether a line has a break in it that is no line feed. */
  hasRareBreak = false;
  #empty = 0;

  constructor(readonly text: string) {}

  add(from: number, to: number): void {
    const { start, end } = trimmed(this.text, from, to) ?? { start: to, end: to };
    const scanned = scan(this.text, start, end);
    const atEnds = start > from || end < to ? scan(this.text, from, start).has | scan(this.text, end, to).has : 0;
    this.hasRareBreak ||= ((scanned.has | atEnds) & HAS.rareBreak) !== 0;
    if (start < end) {
      const gapBefore = this.lines.length === 0 ? 0 : this.#empty;
      this.lines.push({ start, end, gapBefore, indent: start - from, scanned });
    }
    this.#empty = start < end ? 0 : this.#empty + 1;
  }
}

/** Shrinks a span until it neither begins nor ends with white space; null where nothing remains. */
function trimmed(text: string, from: number, to: number): { start: number; end: number } | null {
  let start = from;
  let end = to;
  while (start < end && isWhite(text.charCodeAt(start))) start++;
  while (end > start && isWhite(text.charCodeAt(end - 1))) end--;
  return start < end ? { start, end } : null;
}
