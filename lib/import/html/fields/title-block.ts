import { findDates } from '../../../text/dates';
import type { PageBlock, PageElement } from '../page';
import type { BlockText } from '../scoring/block-text';
import { isTelling, partsOf, titleKey, titleWords } from './title-parts';

/** Longest headline, in words. */
const MAX_TITLE_WORDS = 45;
/** Likeness (shared words over all words) from which a block is taken for the headline that the head of the page names. */
const MIN_LIKENESS = 0.5;
/** The same for text outside any heading: a card of another story shares half of its words soon. */
const MIN_PLAIN_LIKENESS = 0.8;
/** A shorter part of a head title is a section or the site. */
const MIN_PART_WORDS = 3;
/** As much prose between an `h1` and a link below it is the story of that `h1`. */
const STORY_WORDS = 100;
/** Blocks below a headline within which its story begins. */
const BLOCKS_TO_PROSE = 20;
/** From here on an `h1` is preferred; below, it is the name of the site. Values measured on wcxb, where their neighbours do as well. */
const MIN_H1_LIKENESS = 0.15;
const H1_BONUS = 0.6;
const HEADING_BONUS = 0.1;

function likeness(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of words) if (others.has(word)) shared += 1;
  return shared / Math.max(1, words.size + others.size - shared);
}

/** Whether a text may have the likeness that is asked of one outside any heading, by how many of the words it has. */
function hasMost(words: ReadonlySet<string>, tokens: readonly string[]): boolean {
  let found = 0;
  for (const token of tokens) if (words.has(token)) found += 1;
  // One more, so that rounding decides nothing here.
  return found + 1 > words.size * MIN_PLAIN_LIKENESS;
}

const wordSet = (text: string): ReadonlySet<string> => new Set(titleWords(text));

/** A heading that is nothing but a domain name is the masthead. */
const DOMAIN = /^(?:[\w-]+\.)+[a-z]{2,}$/i;

const HEADING_TAGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** The heading that a block is in, or null. */
export function headingAround(block: PageBlock | undefined): PageElement | null {
  for (let up: PageElement | null = block?.element ?? null, steps = 0; up && steps < 4; up = up.parent, steps += 1) {
    if (HEADING_TAGS.has(up.tag)) return up;
    if (up.isBlock && up !== block?.element) return null;
  }
  return null;
}

/** The tag of the heading that a block is in, or an empty string. */
export const headingTag = (block: PageBlock): string => headingAround(block)?.tag ?? '';

/** Names of the path to the page, whose last step is often its headline, or one written for search engines, in an `h1`. */
const CRUMB_NAMES = /bread-?crumb/i;
/** Levels up at which a list of links is looked for. */
const CRUMB_LEVELS = 6;

/** Whether a block is a step of the path to the page: named as one, or an item of a list in a `nav`. */
export function isCrumb(block: PageBlock): boolean {
  let isItem = false;
  for (let up: PageElement | null = block.element, at = 0; up && at <= CRUMB_LEVELS; up = up.parent, at += 1) {
    if (up.tag === 'article' || up.tag === 'main' || up.tag === 'body') return false;
    if (CRUMB_NAMES.test(up.names) || (isItem && up.tag === 'nav')) return true;
    isItem ||= up.tag === 'li';
  }
  return false;
}

/** Shorter words are in every title. */
const TELLING_UNITS = 4;

/** The heading that holds a block, boxes of its own around it or not. */
function headingOver(block: PageBlock | undefined): PageElement | null {
  for (let up: PageElement | null = block?.element ?? null, steps = 0; up && steps < 4; up = up.parent, steps += 1)
    if (HEADING_TAGS.has(up.tag)) return up;
  return null;
}

/**
 * The block above, where the two are all that one heading holds and it is the shorter one: the line over a headline, in a box of its own.
 * @returns its index, or −1
 */
export function kickerBlock(blocks: readonly PageBlock[], index: number): number {
  const [above, block] = [blocks[index - 1], blocks[index]];
  const heading = headingOver(block);
  if (!above || !block || !heading || headingOver(above) !== heading || above.text.length >= block.text.length)
    return -1;
  return [index - 2, index + 1].every((at) => headingOver(blocks[at]) !== heading) ? index - 1 : -1;
}

/** The headline below what is only its kicker, else the block itself. */
const belowKicker = (blocks: readonly PageBlock[], index: number): number =>
  index >= 0 && kickerBlock(blocks, index + 1) === index ? index + 1 : index;

/** Whether a block is a link to a story; below the text of a page with a headline of its own that is another one. */
const isCard = (block: PageBlock | undefined): boolean => block !== undefined && block.linkUnits * 2 > block.units;

/** What being the page's own headline element adds; its words are often quite different from those written for search engines. */
const bonus = (heading: string, like: number): number => {
  if (heading === 'h1' && like >= MIN_H1_LIKENESS) return H1_BONUS;
  return heading ? HEADING_BONUS : 0;
};

/** The headline in its block: templates without headings print byline and date into the same box, each on its own line. */
export function headlineOf(block: PageBlock): string {
  const [first = '', ...rest] = block.text.split('\n');
  const isAlone = !headingTag(block) || rest.some((line) => findDates(line).length > 0);
  return first !== '' && isAlone ? first : block.text;
}

/** The first block that is word for word one part of a head title, with prose soon below it; −1 where there is none. */
function partBlock(
  blocks: readonly PageBlock[],
  texts: readonly BlockText[],
  titles: readonly string[],
  mastheads: ReadonlySet<string>,
): number {
  const parts = new Set(
    titles
      .flatMap(partsOf)
      .filter((part) => titleWords(part).length >= MIN_PART_WORDS)
      .map(titleKey)
      .filter((part) => !mastheads.has(part)),
  );
  if (parts.size === 0) return -1;
  return blocks.findIndex(
    (block, index) =>
      (texts[index]?.words ?? 0) <= MAX_TITLE_WORDS &&
      parts.has(titleKey(headlineOf(block))) &&
      texts.slice(index + 1, index + 1 + BLOCKS_TO_PROSE).some(({ proseWords }) => proseWords > 0),
  );
}

/**
 * The headline that follows the last step of the path to the page, where that is what is most like the head's title: papers write the step
 * for search engines and set another headline below it, with a word in common.
 * @returns its index, or `index` where that is no such step or no heading follows before the text
 */
function belowCrumb(
  blocks: readonly PageBlock[],
  texts: readonly BlockText[],
  titles: readonly string[],
  index: number,
): number {
  const crumb = blocks[index];
  if (!crumb || !isCrumb(crumb)) return index;
  const told = new Set([...titles, crumb.text].flatMap(titleWords).filter((word) => isTelling(word, TELLING_UNITS)));
  for (let at = index + 1; at < blocks.length; at += 1) {
    const block = blocks[at];
    const text = texts[at];
    if (!block || !text) break;
    const isHeading = /^h[12]$/.test(headingTag(block));
    if (!isHeading && text.proseWords > 0) break;
    if (!isHeading || text.words > MAX_TITLE_WORDS || isCrumb(block)) continue;
    if (text.key.split(' ').some((word) => told.has(word))) return at;
  }
  return index;
}

/**
 * Finds the block that is the story's headline: the one most like a title of the page's head, else the first that is one part of such a
 * title (old templates print it outside any heading, and the site and section into the title), else the first `h1`.
 * @param titles what the metadata gives as title, in any form (with the site's name, shortened)
 * @param siteNames what may be the site's own name; a heading of just that is its masthead
 * @returns its index or −1, and whether a title of the head says so
 */
export function findTitleBlock(
  blocks: readonly PageBlock[],
  texts: readonly BlockText[],
  titles: readonly string[],
  siteNames: readonly string[],
): { titleIndex: number; isTitleNamed: boolean } {
  const mastheads = new Set(siteNames.map(titleKey));
  const wanted = titles.map(wordSet).filter((words) => words.size > 0);
  // Without a bonus, sets whose sizes differ by more than this cannot be alike enough; most blocks need not be compared at all.
  const sizes = wanted.map((words) => words.size);
  const fewest = Math.min(...sizes) * MIN_PLAIN_LIKENESS;
  const most = (Math.max(...sizes) / MIN_LIKENESS) * 2;
  let best = -1;
  let bestScore = MIN_LIKENESS;
  let firstH1 = -1;
  let bestH1 = -1;
  let h1Likeness = MIN_H1_LIKENESS;
  blocks.forEach((block, index) => {
    const text = texts[index];
    if (!text || text.words === 0 || text.words > MAX_TITLE_WORDS) return;
    const tag = headingTag(block);
    const heading = tag && (mastheads.has(titleKey(block.text)) || DOMAIN.test(block.text)) ? '' : tag;
    if (heading === 'h1' && firstH1 < 0) firstH1 = index;
    if (heading === '' && (text.words < fewest || text.words > most)) return;
    const tokens = text.key.split(' ');
    // Most blocks without a heading have too few of the words, which is told without a set.
    if (heading === '' && !wanted.some((words) => hasMost(words, tokens))) return;
    const own = new Set(tokens);
    const like = wanted.reduce((most, words) => Math.max(most, likeness(own, words)), 0);
    const score = like + bonus(heading, like);
    if (heading === '' && like < MIN_PLAIN_LIKENESS) return;
    if (heading === 'h1' && like > h1Likeness && !isCard(block)) {
      bestH1 = index;
      h1Likeness = like;
    }
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  });
  const between = isCard(blocks[best]) && bestH1 >= 0 ? texts.slice(bestH1, Math.max(bestH1, best)) : [];
  if (between.reduce((sum, { proseWords }) => sum + proseWords, 0) >= STORY_WORDS) best = bestH1;
  const told = best >= 0 ? best : partBlock(blocks, texts, titles, mastheads);
  const named = told >= 0 ? belowCrumb(blocks, texts, titles, told) : told;
  const titleIndex = belowKicker(blocks, named >= 0 ? named : firstH1);
  return { titleIndex, isTitleNamed: named >= 0 };
}
