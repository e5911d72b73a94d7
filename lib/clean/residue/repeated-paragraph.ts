import { isBulleted, type Line } from '../line';
import type { ResidueRule, StoryView } from '../story-view';

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
  const repeats = kept.flatMap((index, place) => {
    const first = firstPlaces[place];
    if (first === null || first === undefined) return [];
    const isClose = place - first <= MAX_DISTANCE || first === lead;
    if (!isClose && copiedRun(firstPlaces, place) < MIN_COPIED) return [];
    const { start, end } = view.line(kept[first] ?? index);
    return [
      {
        index,
        residue: 'repeated-paragraph' as const,
        reason: 'Repeats a paragraph above',
        evidence: { matches: { start, end } },
      },
    ];
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

/** Paragraphs printed again with their lines broken elsewhere; a refrain, whose lines are broken alike, stays. */
function wrappedAnew(view: StoryView, kept: readonly number[]): ReturnType<ResidueRule> {
  const printings = printingsOf(view, kept);
  if (printings.every((lines) => lines.length === 1)) return [];
  const first = new Map<string, number>();
  let lead: number | null = null;
  return printings.flatMap((indices, place) => {
    const lines = indices.map((index) => view.line(index));
    const words = lines.reduce((sum, line) => sum + line.words, 0);
    if (indices.length > MAX_WRAPPED_LINES || words < MIN_WORDS || lines.some(isBulleted)) return [];
    const letters = lines.map((line) => line.key.replace(NO_LETTER, '')).join('');
    lead ??= place;
    const above = first.get(letters);
    if (above === undefined) first.set(letters, place);
    const original = above === undefined ? [] : (printings[above] ?? []);
    const [from, to] = [original[0], original.at(-1)];
    if (above === undefined || from === undefined || to === undefined) return [];
    const isAlike =
      original.length === lines.length && original.every((at, line) => view.line(at).key === lines[line]?.key);
    if (isAlike || (place - above > MAX_DISTANCE && above !== lead)) return [];
    const reason = 'Repeats a paragraph above, its lines broken elsewhere';
    const matches = { start: view.line(from).start, end: view.line(to).end };
    return indices.map((index) => ({ index, residue: 'repeated-paragraph' as const, reason, evidence: { matches } }));
  });
}

const NO_LETTER = /[^\p{L}\p{N}]+/gu;

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

function teasers(view: StoryView, kept: readonly number[]): ReturnType<ResidueRule> {
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
