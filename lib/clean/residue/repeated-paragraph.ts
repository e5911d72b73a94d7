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
  return [
    ...repeats,
    ...teasers(
      view,
      kept.filter((index) => !gone.has(index)),
    ),
  ];
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
