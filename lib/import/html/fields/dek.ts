import { comparable } from '../../../text/comparable';
import { kindOf } from '../blocks/block-kinds';
import type { StructuredArticle } from '../json-ld';
import type { PageBlock, PageElement } from '../page';
import { metasOf } from '../reading';
import type { PageReading } from '../scoring/features';
import { bylinePart } from './author-names';
import { headingTag } from './title-block';

/** Blocks below the headline in which a standfirst stands: after a label and a row of buttons at most. */
const MAX_BLOCKS_BELOW = 8;
const MIN_WORDS = 4;
const MAX_WORDS = 70;
/** A heading without a full stop that is no longer than this names the first section. */
const MIN_HEADING_WORDS = 6;
/** A standfirst leads to the story and is no list of links. */
const MAX_LINK_SHARE = 0.3;
/** Levels up at which a box still speaks for its only text. */
const NAME_LEVELS = 2;
/** Names that mean a standfirst on every site that uses them. */
const NAMED =
  /(?:^|[\s_-])(?:dek|deck|sub-?titles?|sub-?head(?:er|line|ing)?|subhed|stand-?first|strap-?line|lede|chapeau|vorspann|sottotitolo|bajada|entradilla|linha-?fina|spot)(?:$|[\s_-])|articledek|articlesubtitle/i;
/** Names that mean a standfirst only where the text does not run on below: elsewhere they mark the first paragraph. */
const NAMED_ABOVE =
  /excerpt|(?:^|[\s_-])(?:summary|teaser(?:-?text)?|intro|introP)(?:$|[\s_-])|(?:article|post|story|entry|page|header|hero)[\w-]*(?:summary|description|intro|tagline|lead)(?:$|[\s_-])/i;
/** Words in capitals that run on in small letters: how papers set the beginning of the text itself. */
const LEAD_IN = /^(\p{Lu}[\p{Lu}'’]{2,}) (?:\p{Lu}[\p{Lu}'’]* )*\p{Ll}/u;
/** Names of boxes about the site or the author. */
const OF_SITE = /author|banner|blog|site|bio|newsletter/i;

/** The element and its parents up to the first that holds more than this block. */
function boxesOf({ element }: PageBlock, { regions }: PageReading): PageElement[] {
  const boxes = [element];
  for (let up = element.parent; up && boxes.length <= NAME_LEVELS && regions.of(up).blocks === 1; up = up.parent)
    boxes.push(up);
  return boxes;
}

/** Whether the first word is set in capitals that the page writes otherwise elsewhere; the name of NATO is always so. */
function opensText({ text }: PageBlock, blocks: readonly PageBlock[]): boolean {
  const word = LEAD_IN.exec(text)?.[1];
  if (!word) return false;
  const small = word.toLowerCase();
  const otherwise = new RegExp(`(?<!\\p{L})(?:${small}|${word.charAt(0)}${small.slice(1)})(?!\\p{L})`, 'u');
  return blocks.some((block) => otherwise.test(block.text));
}

const isSubheading = (block: PageBlock): boolean => /^h[2-4]$/.test(headingTag(block));

const DESCRIPTION_METAS = ['description', 'og:description', 'twitter:description'];

/**
 * Finds the standfirst: a short text between the headline and the story that is named as one, is the heading right below the headline, or
 * is what the page gives as its description and stands apart from the story's paragraphs. A description that the page does not show is none,
 * nor is a text that is longer than the story it leads to.
 * @param kept whether each block of the page is main text
 * @returns the index of its block, or −1
 */
export function findDek(reading: PageReading & { structured: StructuredArticle }, kept: readonly boolean[]): number {
  const { page, texts, titleIndex, structured, apart } = reading;
  const mainFrom = kept.indexOf(true);
  if (titleIndex < 0 || mainFrom < 0) return -1;
  const title = texts[titleIndex]?.key;
  const storyWordsOf = (index: number) => {
    const block = page.blocks[index];
    return kept[index] && block && kindOf(block, index, reading.regions) !== 'caption' ? (texts[index]?.words ?? 0) : 0;
  };
  const storyWords = kept.reduce((sum, _, index) => sum + storyWordsOf(index), 0);
  const described = new Set(
    [structured.description ?? '', ...DESCRIPTION_METAS.flatMap((name) => metasOf(page, name))]
      .map((text) => comparable(text))
      .filter((key) => key !== ''),
  );
  const last = Math.min(titleIndex + MAX_BLOCKS_BELOW, Math.max(mainFrom, titleIndex + 1), page.blocks.length - 2);
  for (let index = titleIndex + 1; index <= last; index += 1) {
    const block = page.blocks[index];
    const text = texts[index];
    if (!block || !text || apart[index] || text.key === title) continue;
    if (text.words < MIN_WORDS || text.words > MAX_WORDS || text.linkShare > MAX_LINK_SHARE) continue;
    if (storyWords - storyWordsOf(index) < text.words || opensText(block, page.blocks)) continue;
    if (text.hasDate || bylinePart(block.text) !== null) continue;
    const boxes = boxesOf(block, reading);
    const isAboveText = (texts[index + 1]?.proseWords ?? 0) > 0;
    if (boxes.some(({ names }) => NAMED.test(names))) return index;
    if (isAboveText) {
      if (index === titleIndex + 1 && isSubheading(block) && text.endsSentence) return index;
      continue;
    }
    if (
      boxes.some(({ names }) => NAMED_ABOVE.test(names) && !OF_SITE.test(names)) ||
      described.has(comparable(block.text))
    )
      return index;
    const below = page.blocks[index + 1];
    const isBeforeList = below !== undefined && kindOf(below, index + 1, reading.regions) === 'list-item';
    const leadsOn = text.endsSentence || (text.words >= MIN_HEADING_WORDS && !isBeforeList);
    if (index === titleIndex + 1 && isSubheading(block) && leadsOn) return index;
  }
  return -1;
}
