import { headingTag } from '../fields/title-block';
import type { Page, PageBlock, PageElement } from '../page';
import type { BlockText } from './block-text';
import type { ElementContexts } from './element-context';
import { ANCESTORS, FEATURES, NEIGHBOURS, TAGS, WINDOWS } from './feature-names';
import { PHRASE_KINDS } from './phrases';
import type { Region, Regions } from './regions';

/** What the features of a page are worked out from. `evidence[i]`: share of block i's words found in the page's JSON-LD body, −1 without one. */
export type PageReading = {
  page: Page;
  texts: BlockText[];
  regions: Regions;
  titleIndex: number;
  /** Whether a title of the page's head says that this block is the headline; else it is only the first `h1`. */
  isTitleNamed: boolean;
  contexts: ElementContexts;
  /** Blocks in parts that the markup names as comments, navigation, notice or footer. */
  apart: boolean[];
  evidence: Float32Array;
};

const RELATED_HEADING =
  (1 << PHRASE_KINDS.indexOf('related')) |
  (1 << PHRASE_KINDS.indexOf('comments')) |
  (1 << PHRASE_KINDS.indexOf('promotion'));

const COMMENT_LINE = 1 << PHRASE_KINDS.indexOf('comments');
const COMMENTER_LINE = 1 << PHRASE_KINDS.indexOf('commenter');
/** A line that announces comments is short. */
const MAX_COMMENT_LINE_WORDS = 8;

const TAG_PLACES: ReadonlyMap<string, number> = new Map(TAGS.map((tag, place) => [tag, place]));

/** The lines of a longer block say nothing about it. */
const MAX_LINED_UNITS = 4_000;

function countOf(character: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}

/** Most values are small counts, whose logarithms are looked up. */
const LOGS = Float64Array.from({ length: 4_096 }, (_, count) => Math.log1p(count));
const log = (value: number): number => LOGS[value] ?? Math.log1p(Math.max(0, value));
const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
const linkShare = (region: Region): number => ratio(region.linkWords, region.words);

function ancestor(element: PageElement, levels: number): PageElement {
  let up = element;
  for (let step = 0; step < levels && up.parent; step += 1) up = up.parent;
  return up;
}

/** Levels from an element up to the first that holds `share` of the page's prose. */
function levelsTo(element: PageElement, regions: Regions, share: number): number {
  const wanted = regions.page.proseWords * share;
  let levels = 0;
  for (let up: PageElement | null = element; up; up = up.parent) {
    if (regions.of(up).proseWords >= wanted) return levels;
    levels += 1;
  }
  return levels;
}

/** Levels from the majority element down to an element, −1 where it lies outside. */
function levelsBelow(element: PageElement, majority: PageElement | null): number {
  if (!majority || element.depth < majority.depth) return -1;
  return ancestor(element, element.depth - majority.depth) === majority ? element.depth - majority.depth : -1;
}

/** Sums of a few neighbours among many values. */
class RunningSum {
  private readonly sums: Float64Array;

  constructor(values: readonly number[]) {
    this.sums = new Float64Array(values.length + 1);
    values.forEach((value, index) => {
      this.sums[index + 1] = (this.sums[index] ?? 0) + value;
    });
  }

  /** The sum from `width` places before to `width` places after an index. */
  around(index: number, width: number): number {
    const to = Math.min(this.sums.length - 1, index + width + 1);
    return (this.sums[to] ?? 0) - (this.sums[Math.max(0, index - width)] ?? 0);
  }
}

/**
 * Works out the features of the blocks of a page that are not set apart, in order.
 * @param use is called with each row of `FEATURES.length` numbers; the row is used again for the next block
 */
export function featureRows(reading: PageReading, use: (row: Float32Array, index: number) => void): void {
  const { page, texts, regions, titleIndex, evidence, contexts, apart } = reading;
  const total = regions.page;
  const levels = page.blocks.map((block) => Number(headingTag(block)[1] ?? 0));
  const seen = new Set<string>();
  const commenters = new Int32Array(page.blocks.length + 1);
  texts.forEach((text, index) => {
    commenters[index + 1] = (commenters[index] ?? 0) + ((text.phrases & COMMENTER_LINE) !== 0 ? 1 : 0);
  });
  const commenterLinesUpTo = (index: number): number =>
    commenters[Math.max(0, Math.min(page.blocks.length, index))] ?? 0;
  const prose = new RunningSum(texts.map(({ proseWords }) => proseWords));
  const linked = new RunningSum(texts.map(({ words, linkShare }) => words * linkShare));
  const all = new RunningSum(texts.map(({ words }) => words));
  // Each is asked for by the blocks around it.
  const logWords = texts.map(({ words }) => log(words));
  const logProse = texts.map(({ proseWords }) => log(proseWords));
  let commentLines = 0;
  let wordsBefore = 0;
  let proseBefore = 0;
  let heading = -1;
  let wordsAtHeading = 0;

  const row = new Float32Array(FEATURES.length);
  let at = 0;
  const put = (value: number) => {
    row[at] = value;
    at += 1;
  };
  const flag = (is: boolean) => put(is ? 1 : 0);
  // Nearly all of these are zeros, which the row holds already.
  const putNearness = (depths: readonly number[], depth: number) => {
    for (let place = 0; place < depths.length; place += 1) {
      const named = depths[place] ?? -1;
      if (named >= 0) row[at + place] = 1 / (1 + depth - named);
    }
    at += depths.length;
  };
  const work = (block: PageBlock, text: BlockText, index: number) => {
    row.fill(0);
    at = 0;
    const { element } = block;
    const words = Math.max(1, text.words);

    put(logWords[index] ?? 0);
    put(log(text.units));
    put(text.units / words);
    put(text.linkShare);
    put(block.linkCount / words);
    put(text.boldShare);
    put(text.stopShare);
    put(text.capitalShare);
    put(text.digitShare);
    put(log(text.sentences));
    put(words / Math.max(1, text.sentences));
    put(text.commas / words);
    flag(text.endsSentence);
    flag(text.endsColon);
    flag(text.endsEllipsis);
    flag(text.startsLower);
    flag(text.startsQuote);
    flag(text.hasDate);
    flag(text.hasArrow);
    put(block.imageCount);
    put(block.text.length < MAX_LINED_UNITS ? 1 + countOf('\n', block.text) : 0);
    for (let kind = 0; text.phrases >> kind !== 0; kind += 1) row[at + kind] = (text.phrases >> kind) & 1;
    at += PHRASE_KINDS.length;

    const level = levels[index] ?? 0;
    put(level);
    const tag = TAG_PLACES.get(element.tag);
    if (tag !== undefined) row[at + tag] = 1;
    at += TAGS.length;
    const context = contexts.of(element);
    putNearness(context.placeDepths, element.depth);
    putNearness(context.hintDepths, element.depth);
    flag(context.isArticleBody);
    put(element.depth);
    put(index / page.blocks.length);
    put(ratio(wordsBefore, total.words));
    put(ratio(proseBefore, total.proseWords));
    put(ratio(total.proseWords - proseBefore - text.proseWords, total.proseWords));
    put(titleIndex < 0 ? 0 : Math.max(-50, Math.min(200, index - titleIndex)));
    flag(index > titleIndex);
    flag(titleIndex < 0);
    put(log(wordsBefore - wordsAtHeading));
    put(heading < 0 ? 0 : Math.min(100, index - heading));
    put(heading < 0 ? 0 : (levels[heading] ?? 0));
    put(heading < 0 ? 0 : (texts[heading]?.words ?? 0));
    flag(heading >= 0 && ((texts[heading]?.phrases ?? 0) & RELATED_HEADING) !== 0);
    flag(seen.has(text.key));
    put(evidence[index] ?? -1);

    for (const up of ANCESTORS) {
      const region = regions.of(ancestor(element, up));
      put(log(region.words));
      put(linkShare(region));
      put(ratio(region.proseWords, total.proseWords));
      put(log(region.proseBlocks));
    }
    const shape = regions.shapeOf(index);
    put(log(shape.blocks));
    put(linkShare(shape));
    put(shape.words / Math.max(1, shape.blocks));
    put(ratio(shape.proseWords, total.proseWords));
    const below = levelsBelow(element, regions.majority);
    flag(below >= 0);
    put(below);
    put(levelsTo(element, regions, 0.5));
    put(levelsTo(element, regions, 0.1));
    const parent = regions.of(ancestor(element, 1));
    put(ratio(shape.blocks, parent.blocks));

    for (const by of NEIGHBOURS) {
      const other = texts[index + by];
      put(logWords[index + by] ?? -1);
      put(other ? other.linkShare : -1);
      put(logProse[index + by] ?? -1);
      put(levels[index + by] ?? -1);
    }
    for (const width of WINDOWS) put(log(prose.around(index, width)));
    for (const width of WINDOWS) put(ratio(linked.around(index, width), all.around(index, width)));
    put(log(commentLines));
    put(commenterLinesUpTo(index + 5) - commenterLinesUpTo(index - 4));
    put(log(total.proseWords));
    put(log(page.blocks.length));
    put(linkShare(total));

    if (index > titleIndex && text.words <= MAX_COMMENT_LINE_WORDS && (text.phrases & COMMENT_LINE) !== 0)
      commentLines += 1;
  };

  page.blocks.forEach((block, index) => {
    const text = texts[index];
    if (!text) return;
    const level = levels[index] ?? 0;
    if (!apart[index]) {
      work(block, text, index);
      use(row, index);
    }
    seen.add(text.key);
    wordsBefore += text.words;
    proseBefore += text.proseWords;
    if (level > 0) {
      heading = index;
      wordsAtHeading = wordsBefore;
    }
  });
}
