import type { BlockKind } from '../../../articles/types';
import { comparable } from '../../../text/comparable';
import type { StructuredArticle } from '../json-ld';
import type { PageBlock, PageElement } from '../page';
import { metasOf } from '../reading';
import type { PageReading } from '../scoring/features';
import { bylinePart } from './author-names';
import { headingTag } from './title-block';
import { isTelling } from './title-parts';

/** Blocks below the headline in which a standfirst stands: after a label and a row of buttons at most. */
const MAX_BLOCKS_BELOW = 8;
/** The same for a text that no name and no description says to be one: pictures and buttons to share stand between. */
const MAX_BLOCKS_TO_LONE = 20;
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
const LEAD_IN = /^(\p{Lu}[\p{Lu}'’]{2,40}) (?:\p{Lu}[\p{Lu}'’]* )*\p{Ll}/u;
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

/** Words of the page's own business, in lines that stand where a standfirst could. */
const OF_PAGE =
  /\b(?:commissions?|inbox|e-?mails?|independently|our (?:links?|partners?|editors|team)|purchases?|sign(?:ed)? up|thank you|required|validation)\b/i;
/** Boxes whose text is about somebody, a picture or an offer. */
const NOT_STANDFIRST =
  /author|bio(?![a-z])|contributor|profile|caption|credit|photo|image|newsletter|form|promo|advert|banner|cta|affiliate|disclos|disclaim|widget|modal|popup|toast|signup|subscri|sticky/i;
/** “Ida Brekke is …”: who somebody is, where the headline does not name them. */
const ABOUT_SOMEBODY = /^(\p{Lu}[\p{L}'’-]+)(?: \p{Lu}[\p{L}'’.-]*){1,3},? (?:is|was|has|works|writes|covers)\b/u;
/** Shorter words are in every text. */
const TELLING_UNITS = 5;
/** Share of a standfirst's longer words that the story below says again. */
const MIN_SHARED = 0.25;

const tellingWords = (key: string): string[] => key.split(' ').filter((word) => isTelling(word, TELLING_UNITS));

/**
 * What stands by itself between headline and text, said by no name: the first short text with a full stop that the text does not hold, outside
 * any picture, list, link or line about the page, whose words the story takes up. Papers set their standfirst there under any name.
 * @returns its index, or −1
 */
function loneAbove(reading: PageReading, kept: readonly boolean[], kinds: readonly BlockKind[]): number {
  const { page, texts, titleIndex, apart } = reading;
  const mainFrom = kept.indexOf(true);
  const title = texts[titleIndex]?.key.split(' ') ?? [];
  const last = Math.min(mainFrom, titleIndex + MAX_BLOCKS_TO_LONE);
  // Asked of few pages, and of each only once.
  let known: ReadonlySet<string> | undefined;
  const storyWords = (): ReadonlySet<string> => {
    known ??= new Set(texts.filter((_, index) => kept[index]).flatMap(({ key }) => tellingWords(key)));
    return known;
  };
  const isLone = (index: number): boolean => {
    const block = page.blocks[index];
    const text = texts[index];
    if (!block || !text || apart[index] || text.proseWords === 0 || !text.endsSentence) return false;
    if (kinds[index] !== 'paragraph') return false;
    if (text.words > MAX_WORDS || text.phrases !== 0 || text.linkShare > 0 || text.hasDate) return false;
    if (block.imageCount > 0 || bylinePart(block.text) !== null || OF_PAGE.test(block.text)) return false;
    if (boxesOf(block, reading).some(({ names }) => NOT_STANDFIRST.test(names))) return false;
    const somebody = ABOUT_SOMEBODY.exec(block.text)?.[1]?.toLowerCase();
    if (somebody && !title.includes(somebody)) return false;
    const words = tellingWords(text.key);
    const story = storyWords();
    const shared = words.filter((word) => story.has(word)).length;
    return shared > 0 && shared >= words.length * MIN_SHARED;
  };
  for (let index = titleIndex + 1; index < last; index += 1) if (isLone(index)) return index;
  return -1;
}

const isNamedAbove = (boxes: readonly PageElement[]): boolean =>
  boxes.some(({ names }) => NAMED_ABOVE.test(names) && !OF_SITE.test(names));

const isSubheading = (block: PageBlock): boolean => /^h[2-4]$/.test(headingTag(block));

const DESCRIPTION_METAS = ['description', 'og:description', 'twitter:description'];

/**
 * Finds the standfirst: a short text between the headline and the story that is named as one, is the heading right below the headline, or
 * is what the page gives as its description and stands apart from the story's paragraphs. A description that the page does not show is none,
 * nor is a text that is longer than the story it leads to.
 * @param kept whether each block of the page is main text
 * @param kinds of all blocks of the page
 * @returns the index of its block, or −1
 */
export function findDek(
  reading: PageReading & { structured: StructuredArticle },
  kept: readonly boolean[],
  kinds: readonly BlockKind[],
): number {
  const { page, texts, titleIndex, structured, apart } = reading;
  const mainFrom = kept.indexOf(true);
  if (titleIndex < 0 || mainFrom < 0) return -1;
  const title = texts[titleIndex]?.key;
  const storyWordsOf = (index: number): number =>
    kept[index] && kinds[index] !== 'caption' ? (texts[index]?.words ?? 0) : 0;
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
    const kindBelow = kinds[index + 1];
    const isAboveText = (texts[index + 1]?.proseWords ?? 0) > 0 && kindBelow !== 'caption';
    if (boxes.some(({ names }) => NAMED.test(names))) return index;
    if (isAboveText) {
      if (index === titleIndex + 1 && isSubheading(block) && text.endsSentence) return index;
      // What the text does not hold is no first paragraph of it.
      if (!kept[index] && isNamedAbove(boxes)) return index;
      continue;
    }
    if (isNamedAbove(boxes) || described.has(comparable(block.text))) return index;
    const leadsOn = text.endsSentence || (text.words >= MIN_HEADING_WORDS && kindBelow !== 'list-item');
    if (index === titleIndex + 1 && isSubheading(block) && leadsOn) return index;
  }
  return loneAbove(reading, kept, kinds);
}
