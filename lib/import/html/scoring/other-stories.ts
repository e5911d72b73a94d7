import { BODY } from '../../../articles/body';
import type { BlockKind } from '../../../articles/types';
import { resolveAddress } from '../address';
import { headingAround } from '../fields/title-block';
import { linkAround, type Page, type PageBlock } from '../page';
import { canonicalOf } from '../reading';
import type { BlockText } from './block-text';
import type { PageReading } from './features';
import { PHRASE_KINDS } from './phrases';
import type { Regions } from './regions';

/** Share of a line's words in links from which the whole of it is a link; in a list a label may stand before each. */
const WHOLE_LINK_SHARE = 0.9;
const ITEM_LINK_SHARE = 0.5;
/** A headline has at least so many words; shorter ones are names, and buttons of a guide. */
const MIN_HEADLINE_WORDS = 4;
/** More words than these after “Read also” are a story's headline. */
const MAX_LABEL_WORDS = 4;
/** Longest list that is set between paragraphs to lead to other stories; a longer one is what the page is about. */
const MAX_ITEMS = 8;
/** So many headlines of other stories stand alone between paragraphs at most. */
const MAX_ALONE = 6;

/** The host of an address without `www.`, and its path; null where it cannot be read. */
function placeOf(address: string | null): { host: string; path: string } | null {
  if (address === null || !URL.canParse(address)) return null;
  const { hostname, pathname } = new URL(address);
  return { host: hostname.replace(/^www\./, ''), path: pathname };
}

type Kinds = readonly BlockKind[];
type Test = (index: number) => boolean;

const isUnder = (host: string, of: string): boolean => host === of || host.endsWith(`.${of}`);

/** Where a page is taken to lie of which nobody says it: relative links then lead to the same site. */
const NOWHERE = 'https://page.invalid/';

/** Makes a test for links to another page of the same site. */
function elsewhereOnSite(page: Page, address: string | undefined): (block: PageBlock) => boolean {
  const ownAddress = resolveAddress(address ?? canonicalOf(page), undefined) ?? NOWHERE;
  const base = resolveAddress(page.baseHref, ownAddress) ?? ownAddress;
  const own = placeOf(ownAddress);
  return ({ linked }) => {
    const there = placeOf(resolveAddress(linkAround(linked), base));
    if (!own || !there) return false;
    return there.path !== own.path && (isUnder(there.host, own.host) || isUnder(own.host, there.host));
  };
}

const ANNOUNCING = 1 << PHRASE_KINDS.indexOf('related');

const announces = (text: BlockText | undefined): boolean => ((text?.phrases ?? 0) & ANNOUNCING) !== 0;

/** Whether a line says that other stories follow, and nothing else. */
const isLabel = (text: BlockText | undefined): boolean => announces(text) && (text?.words ?? 0) <= MAX_LABEL_WORDS;

/** Whether a heading stands in a box of its own, without any of the story's paragraphs. */
function isBoxed(block: PageBlock, regions: Regions): boolean {
  const box = headingAround(block)?.parent;
  return box ? regions.of(box).proseBlocks === 0 : false;
}

/** In capitals throughout, as some papers set a link to another story between two paragraphs. */
const isShouted = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);

/** Lists of which every item leads to another story. What a line with a colon announces is the author's own list. */
function listsOfStories(shown: readonly number[], { texts }: PageReading, kinds: Kinds, isElsewhere: Test): number[] {
  const found: number[] = [];
  for (let from = 0, to = 0; from < shown.length; from = to + 1) {
    to = from;
    while (kinds[shown[to] ?? -1] === 'list-item') to += 1;
    const items = shown.slice(from, to);
    const above = texts[shown[from - 1] ?? -1];
    const words = items.reduce((sum, index) => sum + (texts[index]?.words ?? 0), 0);
    if (
      items.length <= MAX_ITEMS &&
      words >= MIN_HEADLINE_WORDS * items.length &&
      (!above?.endsColon || announces(above)) &&
      items.every((index) => (texts[index]?.linkShare ?? 0) >= ITEM_LINK_SHARE && isElsewhere(index))
    )
      found.push(...items);
  }
  return found;
}

/** Headlines that stand alone: headings in a box of their own, and lines in capitals. A page with many is made of them, as a guide is. */
function loneHeadlines(
  shown: readonly number[],
  { page, texts, regions }: PageReading,
  kinds: Kinds,
  isElsewhere: Test,
): number[] {
  const found = shown.filter((index) => {
    const block = page.blocks[index];
    const text = texts[index];
    if (!block || !text || text.linkShare < WHOLE_LINK_SHARE || text.words < MIN_HEADLINE_WORDS) return false;
    const kind = kinds[index];
    const isAlone = kind === 'subheading' ? isBoxed(block, regions) : kind === 'paragraph' && isShouted(block.text);
    return isAlone && isElsewhere(index);
  });
  return found.length <= MAX_ALONE ? found : [];
}

/**
 * Finds what stands among the paragraphs, or above them, only to lead to other stories of the site: lists of their headlines, headlines that
 * stand alone, and the headings of such lists. In pages of news these are never part of the story; guides and lists of products, whose
 * headings are links too, are told by their number.
 * @param kinds of all blocks of the page
 * @param kept whether each block is main text
 * @param address where the page came from
 * @returns the indices of the blocks; linear in the page
 */
export function findOtherStories(
  reading: PageReading,
  kinds: Kinds,
  kept: readonly boolean[],
  address: string | undefined,
): Set<number> {
  const { page, texts } = reading;
  const shown = kept.flatMap((isKept, index) => (isKept && BODY.has(kinds[index] ?? 'paragraph') ? [index] : []));
  const leadsElsewhere = elsewhereOnSite(page, address);
  const isElsewhere: Test = (index) => {
    const block = page.blocks[index];
    return block !== undefined && leadsElsewhere(block);
  };
  const found = new Set([
    ...listsOfStories(shown, reading, kinds, isElsewhere),
    ...loneHeadlines(shown, reading, kinds, isElsewhere),
  ]);
  const isGone: Test = (index) => index < kept.length && (!kept[index] || found.has(index));
  let follower: number | undefined;
  for (const index of shown.toReversed()) {
    const isEnd = follower === undefined || kinds[follower] === 'subheading';
    const isOfList = kinds[index] === 'subheading' && found.has(index + 1) && isEnd;
    if (isOfList || (isLabel(texts[index]) && isGone(index + 1))) found.add(index);
    if (!found.has(index)) follower = index;
  }
  return found;
}
