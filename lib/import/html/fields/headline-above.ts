import type { StructuredArticle } from '../json-ld';
import type { PageElement } from '../page';
import { titlesOf } from '../reading';
import type { PageReading } from '../scoring/features';
import { headingTag, isCrumb } from './title-block';
import { isTelling, titleWords } from './title-parts';

/** Blocks above the main text in which its headline stands; byline, date, tools and a picture are between. */
const BLOCKS_ABOVE = 15;
/** A headline has at least as many words as the shorter one, and no more than the other. */
const MIN_WORDS = 2;
const MAX_WORDS = 30;
/** Share of its text in bold type from which a line is set as a heading. */
const BOLD_SHARE = 0.9;
/** A headline may link to its own story in a heading; other lines of links lead elsewhere. */
const MAX_LINK_SHARE = 0.5;
/** Shorter words are in every title. */
const TELLING_UNITS = 4;
const SURE_RANK = 3;
/** Names that mean the headline in the templates of many sites. */
const NAMED =
  /(?:^|[^a-z])(?:art(?:icle)?|story|report|news|entry|post|page|content)?[-_]?(?:head(?:ing|line)?|title|hed)(?:\d|$|[^a-z])/i;
const NAMED_JOINED = /(?:story|article|report|news|content|post|entry|read)\w*(?:head(?:ing|er|line)?|title)/i;
const NOT_NAMED = /sub|section|site|module|widget|related|dek|page-?header|masthead/i;

/** How much a block looks like a headline: 3 an `h1` or named as one, 2 another heading, 1 all bold, 0 none of it. */
function rankOf(reading: PageReading, index: number): number {
  const block = reading.page.blocks[index];
  const text = reading.texts[index];
  if (!block || !text || reading.apart[index]) return 0;
  if (text.words < MIN_WORDS || text.words > MAX_WORDS || text.phrases !== 0) return 0;
  if (isCrumb(block)) return 0;
  const heading = headingTag(block);
  if (heading === 'h1') return SURE_RANK;
  if (text.hasDate && !heading) return 0;
  if (text.linkShare > MAX_LINK_SHARE && !heading) return 0;
  const boxes: (PageElement | null)[] = [block.element, block.element.parent];
  const isNamed = boxes.some(
    (box) =>
      box && box.names !== '' && !NOT_NAMED.test(box.names) && (NAMED.test(box.names) || NAMED_JOINED.test(box.names)),
  );
  if (isNamed) return SURE_RANK;
  if (heading) return 2;
  return text.boldShare >= BOLD_SHARE && !text.endsSentence ? 1 : 0;
}

/** A heading that is not named as the headline must share a telling word with a title of the head, if there is any: else it is a subheading. */
const isTold = ({ texts }: PageReading, index: number, told: ReadonlySet<string>): boolean =>
  told.size === 0 || (texts[index]?.key ?? '').split(' ').some((word) => told.has(word));

/**
 * Finds the headline of a page whose head does not name it: what looks most like one just above the main text, the nearest of equals.
 * @param mainFrom index of the first block of the main text, which may be the headline itself, or −1
 * @param proseFrom index of the first that is prose, above which it is looked for next, or −1
 * @returns its index, or −1
 */
export function headlineAbove(
  reading: PageReading & { structured: StructuredArticle },
  mainFrom: number,
  proseFrom: number,
): number {
  const titles = titlesOf(reading.page, reading.structured);
  const told = new Set(titles.flatMap(titleWords).filter((word) => isTelling(word, TELLING_UNITS)));
  for (const from of [mainFrom, proseFrom - 1]) {
    let best = -1;
    let bestRank = 0;
    for (let index = from; index >= Math.max(0, from - BLOCKS_ABOVE); index -= 1) {
      const rank = rankOf(reading, index);
      if (rank > bestRank && (rank === SURE_RANK || isTold(reading, index, told))) {
        best = index;
        bestRank = rank;
      }
    }
    if (best >= 0) return best;
  }
  return -1;
}
