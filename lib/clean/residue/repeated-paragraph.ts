import { isBulleted, type Line } from '../line';
import type { Proposal, ResidueRule, StoryView } from '../story-view';

/** Shorter lines come back on purpose: refrains, speakers, answers, cells of a table. */
const MIN_WORDS = 9;
const MIN_CHARACTERS = 48;

/** A paragraph printed twice stands close to its first printing; boilerplate of a long page comes back at a distance and stays. */
const MAX_DISTANCE = 2;

/** So many paragraphs again in the same order are a second copy of the text, however far away. */
const MIN_COPIED = 3;

/** A teaser is cut after so much text at least; less could begin two different paragraphs. */
const MIN_TEASER_CHARACTERS = 60;
const TEASER_END = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*$/u;

/** The first lines of a text may be its cut-off teaser; only there is each line compared with all those below. */
const MAX_TEASER_PLACE = 6;

/** A paragraph that is hard-wrapped has no more lines; longer runs of lines without an empty one are the text itself. */
const MAX_WRAPPED_LINES = 12;

/** Finds paragraphs printed again: close to the first printing, the lead anywhere, or as a second copy of the text. */
export const repeatedParagraph: ResidueRule = (view) => {
  const kept = view.open();
  const firstPlaceByKey = new Map<string, number>();
  const firstPlaces = kept.map((index, place) => {
    const line = view.line(index);
    const first = firstPlaceByKey.get(line.key);
    if (first === undefined) firstPlaceByKey.set(line.key, place);
    return isParagraph(line) ? (first ?? null) : null;
  });
  const lead = kept.indexOf(view.head.bodyStart);
  const repeats: Proposal[] = [];
  kept.forEach((index, place) => {
    const first = firstPlaces[place];
    if (first === null || first === undefined) return;
    const isClose = place - first <= MAX_DISTANCE || first === lead;
    if (!isClose && copiedRun(firstPlaces, place) < MIN_COPIED) return;
    const { start, end } = view.line(kept[first] ?? index);
    const reason = 'Repeats a paragraph above';
    repeats.push({ index, residue: 'repeated-paragraph', reason, evidence: { matches: { start, end } } });
  });
  const gone = new Set(repeats.map((repeat) => repeat.index));
  const left = kept.filter((index) => !gone.has(index));
  return [...repeats, ...wrappedAnew(view, left), ...teasers(view, left)];
};

const isParagraph = (line: Line): boolean =>
  line.text.length >= MIN_CHARACTERS && line.words >= MIN_WORDS && !isBulleted(line);

/** How many lines around a place repeat earlier ones in the same order; counted only as far as it matters. */
function copiedRun(firstPlaces: readonly (number | null)[], place: number): number {
  const isStep = (at: number) => {
    const first = firstPlaces[at];
    const next = firstPlaces[at + 1];
    return first !== null && first !== undefined && next === first + 1;
  };
  let run = 1;
  for (let at = place; run < MIN_COPIED && isStep(at); at++) run++;
  for (let at = place - 1; run < MIN_COPIED && isStep(at); at--) run++;
  return run;
}

/** Lines that stand together: their indices, and how many such groups stand above. */
type Printing = { place: number; indices: readonly number[]; lines: readonly Line[] };

/** Paragraphs printed again with their lines broken elsewhere; a refrain, whose lines are broken alike, stays. */
function wrappedAnew(view: StoryView, kept: readonly number[]): Proposal[] {
  const groups = printingsOf(view, kept);
  if (groups.every((indices) => indices.length === 1)) return [];
  const printings = groups
    .map((indices, place) => ({ place, indices, lines: indices.map((index) => view.line(index)) }))
    .filter(isWrappedParagraph);
  const lead = printings[0]?.place;
  const first = new Map<string, Printing>();
  const repeats: Proposal[] = [];
  for (const printing of openingAlike(printings)) {
    const letters = printing.lines.map((line) => line.key.replace(NO_LETTER, '')).join('');
    const original = first.get(letters);
    if (original === undefined) {
      first.set(letters, printing);
      continue;
    }
    const isFar = printing.place - original.place > MAX_DISTANCE && original.place !== lead;
    if (isFar || isBrokenAlike(original.lines, printing.lines)) continue;
    const reason = 'Repeats a paragraph above, its lines broken elsewhere';
    const matches = { start: original.lines[0]?.start ?? 0, end: original.lines.at(-1)?.end ?? 0 };
    for (const index of printing.indices)
      repeats.push({ index, residue: 'repeated-paragraph', reason, evidence: { matches } });
  }
  return repeats;
}

const isWrappedParagraph = ({ lines }: Printing): boolean =>
  lines.length <= MAX_WRAPPED_LINES &&
  lines.reduce((sum, line) => sum + line.words, 0) >= MIN_WORDS &&
  !lines.some(isBulleted);

const isBrokenAlike = (one: readonly Line[], other: readonly Line[]): boolean =>
  one.length === other.length && one.every((line, at) => line.key === other[at]?.key);

/** Those that begin with the letters with which another one begins too: only they are worth comparing letter by letter. */
function openingAlike(printings: readonly Printing[]): Printing[] {
  const byOpening = new Map<string, Printing[]>();
  for (const printing of printings) {
    const opening = openingLetters(printing.lines);
    const alike = byOpening.get(opening);
    if (alike) alike.push(printing);
    else byOpening.set(opening, [printing]);
  }
  return [...byOpening.values()].filter((alike) => alike.length > 1).flat();
}

const NO_LETTER = /[^\p{L}\p{N}]+/gu;
const OPENING_LETTERS = 12;

/** So much of a line has the letters of its opening nearly always. */
const OPENING_CHARACTERS = 32;

/** The first letters of several lines, wherever they are broken. */
function openingLetters(lines: readonly Line[]): string {
  let letters = '';
  for (const { key } of lines) {
    const opening = key.slice(0, OPENING_CHARACTERS).replace(NO_LETTER, '');
    const isEnough = letters.length + opening.length >= OPENING_LETTERS;
    letters += isEnough || key.length <= OPENING_CHARACTERS ? opening : key.replace(NO_LETTER, '');
    if (letters.length >= OPENING_LETTERS) break;
  }
  return letters.slice(0, OPENING_LETTERS);
}

/** Gathers the lines that stand together without an empty line between them. */
function printingsOf(view: StoryView, kept: readonly number[]): number[][] {
  const printings: number[][] = [];
  for (const index of kept) {
    const above = printings.at(-1);
    if (above && above.at(-1) === index - 1 && view.line(index).gapBefore === 0) above.push(index);
    else printings.push([index]);
  }
  return printings;
}

function teasers(view: StoryView, kept: readonly number[]): Proposal[] {
  return kept.slice(0, MAX_TEASER_PLACE).flatMap((index) => {
    const line = view.line(index);
    if (!TEASER_END.test(line.text.slice(-8)) || line.key.length < MIN_TEASER_CHARACTERS) return [];
    const whole = kept.find(
      (other) =>
        other > index && view.line(other).key.length > line.key.length && view.line(other).key.startsWith(line.key),
    );
    if (whole === undefined) return [];
    const { start, end } = view.line(whole);
    const reason = 'The cut-off beginning of a paragraph below';
    return [{ index, residue: 'repeated-paragraph', reason, evidence: { matches: { start, end } } }];
  });
}
