import { words } from '../text/words';
import { captionCore, hasPictureCredit, isCreditLine } from './captions';
import { isWireOpening } from './dateline';
import { isHeadlineShaped, isProse, isSeen, type Line, oncePerLine } from './line';
import { isFurniture } from './residue/furniture';
import { printsTitle } from './residue/repeated-title';
import { isSectionLabel } from './residue/section-label';
import { isWidget } from './residue/widget';

/** A place where another story begins: the index of its first line, and the evidence in words. */
export type Cut = { index: number; reason: string };

/** So many empty lines end a story where single ones separate its paragraphs. */
const MIN_GAP = 3;

/** A document that leaves such gaps again and again does not end a story with each. */
const MAX_GAP_SHARE = 0.2;

/** From a story's first line to its text: labels, headline and captions printed twice, buttons. */
const MAX_HEAD_LINES = 14;
const MIN_HEADLINE_WORDS = 4;
const MIN_CAPTION_WORDS = 4;

/** Below the head the first paragraph may follow an introduction or two. */
const MAX_LINES_TO_PROSE = 4;

/** How much of the new text is compared with the old, and from which share of known words on it is the same subject. */
const COMPARED_WORDS = 120;
const MAX_LINES_COMPARED = 200;
const MIN_WORD_CHARACTERS = 5;
const MAX_KNOWN_SHARE = 0.4;
const MIN_COMPARED = 12;

/**
 * Finds where a run-on document goes over to another story.
 * @returns the cuts in order; none for a single story. Every cut rests on a headline followed by running text, and on a wide gap,
 * a gallery block (the headline and captions printed twice around buttons) or the opening of a wire story.
 */
export function findCuts(lines: readonly Line[]): Cut[] {
  const cuts: Cut[] = [];
  const wideGaps = lines.filter((line) => line.gapBefore >= MIN_GAP).length;
  const gapsAreRare = wideGaps <= 2 || wideGaps <= lines.length * MAX_GAP_SHARE;
  const repeats = nextPrinting(lines);
  let from = 0;
  let hasText = false;
  for (let index = 1; index < lines.length; index++) {
    const above = lines[index - 1];
    const line = lines[index];
    if (!above || !line) break;
    hasText ||= isStoryText(above, repeats[index - 1] ?? null);
    if (!hasText) continue;
    const isAfterGap = line.gapBefore >= MIN_GAP && gapsAreRare;
    if (!isAfterGap && repeats[index] === null && !isHeadlineShaped(line)) continue;
    const reason = newStory(lines, from, index, isAfterGap);
    if (reason === null) continue;
    const start = isAfterGap ? index : overLabels(lines, index);
    cuts.push({ index: start, reason });
    from = start;
    hasText = false;
  }
  return cuts;
}

/** How a numbered part of a long text begins; such a part may be about something else than the one above. */
const CHAPTER =
  /^(?:(?:chapter|part|section|appendix|chapitre|partie|capítulo|parte|sección|kapitel|teil|abschnitt|capitolo|sezione|seção|глава|часть|раздел|bölüm|kısım|الفصل|الجزء|القسم|فصل|بخش)\s+(?:\p{N}{1,3}|[ivxlc]{1,6}|\p{L}{1,12})\s?[:：.–—-]|[ivxlc]{1,6}[.)]\s|\p{N}{1,2}[.)]\s)/iu;

/** Says why another story begins at the line, or null. */
function newStory(lines: readonly Line[], from: number, index: number, isAfterGap: boolean): string | null {
  const title = headlineAt(lines, index, isAfterGap);
  const headline = title === null ? undefined : lines[title];
  if (title === null || !headline) return null;
  // Without a gap only a second printing of the headline or the opening of a wire story makes a cut: asked first, since it is quick.
  if (!isAfterGap && !isPrintedBelow(lines, title) && !hasWireOpening(lines, title)) return null;
  const end = headEnd(lines, title);
  const head = lines.slice(title + 1, end);
  const text = lines.slice(end, end + MAX_LINES_TO_PROSE).find(isProse);
  const isPrintedAgain = head.some((line) => printsTitle(line, headline));
  const hasCaptions = captionsTwice(head);
  const isBlock = isPrintedAgain && (hasCaptions || head.some(isFurniture));
  const isTwin = lines[title + 1]?.key === headline.key || hasPictureCredit(headline);
  const isPlain = hasCaptions || head.some(isWidget);
  const isSure = isPlain && !isTwin && text !== undefined && headline.words >= MIN_HEADLINE_WORDS;
  if (isBlock && end < lines.length && (isAfterGap || isSure)) {
    return 'A headline and its caption block begin here, printed twice as at the top of a page';
  }
  if (text === undefined) return null;
  const isWire = opensWire(text) && headline.words >= MIN_HEADLINE_WORDS;
  if (!isAfterGap) {
    const isOther = isWire && text === lines[end] && !isPrintedAgain && !isKnownSubject(lines, from, index, title);
    return isOther ? 'A headline and the place and date of another report begin here' : null;
  }
  const gap = `${lines[index]?.gapBefore ?? MIN_GAP} empty lines`;
  if (isPrintedAgain) return `${gap}, then a headline printed twice`;
  if (hasCaptions || head.some(hasPictureCredit)) return `${gap}, then a headline and a picture's caption`;
  if (isWire) return `${gap}, then a headline and the place and date of another report`;
  const isStory = headline.words >= MIN_HEADLINE_WORDS && !CHAPTER.test(headline.text);
  const isOther = isStory && !isKnownSubject(lines, from, index, title);
  return isOther ? `${gap}, then a headline and text about something else` : null;
}

/** The headline of a story that begins at the line: below labels and buttons after a gap, else the line itself. */
function headlineAt(lines: readonly Line[], index: number, isAfterGap: boolean): number | null {
  const last = isAfterGap ? Math.min(lines.length, index + MAX_HEAD_LINES) : index + 1;
  for (let at = index; at < last; at++) {
    const line = lines[at];
    if (!line) return null;
    if (!isSeen(line) || isFurniture(line) || (isAfterGap && isSectionLabel(line))) continue;
    if (isCreditLine(line)) return null;
    const next = lines[at + 1];
    const isLabel =
      isAfterGap &&
      line.words <= 2 &&
      next !== undefined &&
      isHeadlineShaped(next) &&
      next.words >= MIN_HEADLINE_WORDS &&
      !hasPictureCredit(next);
    if (isLabel) continue;
    const isHeadline = (isHeadlineShaped(line) && !isProse(line)) || (isAfterGap && isPrintedBelow(lines, at));
    return isHeadline ? at : null;
  }
  return null;
}

const opensWire = oncePerLine((line) => isWireOpening(line.text));

/** Whether a wire story opens as far below a headline as it may. */
function hasWireOpening(lines: readonly Line[], title: number): boolean {
  const last = Math.min(lines.length, title + MAX_HEAD_LINES + MAX_LINES_TO_PROSE);
  for (let at = title + 1; at < last; at++) {
    const line = lines[at];
    if (line && opensWire(line)) return true;
  }
  return false;
}

/** Whether the line is printed again in the lines below, as headlines are; its shape does not matter then. */
function isPrintedBelow(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (line === undefined) return false;
  for (let below = at + 1; below < Math.min(lines.length, at + MAX_HEAD_LINES); below++) {
    const other = lines[below];
    if (other && printsTitle(other, line)) return true;
  }
  return false;
}

/** Where the head of a story ends: the first line below its headline that is no label, button, caption or second printing. */
function headEnd(lines: readonly Line[], title: number): number {
  const headline = lines[title];
  const last = Math.min(lines.length, title + MAX_HEAD_LINES);
  for (let index = title + 1; index < last; index++) {
    const line = lines[index];
    if (!line || !headline) return index;
    if (!isSeen(line) || isFurniture(line) || isSectionLabel(line) || printsTitle(line, headline)) continue;
    if (!isRepeatedNear(lines, index, title) && !hasPictureCredit(line)) return index;
  }
  return last;
}

function isRepeatedNear(lines: readonly Line[], index: number, title: number): boolean {
  const line = lines[index];
  const core = line ? captionCore(line) : '';
  return lines.slice(title + 1, title + MAX_HEAD_LINES).filter((other) => captionCore(other) === core).length > 1;
}

function captionsTwice(head: readonly Line[]): boolean {
  const seen = new Set<string>();
  for (const line of head) {
    if (isFurniture(line) || line.words < MIN_CAPTION_WORDS || isCreditLine(line)) continue;
    const core = captionCore(line);
    if (seen.has(core)) return true;
    seen.add(core);
  }
  return false;
}

/** Whether the text about to begin shares its longer words with the story before it, as a section of that story would. */
function isKnownSubject(lines: readonly Line[], from: number, index: number, title: number): boolean {
  const before = new Set<string>();
  for (const line of lines.slice(Math.max(from, index - MAX_LINES_COMPARED), index))
    for (const word of words(line.text)) before.add(word);
  const fresh = new Set<string>();
  for (const line of lines.slice(title, title + MAX_HEAD_LINES)) {
    if (fresh.size >= COMPARED_WORDS) break;
    for (const word of words(line.text)) if (word.length >= MIN_WORD_CHARACTERS) fresh.add(word);
  }
  if (fresh.size < MIN_COMPARED) return true;
  return [...fresh].filter((word) => before.has(word)).length > fresh.size * MAX_KNOWN_SHARE;
}

/** Whether a line is running text of a story, and not a caption that looks like it. */
const isStoryText = (line: Line, nextPrinting: number | null): boolean =>
  nextPrinting === null && isProse(line) && !hasPictureCredit(line);

/** For each line, the index of its next printing within a head's length, or null. */
function nextPrinting(lines: readonly Line[]): (number | null)[] {
  const below = new Map<string, number>();
  const next: (number | null)[] = new Array<number | null>(lines.length).fill(null);
  for (let index = lines.length - 1; index >= 0; index--) {
    const key = lines[index]?.key ?? '';
    const at = below.get(key);
    if (key !== '' && at !== undefined && at - index <= MAX_HEAD_LINES) next[index] = at;
    below.set(key, index);
  }
  return next;
}

/** Moves a cut up over the section names that belong to the headline. */
function overLabels(lines: readonly Line[], index: number): number {
  let start = index;
  for (let above = lines[start - 1]; above && isSectionLabel(above) && start > 1; above = lines[start - 1]) start--;
  return start;
}
