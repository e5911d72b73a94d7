import type { DecodedDocument } from '../import/document';
import { comparable } from '../text/comparable';
import { isByline } from './byline';
import { captionCore, hasPictureCredit, isCreditLine } from './captions';
import { isBulleted, isHeadlineShaped, isLabelShaped, isProse, isSeen, type Line, leadsOn, makeLine } from './line';
import { isFurniture } from './residue/furniture';
import { printsTitle } from './residue/repeated-title';
import { isSectionLabel } from './residue/section-label';
import type { Head } from './story-view';

/** A page prints less than this between its top and the text; the headline of the metadata is looked for as far. */
const MAX_HEAD_LINES = 40;

/** From the headline to the text: two printings of headline and captions, buttons, dates, byline. */
const MAX_LINES_TO_BODY = 14;
const MAX_CAPTION_WORDS = 80;
const MIN_CAPTION_WORDS = 3;
const MAX_LABEL_WORDS = 2;
const MIN_HEADLINE_WORDS = 4;
const MAX_TITLE_WORDS = 40;
const MAX_STOPPED_TITLE_WORDS = 16;
const MIN_DEK_WORDS = 5;

/**
 * Reads the top of a story: which line is the headline, which are captions, byline and dek, and where the text begins.
 * @param fields what the page's metadata says
 */
export function readHead(lines: readonly Line[], fields: DecodedDocument['fields']): Head {
  const title = findTitle(lines, fields.title ?? null);
  const from = title === null ? 0 : title + 1;
  const captions: number[] = [];
  const cores = new Set<string>();
  let byline = indexOfMark(lines, 'byline');
  let bodyStart = lines.length;
  let firstOther: number | null = null;
  for (let index = from; index < lines.length; index++) {
    const line = lines[index];
    if (!line) break;
    if (isPassedOver(line, title === null ? null : (lines[title] ?? null))) continue;
    const isAtTop = firstOther === null || hasPictureCredit(line);
    if (isAtTop && index - from < MAX_LINES_TO_BODY && isCaption(lines, index, title)) {
      const core = captionCore(line);
      if (!cores.has(core)) captions.push(index);
      cores.add(core);
      continue;
    }
    if (isByline(line)) {
      byline ??= index;
      continue;
    }
    firstOther ??= index;
    if (isProse(line) || index - from >= MAX_LINES_TO_BODY) {
      bodyStart = isProse(line) ? index : firstOther;
      break;
    }
  }
  if (bodyStart === lines.length && firstOther !== null) bodyStart = firstOther;
  for (let index = bodyStart; index < lines.length; index++) if (lines[index]?.mark === 'caption') captions.push(index);
  byline ??= bylineAbove(lines, title ?? 0);
  const dek = findDek(lines, title, byline, captions, fields.dek ?? null);
  if (dek !== null && dek >= bodyStart) bodyStart = nextText(lines, dek + 1, byline, captions);
  return { title, dek, byline, captions: firstPrintings(lines, captions), topEnd: firstOther ?? bodyStart, bodyStart };
}

/** Whether the line is printed again further down the head, so that the head goes on until then. */
function isRepeatedSoon(lines: readonly Line[], index: number): boolean {
  const key = lines[index]?.key;
  for (let at = index + 1; at < Math.min(lines.length, index + MAX_LINES_TO_BODY); at++)
    if (lines[at]?.key === key) return true;
  return false;
}

function findTitle(lines: readonly Line[], known: string | null): number | null {
  const marked = indexOfMark(lines, 'title');
  if (marked !== null) return marked;
  const head = lines.slice(0, MAX_HEAD_LINES);
  if (known) {
    const wanted = makeLine({ start: 0, end: known.length }, known, 0);
    const printed = head.findIndex(
      (line) => printsTitle(line, wanted) || (line.words >= MIN_HEADLINE_WORDS && printsTitle(wanted, line)),
    );
    if (printed >= 0) return printed;
  }
  for (let index = nextCandidate(head, 0); index !== undefined; index = nextCandidate(head, index + 1)) {
    const line = head[index];
    if (!line) break;
    const next = nextCandidate(head, index + 1);
    if (next !== undefined && isLabelAbove(head, index, next)) continue;
    if (isSectionLabel(line) && !isRepeatedSoon(lines, index)) continue;
    const isSentence = isProse(line) || (line.endsSentence && !isHeadlineShaped(line));
    // A short sentence printed twice is a headline with a full stop; a long one is a lead.
    if (isSentence && !(line.words <= MAX_STOPPED_TITLE_WORDS && isRepeatedSoon(lines, index))) return null;
    return line.words <= MAX_TITLE_WORDS && (line.mark === undefined || line.mark === 'subheading') ? index : null;
  }
  return null;
}

/** The next line that may be a headline or text: seen, and neither furniture nor a byline. */
function nextCandidate(lines: readonly Line[], from: number): number | undefined {
  for (let index = from; index < lines.length; index++) {
    const line = lines[index];
    if (line && line.key !== '' && isSeen(line) && !isFurniture(line) && !isByline(line)) return index;
  }
  return undefined;
}

/** Whether a line is a section's name above the headline on the next candidate line. */
function isLabelAbove(lines: readonly Line[], index: number, next: number): boolean {
  const line = lines[index];
  const headline = lines[next];
  if (!line || !headline || !isHeadlineShaped(headline) || isRepeatedSoon(lines, index) || hasPictureCredit(headline))
    return false;
  if (isSectionLabel(line)) return true;
  if (!isLabelShaped(line)) return false;
  if (isRepeatedSoon(lines, next)) return captionCore(headline) === headline.key;
  if (line.words > MAX_LABEL_WORDS || headline.words < MIN_HEADLINE_WORDS) return false;
  const below = lines[nextCandidate(lines, next + 1) ?? lines.length];
  return below !== undefined && isProse(below);
}

/** Whether a line of the head is neither text nor a field: furniture, a label, the headline again. */
const isPassedOver = (line: Line, title: Line | null): boolean =>
  !isSeen(line) ||
  isFurniture(line) ||
  isSectionLabel(line) ||
  line.mark === 'dek' ||
  (title !== null && printsTitle(line, title));

/** Whether a line between headline and text describes a picture: by its mark, by its credit, or by being printed twice. */
function isCaption(lines: readonly Line[], index: number, title: number | null): boolean {
  const line = lines[index];
  if (!line) return false;
  if (line.mark !== undefined) return line.mark === 'caption';
  if (line.words > MAX_CAPTION_WORDS || isBulleted(line) || leadsOn(line) || isByline(line)) return false;
  if (isCreditLine(line)) return true;
  if (line.words < MIN_CAPTION_WORDS) return false;
  const core = captionCore(line);
  const isTwice = isPrintedAround(lines, index, core);
  if (title === null) return isTwice && hasPictureCredit(line);
  const rest = lines.slice(index + 1, index + MAX_LINES_TO_BODY);
  if (isAboveCredit(rest, line)) return true;
  if (!isTwice) return hasPictureCredit(line) && rest.some((other) => isProse(other) && captionCore(other) !== core);
  if (!line.endsSentence || core !== line.key) return true;
  const titleLine = lines[title];
  return isInGallery(rest, core, titleLine ?? null);
}

/** Whether another line near the one at the index has the same words, but for the credit. */
function isPrintedAround(lines: readonly Line[], index: number, core: string): boolean {
  const last = Math.min(lines.length, index + MAX_LINES_TO_BODY);
  for (let at = Math.max(0, index - MAX_LINES_TO_BODY); at < last; at++) {
    const other = lines[at];
    if (at !== index && other && captionCore(other) === core) return true;
  }
  return false;
}

/** Whether a credit stands right below a line, and text below the credit. */
const isAboveCredit = ([credit, ...rest]: readonly Line[], line: Line): boolean =>
  credit !== undefined && line.words <= MAX_TITLE_WORDS && isCreditLine(credit) && rest.some(isProse);

/** Whether buttons, counters or the headline follow the printings of a caption: after a lead printed twice comes the text. */
function isInGallery(rest: readonly Line[], core: string, title: Line | null): boolean {
  for (const line of rest) {
    if (captionCore(line) === core) continue;
    return isFurniture(line) || (title !== null && printsTitle(line, title));
  }
  return false;
}

function findDek(
  lines: readonly Line[],
  title: number | null,
  byline: number | null,
  captions: readonly number[],
  known: string | null,
): number | null {
  const marked = indexOfMark(lines, 'dek');
  if (marked !== null || title === null) return marked;
  const next = title + 1;
  const line = lines[next];
  if (!line || captions.includes(next) || line.mark !== undefined) return null;
  if (known && line.key === comparable(known)) return next;
  const isBetween = byline === title + 2 && line.words >= MIN_DEK_WORDS && line.words <= MAX_TITLE_WORDS;
  const titleLine = lines[title];
  return isBetween && titleLine && !isPassedOver(line, titleLine) ? next : null;
}

function nextText(lines: readonly Line[], from: number, byline: number | null, captions: readonly number[]): number {
  const found = lines.findIndex(
    (line, index) => index >= from && index !== byline && !captions.includes(index) && isProse(line),
  );
  return found < 0 ? lines.length : found;
}

function bylineAbove(lines: readonly Line[], title: number): number | null {
  const found = lines.slice(0, title).findIndex(isByline);
  return found < 0 ? null : found;
}

function indexOfMark(lines: readonly Line[], mark: Line['mark']): number | null {
  const found = lines.findIndex((line) => line.mark === mark);
  return found < 0 ? null : found;
}

function firstPrintings(lines: readonly Line[], captions: readonly number[]): number[] {
  const seen = new Set<string>();
  return captions.filter((index) => {
    const line = lines[index];
    const core = line ? captionCore(line) : '';
    const isFirst = !seen.has(core);
    seen.add(core);
    return isFirst;
  });
}
