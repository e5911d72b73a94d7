/**
 * Up to so many articles are counted for a label: counting the rest of a million would take longer than drawing the page, and nobody
 * decides by whether 80,000 or 90,000 wait. Measured in docs/benchmarks.md, “The desk”.
 */
export const COUNT_BOUND = 5_000;
/** The same where words have to be looked for in one text after another, which takes ten times as long an article. */
export const WORDS_COUNT_BOUND = 200;
/** So many texts are looked at for such a count; where that is not all there are, and too few have the words, nothing is counted. */
export const READ_BOUND = 1_000;

/** Says a bounded count: `4,210`, or `5,000+` where there are more. */
export const boundedWords = (count: number, bound = COUNT_BOUND): string =>
  count > bound ? `${bound.toLocaleString('en')}+` : count.toLocaleString('en');
