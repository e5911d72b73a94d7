import type { PageReading } from './features';
import type { PageElement } from './page';

const NEIGHBOURS = [-3, -2, -1, 1, 2, 3] as const;
const WINDOWS = [3, 8, 20] as const;
const ANCESTORS = [0, 1, 2, 3, 5] as const;
/** A block with a first score of this counts as main text when distances to main text are taken. */
const LIKELY = 0.5;

/** The names of what the second look adds, in the order of its row. */
export const NEIGHBOUR_FEATURES: readonly string[] = [
  'first score',
  ...NEIGHBOURS.map((by) => `first score at ${by}`),
  ...WINDOWS.map((width) => `first score within ${width}`),
  ...ANCESTORS.map((up) => `first score of ancestor ${up}`),
  'first score of its shape',
  'likely words before',
  'likely words after',
  'words since likely',
  'words until likely',
  'blocks since likely',
  'blocks until likely',
  'first score of page',
  'first score of heading',
  'first score of next prose',
];

type Mass = { kept: number; words: number };

function entry<K>(masses: Map<K, Mass>, key: K): Mass {
  const known = masses.get(key);
  if (known) return known;
  const mass = { kept: 0, words: 0 };
  masses.set(key, mass);
  return mass;
}

const addTo = (mass: Mass, words: number, score: number) => {
  mass.words += words;
  mass.kept += words * score;
};
const share = (mass: Mass | undefined): number => (mass && mass.words > 0 ? mass.kept / mass.words : 0);

/**
 * Works out what the first scores of a block's surroundings say about it.
 * @param scores the first model's probability of each block
 * @returns one row a block, `NEIGHBOUR_FEATURES.length` numbers each
 */
export function neighbourRows(reading: PageReading, scores: Float32Array): Float32Array[] {
  const { page, texts, regions } = reading;
  const count = page.blocks.length;
  const wordsOf = (index: number): number => (texts[index]?.words ?? 0) + 1;
  const byElement = new Map<PageElement, Mass>();
  const byShape = new Map<unknown, Mass>();
  const whole: Mass = { kept: 0, words: 0 };
  const keptUpTo = new Float64Array(count + 1);
  const wordsUpTo = new Float64Array(count + 1);
  page.blocks.forEach((block, index) => {
    const words = wordsOf(index);
    const score = scores[index] ?? 0;
    for (let up: PageElement | null = block.element; up; up = up.parent) {
      addTo(entry(byElement, up), words, score);
    }
    addTo(entry(byShape, regions.shapeOf(index)), words, score);
    addTo(whole, words, score);
    keptUpTo[index + 1] = (keptUpTo[index] ?? 0) + words * score;
    wordsUpTo[index + 1] = (wordsUpTo[index] ?? 0) + words;
  });
  const nextLikely = new Int32Array(count + 1).fill(count);
  for (let index = count - 1; index >= 0; index -= 1) {
    nextLikely[index] = (scores[index] ?? 0) >= LIKELY ? index : (nextLikely[index + 1] ?? count);
  }
  let lastLikely = -1;
  let headingScore = -1;

  return page.blocks.map((block, index) => {
    const row = new Float32Array(NEIGHBOUR_FEATURES.length);
    let at = 0;
    const put = (value: number) => {
      row[at] = value;
      at += 1;
    };
    put(scores[index] ?? 0);
    for (const by of NEIGHBOURS) put(scores[index + by] ?? -0.1);
    for (const width of WINDOWS) {
      const from = Math.max(0, index - width);
      const to = Math.min(count, index + width + 1);
      const words = (wordsUpTo[to] ?? 0) - (wordsUpTo[from] ?? 0) - wordsOf(index);
      const kept = (keptUpTo[to] ?? 0) - (keptUpTo[from] ?? 0) - wordsOf(index) * (scores[index] ?? 0);
      put(words > 0 ? kept / words : 0);
    }
    let up: PageElement = block.element;
    let level = 0;
    for (const wanted of ANCESTORS) {
      while (level < wanted && up.parent) {
        up = up.parent;
        level += 1;
      }
      put(share(byElement.get(up)));
    }
    put(share(byShape.get(regions.shapeOf(index))));
    put(whole.kept > 0 ? (keptUpTo[index] ?? 0) / whole.kept : 0);
    put(whole.kept > 0 ? (whole.kept - (keptUpTo[index + 1] ?? 0)) / whole.kept : 0);
    const next = nextLikely[index + 1] ?? count;
    put(lastLikely < 0 ? 12 : Math.log1p((wordsUpTo[index] ?? 0) - (wordsUpTo[lastLikely + 1] ?? 0)));
    put(next >= count ? 12 : Math.log1p((wordsUpTo[next] ?? 0) - (wordsUpTo[index + 1] ?? 0)));
    put(lastLikely < 0 ? 100 : Math.min(100, index - lastLikely));
    put(next >= count ? 100 : Math.min(100, next - index));
    put(share(whole));
    put(headingScore);
    let prose = index + 1;
    while (prose < count && prose < index + 6 && (texts[prose]?.proseWords ?? 0) === 0) prose += 1;
    put(scores[prose] ?? -0.1);
    if ((scores[index] ?? 0) >= LIKELY) lastLikely = index;
    if (/^h[1-6]$/.test(block.element.tag)) headingScore = scores[index] ?? 0;
    return row;
  });
}
