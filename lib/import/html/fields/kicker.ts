import { HEARD_NAMES, type Page, type PageElement } from '../page';
import { kickerBlock } from './title-block';
import { spaced, titleKey } from './title-parts';

/** A heading taken apart: the few words that some papers set over a headline, in smaller type, and the headline itself. */
type Heading = { kicker: string; headline: string };

/** What templates of many countries name the line over a headline. */
const NAMED =
  /(?:^|[\s_-])(?:kicker|eye-?brow|over-?line|top-?line|roof-?line|dach-?zeile|spitzmarke|sur-?titre|occhiello|ante-?titulo|pre-?titulo|bovenkop|nadtytul)s?(?=$|[\s_\d-])/i;
/** Longest kicker, in words; what is longer is half of the headline. */
const MAX_WORDS = 8;
/** A mark that is only printed for those who hear the page stands between the two without the spaces that writers set. */
const UNSPACED_COLON = /^([^:]{2,80}?)\s*:(?=[\p{L}"“„«»‘‚])/u;
/** A quote or bracket that is not closed before the colon: “3:Ten to Yuma” is one name. */
const UNCLOSED = /(?<!„[^“”]*)“[^”]*$|„[^“”]*$|«[^»]*$|[(（][^)）]*$|^[^"]*"[^"]*$/u;
/** Marks between the two that only those are given who hear the page. */
const UNSEEN_MARK = /^[:|–—\-·•/]$/;
const LEADING_MARKS = /^[\s:|–—\-·•/]+/;

const wordCount = (text: string): number => titleKey(text).split(' ').filter(Boolean).length;

/** What stands before such a colon; null where there is none. */
function beforeColon(shown: string): string | null {
  const before = UNSPACED_COLON.exec(shown)?.[1];
  return before === undefined || UNCLOSED.test(before) ? null : before;
}

/** Whether an element is there for those who hear the page. */
const isForHearers = ({ names }: PageElement): boolean => HEARD_NAMES.test(names);

/** Whether an element is named as a kicker. */
const isKicker = ({ names }: PageElement): boolean => names !== '' && NAMED.test(names);

/**
 * Takes the kicker off a headline: what is marked as one at the beginning of the heading or stands in a block of its own in it, or what a
 * colon parts from the rest that nobody sees.
 * @param shown the headline as its block has it
 * @returns null where there is none
 */
export function splitKicker({ blocks, snippets }: Page, titleIndex: number, shown: string): Heading | null {
  const bare = shown.replace(LEADING_MARKS, '');
  const above = blocks[kickerBlock(blocks, titleIndex)]?.text;
  const inside = snippets.filter(({ blockIndex }) => blockIndex === titleIndex);
  const marked = inside
    .filter(({ element }) => isKicker(element))
    .map(({ text }) => spaced(text))
    .find((text) => text !== '' && shown.startsWith(text));
  const mark = inside
    .filter(({ element }) => isForHearers(element))
    .map(({ text }) => spaced(text))
    .find((text) => UNSEEN_MARK.test(text));
  const kicker = above ?? marked ?? (mark ? shown.slice(0, shown.indexOf(mark)) : beforeColon(shown));
  if (!kicker || wordCount(kicker) > MAX_WORDS) return null;
  const headline = above ? bare : shown.slice(kicker.length).replace(LEADING_MARKS, '');
  return headline === '' ? null : { kicker: spaced(kicker), headline };
}

/**
 * What a heading with a kicker is called: the headline; or both as the head writes them, where each of its titles has both.
 * @param heads the titles of the head, with and without the name of the site
 */
export function titleWithKicker({ kicker, headline }: Heading, heads: readonly string[]): string {
  if (heads.some((head) => titleKey(head) === titleKey(headline))) return headline;
  return heads.find((head) => titleKey(head) === titleKey(`${kicker} ${headline}`)) ?? headline;
}
