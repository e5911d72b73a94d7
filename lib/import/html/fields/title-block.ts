import { findDates } from '../../../text/dates';
import type { PageBlock } from '../page';
import type { BlockText } from '../scoring/block-text';
import { partsOf, titleKey } from './title-parts';

/** Longest headline, in words. */
const MAX_TITLE_WORDS = 45;
/** Likeness (shared words over all words) from which a block is taken for the headline that the head of the page names. */
const MIN_LIKENESS = 0.5;
/** The same for text outside any heading: a card of another story shares half of its words soon. */
const MIN_PLAIN_LIKENESS = 0.8;
/** A shorter part of a head title is a section or the site. */
const MIN_PART_WORDS = 3;
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

const wordSet = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? []);

/** A heading that is nothing but a domain name is the masthead. */
const DOMAIN = /^(?:[\w-]+\.)+[a-z]{2,}$/i;

const HEADING_TAGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** The tag of the heading that a block is in, or an empty string. */
export function headingTag(block: PageBlock): string {
  for (let up: PageBlock['element'] | null = block.element, steps = 0; up && steps < 4; up = up.parent, steps += 1) {
    if (HEADING_TAGS.has(up.tag)) return up.tag;
    if (up.isBlock && up !== block.element) return '';
  }
  return '';
}

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
      .map(titleKey)
      .filter((part) => part.split(' ').length >= MIN_PART_WORDS && !mastheads.has(part)),
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
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  });
  const named = best >= 0 ? best : partBlock(blocks, texts, titles, mastheads);
  return { titleIndex: named >= 0 ? named : firstH1, isTitleNamed: named >= 0 };
}
